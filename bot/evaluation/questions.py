"""Labelled questions: JSON lines that say what the right answer is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.errors import BotError
from bot.matrix import Catalog

BEYOND = frozenset({"far", "near"})  # kinds that no matrix answers
CHATTER = "chatter"  # overheard, and nothing asked
OVERHEARD = "overheard"  # overheard, and asked
LIST = "list"
VAGUE = "vague"
FOLLOW_UP = "followup"


class Labelled(BaseModel):
    """One line of a question file.

    `gold` holds the ids of the activities that are right, best first: any of them
    for a question about one activity, all of them for a list, at least two offered
    for a vague one. It is empty where the matrix has no answer.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str
    kind: Annotated[str, Field(min_length=1)]
    gold: tuple[str, ...] = ()
    language: str = ""
    follow_up: str = ""
    follow_up_gold: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionFile:
    """A file of labelled questions."""

    path: Path
    questions: tuple[Labelled, ...]


CALIBRATION = "calibration.jsonl"  # the questions that calibrate; all others test


def tests(folder: Path) -> list[Path]:
    """The question files of a knowledge folder that test."""
    files = sorted((folder / "questions").glob("*.jsonl"))
    return [file for file in files if file.name != CALIBRATION]


def read(path: Path, catalog: Catalog) -> QuestionFile:
    """The questions of a file.

    Raises:
        BotError: a line is malformed, or labels an activity that there is not.
    """
    return QuestionFile(path, tuple(_lines(path, catalog)))


def _lines(path: Path, catalog: Catalog) -> Iterator[Labelled]:
    known = {row.activity.id for row in catalog.rows()}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise BotError(
            f"{path}: the file cannot be read: {error.strerror}",
            "Name a file of labelled questions.",
        ) from error
    except UnicodeDecodeError as error:
        raise BotError(
            f"{path}: this is not UTF-8 (byte {error.start + 1})",
            "Name a file of labelled questions.",
        ) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            labelled = Labelled.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            raise BotError(
                f"{path}:{number}: {first['msg']} (at {first['loc'] or 'the line'})",
                'Write lines such as {"question": "…", "kind": "paraphrase", "gold": ["backups"]}.',
            ) from error
        stray = [id_ for id_ in (*labelled.gold, *labelled.follow_up_gold) if id_ not in known]
        if stray:
            raise BotError(
                f"{path}:{number}: no activity has the id {stray[0]!r}",
                "Use an id of the matrix, or remove the line.",
            )
        yield labelled
