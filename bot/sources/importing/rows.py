"""A row of a table taken apart: its activity, its phase, and who holds which letters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.matrix import Role
from bot.sources.importing.columns import Columns, Use, role
from bot.sources.importing.grid import Line, Table
from bot.sources.importing.ids import given
from bot.sources.importing.letters import Letters
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.phases import numbered

_STEPS = re.compile(r"\s+[›»>]\s+")
DEEPEST = 18  # phases in one another; more nest deeper than a matrix file may
_NAMES = re.compile(r"\s*(?:[,;/\n+&]|\band\b|\bet\b|\bund\b)\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """One row: `letters` by the party's name, without those who hold none."""

    activity: str
    id: str
    phases: tuple[str, ...]
    letters: Mapping[str, frozenset[Role]]


class Rows:
    """Reads the rows of one table; `notes` gathers what was mended or is left open."""

    def __init__(self, table: Table, columns: Columns, letters: Letters) -> None:
        self.notes: list[Note] = []
        self._table = table
        self._columns = columns
        self._letters = letters
        self._phases: dict[int, str] = {}  # the last phase of each phase column

    def read(self, line: Line) -> Found:
        """What a row says."""
        cells = self._fitted(line)
        (activity,) = self._columns.of(Use.ACTIVITY)
        ids = [cells[n] for n in self._columns.of(Use.ID)]
        held = {**self._by_party(line, cells), **self._by_role(cells)}
        return Found(
            cells[activity],
            given(ids[0]) if ids else "",
            tuple(self._path(cells))[:DEEPEST],
            {name: roles for name, roles in held.items() if roles},
        )

    def title(self, line: Line, below: Line | None) -> str:
        """The title that a row is instead of an activity; "" where it is an activity.

        Such a row holds one text and no letters. It has to be bold, to go across the table, or
        to bear a number; or, where no column is for phases, to be followed by a row with letters.
        """
        filled = set(line.filled)
        if len(filled) != 1 or (self._lettered(line) and not line.titled):
            return ""
        text = filled.pop()
        parties = {self._columns.headers[n] for n in self._columns.of(Use.PARTY)}
        if text in parties or (below and self._columns.headers == below.cells):
            return ""
        plain = line.cells[0] == text and not self._columns.of(Use.PHASE)
        follows = below is not None and self._lettered(below) and not self._table.headed
        return text if line.titled or (plain and (numbered(text)[0] or follows)) else ""

    def _lettered(self, line: Line) -> bool:
        holders = (*self._columns.of(Use.PARTY), *self._columns.of(Use.ROLE))
        return any(line.cells[n] for n in holders if n < len(line.cells))

    def _fitted(self, line: Line) -> tuple[str, ...]:
        """The row's cells, as many as there are columns."""
        cells, width = line.cells, len(self._columns.headers)
        if len(cells) < width:
            self._note(Kind.REPAIRED, line, f"{_cells(width - len(cells))} missing; read as empty")
            return (*cells, *("",) * (width - len(cells)))
        if not any(cells[width:]):
            return cells[:width]
        joined = self._joined(cells)
        if joined:
            self._note(Kind.REPAIRED, line, "a | inside the activity is read as part of it")
            return joined
        rest = " | ".join(filter(None, cells[width:]))
        self._note(Kind.LOOK, line, "more cells than columns; the last are left out", rest)
        return cells[:width]

    def _joined(self, cells: Sequence[str]) -> tuple[str, ...] | None:
        """The cells with those of the activity put together, if only letters stand behind them."""
        (activity,) = self._columns.of(Use.ACTIVITY)
        extra = len(cells) - len(self._columns.headers)
        behind = cells[activity + extra + 1 :]
        if not behind or any(self._letters.read(cell) is None for cell in behind):
            return None
        whole = " | ".join(cells[activity : activity + extra + 1])
        return (*cells[:activity], whole, *behind)

    def _path(self, cells: Sequence[str]) -> Iterator[str]:
        """The phases that the phase columns name; an empty cell means the one above."""
        fresh = False
        for column in self._columns.of(Use.PHASE):
            if cells[column]:
                fresh = fresh or cells[column] != self._phases.get(column)
                self._phases[column] = cells[column]
            elif fresh:  # the phases within another one do not go on in the next
                self._phases.pop(column, None)
            path = self._phases.get(column, "")
            yield from filter(None, _STEPS.split(path))

    def _by_party(self, line: Line, cells: Sequence[str]) -> dict[str, frozenset[Role]]:
        held: dict[str, frozenset[Role]] = {}
        for column in self._columns.of(Use.PARTY):
            reading = self._letters.read(cells[column])
            if reading is None:
                message = "these are no letters; left out"
                self._note(Kind.LOOK, line, message, cells[column], column)
                continue
            for mended in reading.mended:
                self._note(Kind.REPAIRED, line, mended, "", column)
            if reading.unknown:
                message = f"`{' '.join(reading.unknown)}` is no letter; left out"
                self._note(Kind.LOOK, line, message, cells[column], column)
            held[self._columns.headers[column]] = reading.roles
        return held

    def _by_role(self, cells: Sequence[str]) -> dict[str, frozenset[Role]]:
        """The letters of the parties that stand in columns headed with roles."""
        held: dict[str, frozenset[Role]] = {}
        for column in self._columns.of(Use.ROLE):
            found = role(self._columns.headers[column])
            for name in filter(None, _NAMES.split(cells[column])):
                held[name] = held.get(name, frozenset()) | ({found} if found else set())
        return held

    def _note(
        self, kind: Kind, line: Line, message: str, value: str = "", column: int | None = None
    ) -> None:
        self.notes.append(Note(kind, message, self._table.where(line, column), value))


def _cells(count: int) -> str:
    return "the last cell is" if count == 1 else f"the last {count} cells are"
