"""Tables as headers and the rows below them: a table may hold several headers, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.words import words
from bot.sources.importing.columns import Use, named
from bot.sources.importing.grid import Item, Line, Table
from bot.sources.importing.letters import Letters


@dataclass(frozen=True, slots=True)
class Block:
    """Rows and the header they are read by; `given` where it stands right above them."""

    table: Table
    header: Line
    lines: tuple[Line, ...]
    given: bool = True

    @property
    def key(self) -> tuple[str, ...]:
        """The header but for capitals and accents: tables that share it have the same columns."""
        return key(self.header)


@dataclass(frozen=True, slots=True)
class Stray:
    """Rows that no header says the columns of."""

    table: Table
    lines: tuple[Line, ...]


def key(header: Line) -> tuple[str, ...]:
    """A header's names but for capitals and accents."""
    return tuple(" ".join(words(cell)) for cell in header.cells)


def blocks(items: Sequence[Item], letters: Letters) -> Iterator[Item | Block | Stray]:
    """The items of a page, with each table taken apart into blocks."""
    known: dict[tuple[str, ...], Line] = {}
    last: Line | None = None
    sheet = ""
    for item in items:
        if not isinstance(item, Table):
            yield item
            continue
        for header, lines in _parts(item, letters, known):
            if header:
                known[key(header)] = last = header
                sheet = item.sheet
                yield Block(item, header, lines)
            elif last and sheet == item.sheet and _go_on(lines, last, letters):
                yield Block(item, last, lines, given=False)
            else:
                yield Stray(item, lines)


def _go_on(lines: Sequence[Line], header: Line, letters: Letters) -> bool:
    """Whether rows without a header can be those of the table before."""
    lettered = any(letters.are(cell) for line in lines for cell in line.cells[1:])
    return lettered and len(lines[0].cells) <= len(header.cells)


def _parts(
    table: Table, letters: Letters, known: dict[tuple[str, ...], Line]
) -> Iterator[tuple[Line | None, tuple[Line, ...]]]:
    """A table's headers, each with the rows below it."""
    filled = [line for line in table.lines if line.filled]
    header: Line | None = None
    body: list[Line] = []
    for number, line in enumerate(filled):
        first = table.headed and line is table.lines[0]
        below = filled[number + 1] if number + 1 < len(filled) else None
        fresh = header is None and not any(len(k) == len(line.cells) for k in known)
        if _heads(line, below, letters, first=first, fresh=fresh) or key(line) in known:
            if header or body:
                yield header, tuple(body)
            header, body = line, []
        else:
            body.append(line)
    if header or body:
        yield header, tuple(body)


def _heads(line: Line, below: Line | None, letters: Letters, *, first: bool, fresh: bool) -> bool:
    """Whether a row is a header: by its place, by a name only headers have, or by what follows."""
    if len(line.filled) < 2:
        return False
    lettered = sum(letters.are(cell) for cell in line.filled)
    if any(named(cell) is Use.ACTIVITY for cell in line.filled):
        roles = all(len(cell) == 1 for cell in line.filled[1:])  # R, A, C, I as headers
        return lettered < len(line.filled) - 1 or roles
    if lettered:
        return False
    return first or (fresh and below is not None and any(map(letters.are, below.cells)))
