"""Our own exports, taken to the letter: no column is guessed, and no text is tidied.

What people have changed in an export since is taken in too: rows, letters, names and new
columns of parties; what is no longer of an export's shape is told.
"""

from collections.abc import Iterator

from bot.sources import phasepaths
from bot.sources.exporting.markdown import DEEPEST
from bot.sources.importing import drafts
from bot.sources.importing.drafts import Draft
from bot.sources.importing.grid import Heading, Line, Page, Table
from bot.sources.importing.letters import Letters
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.parties import Parties
from bot.sources.importing.phases import UNNAMED, Node, numbered
from bot.sources.importing.restored import restored
from bot.sources.writing import Content

ID, PHASE, ACTIVITY = "id", "phase", "activity"


class Literal:
    """Goes through the tables of an export once."""

    def __init__(self, page: Page, letters: Letters) -> None:
        self.drafts: list[Draft] = []
        self._page = page
        self._letters = letters
        self._parties = Parties(exact=True)
        self._root = Node("", "")
        self._here = self._root
        self._notes: list[Note] = []
        for item in page.items:
            match item:
                case Heading():
                    self._enter(item)
                case Table():
                    self._table(item)

    def content(self) -> dict[str, Content]:
        """What was read, as a matrix file holds it."""
        names = self._parties.names
        if self._page.head:
            return restored(self._page.file, self._page.head, self.drafts, names)
        title = self._page.title or self._page.file.stem
        return {
            "service": title,
            "source": {"title": title},
            "we": self._parties.ours,
            "parties": {key: {"name": name} for key, name in names.items()},
            "phases": drafts.phases(self._root, self.drafts),
        }

    def all_notes(self) -> Iterator[Note]:
        """Everything there is to tell."""
        yield from self._page.notes
        yield from self._notes
        yield from drafts.doubts(self.drafts)

    def _enter(self, heading: Heading) -> None:
        """Go on in the phase of a heading; headings past the last level hold a path."""
        deep = heading.level == DEEPEST
        labels = phasepaths.labels(heading.text) if deep else (heading.text,)
        while self._here.parent and self._here.level >= heading.level:
            self._here = self._here.parent
        for label in labels:
            self._here = self._below(self._here, label, heading.level)

    def _table(self, table: Table) -> None:
        header = [cell.casefold() for cell in table.lines[0].cells]
        if ID not in header or ACTIVITY not in header:  # another sheet, or a table beside
            return
        parties = [n for n in range(header.index(ACTIVITY) + 1, len(header)) if header[n]]
        keys = {
            n: self._parties.key(table.lines[0].cells[n], table.where(table.lines[0]))
            for n in parties
            if self._lettered(table, n)
        }
        for line in table.lines[1:]:
            width = len(header) - len(line.cells)
            self._row(table, Line((*line.cells, *("",) * width), line.number), header, keys)

    def _lettered(self, table: Table, column: int) -> bool:
        """Whether a column holds letters, and nothing else; a remark does not."""
        cells = [line.cells[column] for line in table.lines[1:] if column < len(line.cells)]
        filled = [cell for cell in cells if cell]
        if not filled or any(self._letters.read(cell) for cell in filled):
            return True
        name = table.lines[0].cells[column]
        self._note(table, table.lines[0], "a column without letters is left out", name, column)
        return False

    def _row(self, table: Table, line: Line, header: list[str], keys: dict[int, str]) -> None:
        cells = dict(zip(header[: header.index(ACTIVITY) + 1], line.cells, strict=False))
        if not cells[ACTIVITY]:
            value = " | ".join(line.filled)
            self._note(table, line, "a row without an activity is left out", value)
            return
        if cells.get(PHASE):
            self._here = self._root
            for label in phasepaths.labels(cells[PHASE]):
                self._here = self._below(self._here, label)
        if self._here is self._root:
            self._here = self._below(self._root, UNNAMED)
        self._here.rows += 1
        held = {}
        for column, key in keys.items():
            reading = self._letters.read(line.cells[column])
            if reading is None or reading.unknown:
                self._note(table, line, "these are no letters", line.cells[column], column)
            elif reading.roles:
                held[key] = reading.roles
        where = table.where(line)
        self.drafts.append(Draft(cells[ACTIVITY], cells[ID], self._here, held, where))

    def _below(self, above: Node, label: str, level: int = 0) -> Node:
        """The phase of this label in another one; it is made where there is none."""
        found = next((node for node in above.below if node.label == label), None)
        if found is None:
            found = Node(*numbered(label, exact=True), above, level)
            above.below.append(found)
        return found

    def _note(
        self, table: Table, line: Line, message: str, value: str, column: int | None = None
    ) -> None:
        self._notes.append(Note(Kind.LOOK, message, table.where(line, column), value))
