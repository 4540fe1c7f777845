"""A page as a matrix: its tables' columns told apart, its rows put into phases, all of it told."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.errors import BotError
from bot.matrix import Matrix, Role
from bot.sources import matrices, writing
from bot.sources.importing import definitions, drafts, titles
from bot.sources.importing.blocks import Block, Stray, blocks
from bot.sources.importing.columns import Columns, Use, Wishes, columns
from bot.sources.importing.drafts import LONGEST_NAME, Draft
from bot.sources.importing.grid import SHEET, Heading, Line, Page, Prose, Table
from bot.sources.importing.letters import Letters
from bot.sources.importing.literal import Literal
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.parties import Parties
from bot.sources.importing.phases import UNNAMED, Outline
from bot.sources.importing.rows import Rows
from bot.sources.problems import KnowledgeError
from bot.sources.writing import Content


@dataclass(frozen=True, slots=True)
class Imported:
    """A document as a matrix, and all there is to tell about how it was read."""

    matrix: Matrix
    notes: tuple[Note, ...]


def imported(page: Page, letters: Letters, wishes: Wishes) -> Imported:
    """The matrix of a page. Raises BotError where no table holds one."""
    literal = page.exact and wishes == Wishes()
    reading = Literal(page, letters) if literal else _Reading(page, letters, wishes)
    if not reading.drafts:
        raise BotError(
            f"{page.file}: no table with activities and letters was found",
            "Name its columns: --activity Task --party Customer --party Provider.",
        )
    matrix, problems = matrices.parse(page.file, writing.written(reading.content()))
    if matrix is None:
        raise KnowledgeError(problems)
    return Imported(matrix, tuple(reading.all_notes()))


class _Reading:
    """Goes through a page once, item by item."""

    def __init__(self, page: Page, letters: Letters, wishes: Wishes) -> None:
        self.items = list(blocks(page.items, letters))
        self.drafts: list[Draft] = []
        self._page = page
        self._letters = letters
        self._outline = Outline()
        self._parties = Parties()
        self._notes: list[Note] = []
        self._title = page.title
        self._meanings: dict[Role, str] = {}
        self._columns = self._all_columns(wishes)
        used = (one for one in self.items if isinstance(one, Block) and self._usable(one))
        self._sheets = {block.table.sheet for block in used}
        for item in self.items:
            self.take(item)

    def take(self, item: Heading | Prose | Table | Block | Stray) -> None:
        """Take in the next item."""
        match item:
            case Heading(level=level) if level > SHEET or len(self._sheets) > 1:
                self._outline.enter(item)
            case Prose(text):
                pair = definitions.meaning(text)
                if pair:
                    self._meanings.setdefault(*pair)
            case Block():
                self._block(item)
            case Stray(table, lines):
                self._stray(table, lines)

    def content(self) -> dict[str, Content]:
        """What was read, as a matrix file holds it."""
        title = self._title or self._page.file.stem
        source: dict[str, Content] = {"title": title[:LONGEST_NAME], "address": self._page.address}
        if self._page.date:
            source["date"] = self._page.date
        return {
            "service": titles.service(title)[:LONGEST_NAME],
            "source": source,
            "roles": {role.value: words for role, words in self._meanings.items()},
            "we": self._parties.ours,
            "parties": {
                key: {"name": name[:LONGEST_NAME]} for key, name in self._parties.names.items()
            },
            "phases": drafts.phases(self._outline.root, self.drafts),
        }

    def all_notes(self) -> Iterator[Note]:
        """Everything there is to tell: what was taken for what, and then place by place."""
        yield from self._page.notes
        yield from self._told()
        yield from self._notes
        yield from self._parties.notes
        yield from self._outline.notes()
        yield from drafts.doubts(self.drafts)

    def _all_columns(self, wishes: Wishes) -> dict[tuple[str, ...], Columns]:
        """What the columns are below each header, told from all rows that stand below it."""
        pooled: dict[tuple[str, ...], list[Line]] = {}
        headers: dict[tuple[str, ...], Line] = {}
        for block in (item for item in self.items if isinstance(item, Block)):
            pooled.setdefault(block.key, []).extend(block.lines)
            headers.setdefault(block.key, block.header)
        names = (cell for header in headers.values() for cell in header.cells)
        wishes.refuse_unknown(self._page.file, names)
        return {
            key: columns(headers[key].cells, lines, self._letters, wishes)
            for key, lines in pooled.items()
        }

    def _usable(self, block: Block) -> bool:
        return self._columns[block.key].usable and bool(block.lines)

    def _block(self, block: Block) -> None:
        found = self._columns[block.key]
        if not found.usable:
            self._left_out(block)
            return
        names = [found.headers[n] for n in found.of(Use.PARTY)]
        for name in names:
            self._parties.key(name, block.table.where(block.header))
        if not block.given and block.lines:
            message = f"rows without a header; read with that of line {block.header.number}"
            self._note(Kind.REPAIRED, message, block.table.where(block.lines[0]))
        rows = Rows(block.table, found, self._letters)
        start = self._outline.here
        for number, line in enumerate(block.lines):
            below = block.lines[number + 1] if number + 1 < len(block.lines) else None
            title = rows.title(line, below)
            if title:
                self._outline.enter(Heading(title, start.level + 1, line.number))
                self._note(
                    Kind.TAKEN, "a row without letters is a phase", block.table.where(line), title
                )
            else:
                self._row(rows, block.table, line)
        self._notes += rows.notes
        self._outline.here = start

    def _row(self, rows: Rows, table: Table, line: Line) -> None:
        found = rows.read(line)
        where = table.where(line)
        if not found.activity:
            value = " | ".join(line.filled)
            self._note(Kind.LOOK, "a row without an activity is left out", where, value)
            return
        here = self._outline.here
        node = self._outline.inside(here, found.phases, line.number)
        if node is self._outline.root:
            node = self._outline.inside(node, (UNNAMED,), line.number)
        node.rows += 1
        held = {self._parties.key(name, where): roles for name, roles in found.letters.items()}
        self.drafts.append(Draft(found.activity, found.id, node, held, where))

    def _left_out(self, block: Block) -> None:
        """A table that is no matrix: the meanings of the letters, or something else."""
        meanings = definitions.of((block.header, *block.lines))
        for role, words in meanings.items():
            self._meanings.setdefault(role, words)
        if not meanings:
            where = block.table.where(block.header)
            value = ", ".join(block.header.filled)
            self._note(Kind.LOOK, "a table without letters is left out", where, value)

    def _stray(self, table: Table, lines: tuple[Line, ...]) -> None:
        meanings = definitions.of(lines)
        for role, words in meanings.items():
            self._meanings.setdefault(role, words)
        if not self._title and not table.headed and all(len(one.filled) == 1 for one in lines):
            self._title = lines[0].filled[0]  # what stands above the table of a sheet
        elif not meanings:
            rows = "a row" if len(lines) == 1 else f"{len(lines)} rows"
            message = f"{rows} without a header, left out"
            self._note(Kind.LOOK, message, table.where(lines[0]), " | ".join(lines[0].filled))

    def _told(self) -> Iterator[Note]:
        """What each column was taken for, once for each header."""
        for found in self._columns.values():
            if found.usable:
                pairs = zip(found.headers, found.uses, strict=True)
                told = ", ".join(f"{header or '(blank)'} = {use}" for header, use in pairs)
                yield Note(Kind.TAKEN, "the columns are taken so", "", told)
        if self._parties.ours:
            name = self._parties.names[self._parties.ours]
            yield Note(Kind.TAKEN, "“we” is taken to be this party", "", name)

    def _note(self, kind: Kind, message: str, where: str, value: str = "") -> None:
        self._notes.append(Note(kind, message, where, value))
