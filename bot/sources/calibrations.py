"""The calibration file, `calibration.json` beside the matrices; `raci eval` writes it."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.knowledge import RANKER, Calibration
from bot.sources.problems import Level, Place, Problem

NAME = "calibration.json"
REMEDY = "Run `raci eval --calibrate` to write it anew, or remove it."

Finite = Annotated[float, Field(allow_inf_nan=False)]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    ranker: int
    bias: Finite
    weights: Mapping[str, Finite]
    sharpness: Annotated[Finite, Field(gt=0)]
    brief: Annotated[Finite, Field(gt=0)]


def read(folder: Path) -> tuple[Calibration | None, tuple[Problem, ...]]:
    """The calibration of a knowledge folder, None where it has none that can be used.

    One that is malformed, or was fitted to another ranker, whose scores meant
    something else, is left aside with a warning.
    """
    file = folder / NAME
    if not file.is_file():
        return None, ()
    try:
        found = _File.model_validate_json(file.read_bytes())
        calibration = Calibration(**found.model_dump())
    except (ValidationError, OSError) as error:
        said = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        message = f"this is no calibration, and is left aside: {said}"
        return None, (Problem(Place(file), message, REMEDY, level=Level.WARNING),)
    if calibration.ranker == RANKER and set(calibration.weights) <= set(Calibration().weights):
        return calibration, ()
    message = f"this was fitted to another ranker, and is left aside; this one is {RANKER}"
    return None, (Problem(Place(file), message, REMEDY, str(found.ranker), Level.WARNING),)


def write(folder: Path, calibration: Calibration) -> Path:
    """Write the calibration of a knowledge folder, and say where."""
    file = folder / NAME
    content = asdict(calibration) | {"weights": dict(calibration.weights)}
    file.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    return file
