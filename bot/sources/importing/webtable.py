"""The cells of an HTML table on their way to a grid: each may span columns and rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.sources.importing.grid import Line, Table

MOST_COLUMNS = 1000  # what the standard lets a cell span


@dataclass(slots=True)
class Cell:
    """A cell while it is read; `plain` is set once it shows something that is not bold."""

    heads: bool
    across: int = 1
    down: int = 1
    pieces: list[str] = field(default_factory=list)
    plain: bool = False

    @property
    def text(self) -> str:
        """What a reader sees, in one line."""
        return " ".join("".join(self.pieces).split())


@dataclass(slots=True)
class OpenTable:
    """A table while it is read; `around` is set once another one stands in it."""

    line: int
    rows: list[tuple[int, list[Cell]]] = field(default_factory=list)
    around: bool = False

    @property
    def cell(self) -> Cell | None:
        """The cell that text goes into."""
        return self.rows[-1][1][-1] if self.rows and self.rows[-1][1] else None

    def table(self) -> Table:
        """The table as a grid, the text of a cell in every place that it spans."""
        hanging: dict[int, tuple[str, int]] = {}
        lines = []
        for number, cells in self.rows:
            texts = tuple(_laid(cells, hanging))
            only = cells[0] if len(cells) == 1 else None
            titled = only is not None and (only.across > 1 or not only.plain)
            lines.append(Line(texts, number, titled))
        heads = bool(self.rows) and all(cell.heads for cell in self.rows[0][1])
        return Table(tuple(lines), heads)


def _laid(cells: list[Cell], hanging: dict[int, tuple[str, int]]) -> Iterator[str]:
    """The texts of a row, column by column; `hanging` is what spans down into it, for how long."""
    column = 0
    for cell in cells:
        while column in hanging:
            yield _down(column, hanging)
            column += 1
        for _ in range(min(cell.across, MOST_COLUMNS - column)):
            if cell.down > 1:
                hanging[column] = (cell.text, cell.down - 1)
            yield cell.text
            column += 1
    for later in range(column, max(hanging, default=-1) + 1):
        yield _down(later, hanging) if later in hanging else ""


def _down(column: int, hanging: dict[int, tuple[str, int]]) -> str:
    text, left = hanging.pop(column)
    if left > 1:
        hanging[column] = (text, left - 1)
    return text
