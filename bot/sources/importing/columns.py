"""Which column of a table is what: told by its header first, then by what it holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.errors import BotError
from bot.language.words import words
from bot.matrix import Role
from bot.sources.importing.grid import Line
from bot.sources.importing.letters import Letters
from bot.sources.importing.words import headers as known_headers
from bot.sources.importing.words import roles


class Use(StrEnum):
    """What a column is taken for."""

    ID = "id"
    PHASE = "phase"
    ACTIVITY = "activity"
    PARTY = "party"  # holds letters
    ROLE = "role"  # headed with a role, holds the names of parties
    OTHER = "left out"


LONGEST_HEADER = 60  # characters of a header that says what its column is
ENOUGH = 0.6  # the share of a column's filled cells that has to be letters


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person said about columns, by their headers; it overrules what is found."""

    parties: tuple[str, ...] = ()
    activity: str = ""
    phases: tuple[str, ...] = ()

    def use(self, header: str) -> Use | None:
        """What the person took a column for; with parties named, no other column is one."""
        name = words(header)
        if self.activity and name == words(self.activity):
            return Use.ACTIVITY
        if any(name == words(phase) for phase in self.phases):
            return Use.PHASE
        return Use.PARTY if any(name == words(party) for party in self.parties) else None

    def refuse_unknown(self, file: Path, headers: Iterable[str]) -> None:
        """Raise BotError where a named column is in no table."""
        known = {" ".join(words(header)): header for header in headers if header}
        for wish in filter(None, (*self.parties, self.activity, *self.phases)):
            if " ".join(words(wish)) not in known:
                raise BotError(
                    f"{file}: no table has a column `{wish}`",
                    f"The columns are {', '.join(f'`{header}`' for header in known.values())}.",
                )


@dataclass(frozen=True, slots=True)
class Columns:
    """The headers of a table, and what each column is taken for."""

    headers: tuple[str, ...]
    uses: tuple[Use, ...]

    def of(self, use: Use) -> tuple[int, ...]:
        """The numbers of the columns that are this, counted from 0."""
        return tuple(number for number, found in enumerate(self.uses) if found is use)

    @property
    def usable(self) -> bool:
        """Whether a matrix can be read from it."""
        return bool(self.of(Use.ACTIVITY) and (self.of(Use.PARTY) or self.of(Use.ROLE)))


def named(header: str) -> Use | None:
    """What a header says of its column on its own account."""
    if len(header) > LONGEST_HEADER:
        return None
    use = known_headers().get(" ".join(words(header)) or header.strip())
    return Use(use) if use else None


def role(header: str) -> Role | None:
    """The role that a header names: "Responsible", "R", "Accountable (A)"."""
    parts = words(header)
    letters = {part: Role(part.upper()) for part in parts if part.upper() in tuple(Role)}
    found = {roles().get(part) or letters.get(part) for part in parts}
    return found.pop() if len(found) == 1 and len(parts) <= 3 else None


def columns(
    headers: Sequence[str], lines: Sequence[Line], letters: Letters, wishes: Wishes
) -> Columns:
    """What each column is; `lines` are all rows of the document below such a header."""
    cells = [
        [line.cells[n] if n < len(line.cells) else "" for line in lines]
        for n in range(len(headers))
    ]
    uses = [
        _use(header, held, letters, wishes) for header, held in zip(headers, cells, strict=True)
    ]
    if wishes.parties:
        uses = [
            Use.OTHER if use is Use.PARTY and wishes.use(h) is None else use
            for h, use in zip(headers, uses, strict=True)
        ]
    if wishes.activity:
        pairs = zip(headers, uses, strict=True)
        uses = [Use.OTHER if u is Use.ACTIVITY and not wishes.use(h) else u for h, u in pairs]
    _settle_activity(uses, cells)
    _settle_others(uses, headers, cells, closed=bool(wishes.parties))
    return Columns(tuple(headers), tuple(use or Use.OTHER for use in uses))


def _use(header: str, cells: Sequence[str], letters: Letters, wishes: Wishes) -> Use | None:
    """What a column is on its own account; None where that depends on the others."""
    wished = wishes.use(header)
    if wished:
        return wished
    filled = [cell for cell in cells if cell]
    marks = all(cell.upper() in ("X", "✓", "✔", "YES") for cell in filled)
    lettered = sum(_reads(cell, letters) for cell in filled)
    if filled and not marks and lettered >= ENOUGH * len(filled):
        return Use.PARTY
    known = named(header)
    if known:
        return known
    if filled and marks:
        return Use.OTHER
    return Use.ROLE if filled and role(header) else None


def _reads(cell: str, letters: Letters) -> bool:
    reading = letters.read(cell)
    return reading is not None and not reading.unknown


def _settle_activity(uses: list[Use | None], cells: Sequence[Sequence[str]]) -> None:
    """Keep one activity column; without a header that says so, the one with the longest texts."""
    named = [n for n, use in enumerate(uses) if use is Use.ACTIVITY]
    for other in named[1:]:
        uses[other] = Use.OTHER
    if named:
        return
    sizes = {
        n: sum(map(len, cells[n]))
        for n, use in enumerate(uses)
        if use in (None, Use.PHASE, Use.OTHER)
    }
    free = {n: size for n, size in sizes.items() if uses[n] is None} or sizes
    if free and max(free.values()):
        uses[max(free, key=lambda n: free[n])] = Use.ACTIVITY


def _settle_others(
    uses: list[Use | None], headers: Sequence[str], cells: Sequence[Sequence[str]], *, closed: bool
) -> None:
    """A headed column without any letter is a party beside others; texts on the left are phases."""
    activity = uses.index(Use.ACTIVITY) if Use.ACTIVITY in uses else 0
    for n, use in enumerate(uses):
        if use is not None:
            continue
        if any(cells[n]):
            uses[n] = (
                Use.PHASE if n < activity and len(set(cells[n])) < len(cells[n]) else Use.OTHER
            )
        elif headers[n] and n > activity and not closed and Use.PARTY in uses:
            uses[n] = Use.PARTY
        else:
            uses[n] = Use.OTHER
