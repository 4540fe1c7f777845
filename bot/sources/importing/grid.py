"""A document as headings and tables in the order of the page, whatever its format."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bot.errors import BotError
from bot.sources.importing.notes import Note


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table; `number` counts the document's lines, or the sheet's rows, from 1.

    `titled` is set where it looks like a title: bold, or one cell across all columns.
    """

    cells: tuple[str, ...]
    number: int
    titled: bool = False

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(cell for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that belong together; `headed` where the first is marked as a header.

    `sheet` names the sheet of a workbook.
    """

    lines: tuple[Line, ...]
    headed: bool = False
    sheet: str = ""

    def where(self, line: Line, column: int | None = None) -> str:
        """A row or a cell as people find it: "line 12", "Sheet1!C12"."""
        return place(self.sheet, line.number, column)


@dataclass(frozen=True, slots=True)
class Heading:
    """A title between tables; `level` counts from 1, the outermost."""

    text: str
    level: int
    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A line of text beside the tables."""

    text: str
    line: int


Item: TypeAlias = Heading | Table | Prose
SHEET = 0  # the level of a sheet's name: outside all that is
MOST_ROWS = 10_000
MOST_CELLS = 250_000
IN_TEXT = 7  # the level of a title that is marked as none: deeper than any that is


@dataclass(frozen=True, slots=True)
class Page:
    """A document.

    `head` is what an export says beside its table (`bot.sources.interchange`), or "". `exact`
    says that texts are to be taken to the letter, as one of our own exports wrote them.
    """

    file: Path
    items: tuple[Item, ...]
    title: str = ""
    address: str = ""
    date: datetime.date | None = None
    head: str = ""
    notes: tuple[Note, ...] = ()
    exact: bool = False


def refuse_flood(file: Path, items: Iterable[Item]) -> None:
    """Refuse a document that is too large to be a matrix. Raises BotError."""
    lines = [line for item in items if isinstance(item, Table) for line in item.lines]
    cells = sum(len(line.cells) for line in lines)
    if len(lines) > MOST_ROWS or cells > MOST_CELLS:
        raise BotError(
            f"{file}: the tables have {len(lines):,} rows and {cells:,} cells; "
            f"{MOST_ROWS:,} and {MOST_CELLS:,} are the most",
            "Split the document, one for each service.",
        )


def place(sheet: str, number: int, column: int | None = None) -> str:
    """A spot in a document; columns, which count from 0, are only told in sheets."""
    if not sheet:
        return f"line {number}"
    return f"{sheet}!{_letter(column) if column is not None else ''}{number}"


def _letter(column: int) -> str:
    """A column as spreadsheets call it: A, B, … Z, AA."""
    before, last = divmod(column, 26)
    return f"{_letter(before - 1) if before else ''}{chr(ord('A') + last)}"
