"""The parties a list speaks of, and the roles and the "not" that are said of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.asking.question import Mention
from bot.matrix import Role

Roles: TypeAlias = tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a sentence that tells whose role is meant: a role, a party, a "not"."""

    start: int
    stop: int
    roles: Roles = ()
    party: Mention | str | None = None
    denies: bool = False


@dataclass(slots=True)
class Side:
    """A party, and what has been read of it so far."""

    party: Mention | str
    start: int
    stop: int
    letters: list[Role] = field(default_factory=list)
    without: list[Role] = field(default_factory=list)
    denied: bool = False  # by a "not" that no role follows: "and we are not"

    @property
    def bare(self) -> bool:
        """Whether neither a role nor a "not" was read of it."""
        return not (self.letters or self.without or self.denied)


class Reading:
    """Reads mark by mark, and keeps of whom the next role is said."""

    def __init__(self, said: Sequence[str], adverse: frozenset[str]) -> None:
        self._said = said
        self._adverse = adverse  # words for "but", which end a "not" that has been heard out
        self._sides: dict[Mention | str, Side] = {}
        self._side: Side | None = None
        self._not: Mark | None = None
        self._used = False  # a role has been read after the "not"
        self._waiting: list[tuple[Roles, bool]] = []  # roles said before any party
        self._at = 0

    def sides(self, marks: Sequence[Mark]) -> list[Side]:
        """The parties, each with its roles, in the order they are named."""
        first = next((mark for mark in marks if mark.roles or mark.party), None)
        ahead = bool(first and first.roles)  # "informed for us, accountable for OVH"
        for at, mark in enumerate(marks):
            if self._used and self._adverse.intersection(self._said[self._at : mark.start]):
                self._deny(None)
            self._at = mark.start
            if mark.party is not None:
                self._turn(mark, mark.party)
            elif mark.denies:
                self._deny(mark)
            else:
                follows = ahead and any(later.party is not None for later in marks[at:])
                self._assign(mark.roles, waits=follows or self._side is None)
        self._close()
        return list(self._sides.values())

    def _deny(self, mark: Mark | None) -> None:
        self._not, self._used = mark, False

    def _turn(self, mark: Mark, party: Mention | str) -> None:
        """Read on of another party, to which a "not" right before it belongs."""
        adjacent = self._not is not None and self._not.stop >= mark.start
        if self._side and not adjacent:
            self._close()
        if self._used:
            self._deny(None)
        new = Side(party, mark.start, mark.stop)
        self._side = self._sides.setdefault(party, new)
        for roles, denied in self._waiting:
            (self._side.without if denied else self._side.letters).extend(roles)
        self._waiting = []

    def _assign(self, roles: Roles, *, waits: bool) -> None:
        denied = self._not is not None
        if waits or self._side is None:
            self._waiting.append((roles, denied))
        else:
            (self._side.without if denied else self._side.letters).extend(roles)
        self._used = denied

    def _close(self) -> None:
        """End what is said of a party: a "not" that no role followed denies what was said."""
        if self._side and self._not and not self._used:
            self._side.denied = True
            self._deny(None)
