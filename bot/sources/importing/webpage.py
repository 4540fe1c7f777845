"""HTML pages: headings and tables as a browser shows them, cells that span others included.

The parser's events are taken as they come: tags that need not be closed (`<tr>`, `<td>`, `<p>`)
are read as the standard says, and no page is so deep or so long that it costs more than its text.
"""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

from bot.sources import interchange
from bot.sources.importing import files, headlines, markup, records
from bot.sources.importing.grid import IN_TEXT, Heading, Item, Line, Page, Prose, Table
from bot.sources.importing.notes import Note
from bot.sources.importing.pagefacts import PageFacts
from bot.sources.importing.webtable import Cell, OpenTable

Attributes: TypeAlias = "list[tuple[str, str | None]]"

DATA = "matrix"  # the id of the script in which our own pages hold the rows

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = (
    "p",
    "li",
    "dd",
    "dt",
    "div",
    "section",
    "article",
    "caption",
    "blockquote",
    "ul",
    "ol",
    "tbody",
)
_BOLD = ("b", "strong", "th")
_UNSEEN = ("script", "style", "template", "noscript", "nav", "title")
_NUMBER = re.compile(r"\s*(\d{1,5})\s*")


def read(file: Path) -> Page:
    """An HTML file as a page. Raises BotError."""
    text, notes = files.text(file)
    return parse(file, text, notes)


def parse(file: Path, text: str, notes: tuple[Note, ...] = ()) -> Page:
    """An HTML text that belongs to `file` as a page."""
    reader = _Reader()
    reader.feed(markup.closed(file, text))
    reader.close()
    said = reader.said
    if said[DATA] and said[interchange.KEY]:  # an export of ours: what it was made of
        return records.parse(file, said[DATA], said[interchange.KEY], notes)
    title, items = headlines.titled("", reader.finished())
    return Page(
        file,
        items,
        title or " ".join(said["title"].split()),
        reader.facts.address,
        reader.facts.date,
        notes=notes,
    )


def items(file: Path, text: str, line: int) -> list[Item]:
    """The headings and tables of a piece of HTML that begins on a line of another page."""
    reader = _Reader()
    reader.feed(markup.closed(file, text))
    reader.close()
    return [_moved(item, line - 1) for item in reader.finished()]


def _moved(item: Item, by: int) -> Item:
    match item:
        case Heading(text, level, line):
            return Heading(text, level, line + by)
        case Prose(text, line):
            return Prose(text, line + by)
        case Table(lines, headed):
            return Table(
                tuple(Line(one.cells, one.number + by, one.titled) for one in lines), headed
            )


class _Reader(HTMLParser):
    """Collects what a page shows, and what its head says of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said = {"title": "", DATA: "", interchange.KEY: ""}
        self.facts = PageFacts()
        self._items: list[Item] = []
        self._tables: list[OpenTable] = []
        self._block = Cell(heads=False)  # the text outside tables
        self._block_line = 1
        self._bold = 0
        self._unseen: list[str] = []  # the tags now open whose text is not shown
        self._kept = ""  # what the text of such a tag is kept as

    def finished(self) -> list[Item]:
        """The items, once all has been fed."""
        while self._tables:
            self._close_table()
        self._flush()
        return self._items

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Open what begins here; what it ends without saying so is closed."""
        facts = {name: value or "" for name, value in attrs}
        self.facts.note(tag, facts)
        if tag in _UNSEEN:
            self._unseen.append(tag)
            self._kept = "title" if tag == "title" else facts.get("id", "")
        elif tag == "table":
            self._flush()
            if self._tables:
                self._tables[-1].around = True
            self._tables.append(OpenTable(self.getpos()[0]))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append((self.getpos()[0], []))
        elif tag in ("td", "th") and self._tables:
            self._open_cell(tag, facts)
        elif tag in (*_BLOCKS, *_HEADINGS):
            self._flush()
        elif tag == "br":
            self._add(" ")
        elif tag == "img":
            self._add(facts.get("alt", ""))
        self._bold += tag in ("b", "strong")

    def handle_endtag(self, tag: str) -> None:
        """Close what ends here."""
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag == "table" and self._tables:
            self._close_table()
        elif tag in _HEADINGS:
            self._flush(int(tag[1]))
        elif tag in _BLOCKS:
            self._flush()
        elif tag in ("b", "strong"):
            self._bold = max(0, self._bold - 1)

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if not self._unseen:
            self._add(data)
        elif self._kept in self.said and not (self._kept == "title" and self.said["title"]):
            self.said[self._kept] += data

    def _add(self, text: str) -> None:
        cell = self._tables[-1].cell if self._tables else self._block
        if cell is None or self._unseen:
            return
        if cell is self._block and not cell.pieces:
            self._block_line = self.getpos()[0]
        cell.pieces.append(text)
        cell.plain = cell.plain or bool(text.strip() and not self._bold)

    def _open_cell(self, tag: str, facts: dict[str, str]) -> None:
        table = self._tables[-1]
        if not table.rows:
            table.rows.append((self.getpos()[0], []))
        across, down = (_span(facts.get(name, "")) for name in ("colspan", "rowspan"))
        self._bold = 0
        table.rows[-1][1].append(Cell(tag == "th", across, down))

    def _close_table(self) -> None:
        table = self._tables.pop()
        if table.rows and not table.around:
            self._items.append(table.table())

    def _flush(self, level: int = 0) -> None:
        """The text so far as a heading of this level, or as a line of text; in a table, a blank."""
        if self._tables:
            self._add(" ")
            return
        block, self._block = self._block, Cell(heads=False)
        if block.text and (level or not block.plain):
            self._items.append(Heading(block.text, level or IN_TEXT, self._block_line))
        elif block.text:
            self._items.append(Prose(block.text, self._block_line))


def _span(value: str) -> int:
    found = _NUMBER.fullmatch(value)
    return max(1, int(found[1])) if found else 1
