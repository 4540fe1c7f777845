"""Markdown pages: headings and tables as they render, and rows that a broken table leaves out."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.errors import BotError
from bot.sources import interchange
from bot.sources.importing import dates, files, frontmatter, headlines, webpage
from bot.sources.importing.grid import IN_TEXT, Heading, Item, Line, Page, Prose, Table
from bot.sources.importing.notes import Kind, Note

MOST_LINES = 50_000
MOST_MARKUP = 3_000_000_000  # squared characters, which is how long odd markup takes to read

_BLOCKS = MarkdownIt("commonmark").enable("table")
_BLOCKS.core.ruler.enableOnly(["normalize", "block"])  # inline markup only where it is read
_INLINE = MarkdownIt("commonmark")
_FRONT = re.compile(
    r"\A---[ \t]*\n(?P<facts>.*?)\n?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)
_HEAD = re.compile(rf"^<!-- {interchange.KEY} (?P<head>\{{.*\}}) -->\s*\Z", re.MULTILINE)
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_QUOTE = re.compile(r"^[ \t>]*")
_BULLET = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?P<text>(?:(?!\1).)+?)\1:?")
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,5}\.?[ \t]+[^\W\d_].{0,120}")
_LINK = re.compile(r"\]\([^)\s]")
_ATTRIBUTES = re.compile(r"\{[.:#][^{}]*\}")
_MARKED = re.compile(r"[\\`*_\[\]<>&!~]|://|www\.")


def read(file: Path) -> Page:
    """A Markdown file as a page. Raises BotError."""
    text, notes = files.text(file)
    return parse(file, text, notes)


def parse(file: Path, text: str, notes: tuple[Note, ...] = ()) -> Page:
    """A Markdown text that belongs to `file` as a page."""
    if (lines := text.count("\n")) > MOST_LINES:
        raise BotError(
            f"{file}: the page has {lines:,} lines; {MOST_LINES:,} are the most",
            "Split the document, one for each service.",
        )
    head = _HEAD.search(text)
    text = text[: head.start()] if head else text
    front = _FRONT.match(text)
    body = "\n" * text[: front.end()].count("\n") + text[front.end() :] if front else text
    facts = frontmatter.facts(file, front["facts"]) if front else {}
    reader = _Reader(file, body.split("\n"), literal=head is not None)
    reader.read(_BLOCKS.parse(body))
    title, items = headlines.titled(facts.get("title", ""), reader.items)
    day, dated = frontmatter.date(facts, reader.updated)
    return Page(
        file,
        items,
        title,
        date=day,
        head=head["head"] if head else "",
        notes=(*notes, *reader.notes, *dated),
        exact=head is not None,
    )


@dataclass(slots=True)
class _Reader:
    """Collects headings and tables; `literal` keeps every blank of a text."""

    file: Path
    lines: list[str]
    literal: bool
    items: list[Item] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    updated: datetime.date | None = None
    spent: int = 0  # of MOST_MARKUP
    led: bool = True  # whether the last table's rows began with a pipe

    def read(self, tokens: list[Token]) -> None:
        """Take in the blocks of a page, in order."""
        for number, token in enumerate(tokens):
            if token.map is None:
                continue
            first, end = token.map
            match token.type:
                case "heading_open":
                    text = self.text(tokens[number + 1].content)
                    self.items.append(Heading(text, int(token.tag[1:]), first + 1))
                case "table_open":
                    self.led = _bare(self.lines[first]).startswith("|")
                    self._block(first, end, table=True)
                case "paragraph_open" | "code_block":
                    self._block(first, end)
                case "html_block" if "<t" in token.content.lower():
                    self.items += webpage.items(self.file, token.content, first + 1)
                case "fence" if any(_is_row(line) for line in self.lines[first:end]):
                    message = "a table in a code block is left out"
                    self.notes.append(Note(Kind.LOOK, message, f"line {first + 1}"))

    def text(self, source: str) -> str:
        """What a piece of Markdown reads as, without any markup."""
        plain = source.strip()
        if _MARKED.search(plain):
            self.spent += len(plain) ** 2
            if self.spent > MOST_MARKUP:
                raise BotError(
                    f"{self.file}: too much markup to read",
                    "Remove what is not the matrix, and markup within its cells.",
                )
            tokens = _INLINE.parseInline(plain)[0].children or []
            plain = "".join(_plain(tokens, "\n" if self.literal else " "))
        return plain if self.literal else " ".join(plain.split())

    def _block(self, first: int, end: int, *, table: bool = False) -> None:
        """Rows and titles among the lines of a table or a paragraph."""
        rows: list[Line] = []
        for number in range(first, min(end, len(self.lines))):
            line = _bare(self.lines[number])
            if _is_row(line) or ((table or not self.led) and _PIPE.search(line)):
                if not _RULE.fullmatch(line):
                    rows.append(self._row(line, number + 1))
                continue
            self._table(rows, headed=table)
            self._text(self.lines[number], number + 1)
        self._table(rows, headed=table)

    def _table(self, rows: list[Line], *, headed: bool) -> None:
        if rows:
            self.items.append(Table(tuple(rows), headed))
            rows.clear()

    def _row(self, line: str, number: int) -> Line:
        cells = _PIPE.split(line.removeprefix("|"))
        if len(cells) > 1 and not cells[-1].strip():
            cells.pop()
        raw = [cell.replace(r"\|", "|").strip() for cell in cells]
        filled = [cell for cell in raw if cell]
        if any(map(_LINK.search, raw)):
            message = "the address of a link is left out"
            self.notes.append(Note(Kind.REPAIRED, message, f"line {number}"))
        titled = len(filled) == 1 and _BOLD.fullmatch(filled[0]) is not None
        return Line(tuple(map(self.text, raw)), number, titled)

    def _text(self, line: str, number: int) -> None:
        """A line of a paragraph; it may be a title in all but its markup."""
        bare = _bare(line)
        bold = _BOLD.fullmatch(bare)
        if updated := dates.UPDATED.match(bare):
            self.updated = self.updated or dates.date(updated["date"])
        elif bold or _NUMBERED.fullmatch(bare):
            text = self.text(bold["text"] if bold else bare)
            self.items.append(Heading(text, IN_TEXT, number))
        elif text := self.text(_BULLET.sub("", line)):
            self.items.append(Prose(text, number))


def _plain(tokens: list[Token], line_break: str = " ") -> Iterator[str]:
    """The texts of inline tokens; attributes behind a link belong to the link."""
    after_link = False
    for token in tokens:
        match token.type:
            case "text" if after_link:
                yield (
                    _ATTRIBUTES.sub("", token.content, count=1)
                    if _ATTRIBUTES.match(token.content)
                    else token.content
                )
            case "softbreak" | "hardbreak":
                yield " "
            case "html_inline":
                yield line_break if token.content.lower().startswith("<br") else ""
            case "image":
                yield from _plain(token.children or [])
            case _:
                yield token.content
        after_link = token.type == "link_close"


def _bare(line: str) -> str:
    """A line without the marks of the quote it stands in."""
    return _QUOTE.sub("", line).rstrip()


def _is_row(line: str) -> bool:
    return line.startswith("|") and len(line) > 1
