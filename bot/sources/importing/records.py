"""JSON as `raci export` writes it: a list of activities, each with its phase and its parties."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from bot.errors import BotError
from bot.matrix import Role
from bot.sources import phasepaths
from bot.sources.exporting.table import COLUMNS
from bot.sources.importing import files
from bot.sources.importing.grid import Line, Page, Table
from bot.sources.importing.notes import Note

Plain: TypeAlias = "Mapping[str, Plain] | Sequence[Plain] | str | float | None"


def read(file: Path) -> Page:
    """A JSON file as a page with one table. Raises BotError."""
    text, notes = files.text(file)
    return parse(file, text, "", notes)


def parse(file: Path, text: str, head: str, notes: tuple[Note, ...] = ()) -> Page:
    """A JSON text that belongs to `file` as a page, with the head that stands beside it."""
    try:
        found: Plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BotError(f"{file}: this is not JSON: {error}", "Export it anew.") from error
    rows = found.get("activities") if isinstance(found, Mapping) else None
    if not isinstance(found, Mapping) or not isinstance(rows, list):
        raise BotError(
            f"{file}: this is not JSON of a matrix: `activities` is missing",
            "Give an object with `service`, `parties` and `activities`, as `raci export` does.",
        )
    names = _texts(found, "parties")
    lines = [Line((*COLUMNS, *names), 1)]
    lines += [Line(_cells(file, row, n, names), n + 1) for n, row in enumerate(rows, 1)]
    title = str(found.get("service") or "")
    return Page(
        file, (Table(tuple(lines), headed=True),), title, head=head, notes=notes, exact=True
    )


def _cells(file: Path, row: Plain, number: int, names: Sequence[str]) -> tuple[str, ...]:
    """An activity as a row of the table."""
    if not isinstance(row, Mapping) or not isinstance(row.get("activity"), str):
        raise BotError(
            f"{file}: entry {number} of `activities` is no activity",
            "Give each entry an `activity`, its `phase`, and who is `responsible` and so on.",
        )
    held = {role: set(_texts(row, role.word)) for role in Role}
    letters = ("".join(role for role in Role if name in held[role]) for name in names)
    path = phasepaths.joined(_texts(row, "phase"))
    return (str(row.get("id") or ""), path, str(row["activity"]), *letters)


def _texts(found: Mapping[str, Plain], key: str) -> list[str]:
    values = found.get(key)
    return [one for one in values if isinstance(one, str)] if isinstance(values, list) else []
