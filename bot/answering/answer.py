"""The answers there are."""

from dataclasses import dataclass
from typing import TypeAlias

from bot.answering.passing import Share
from bot.asking.question import Filter
from bot.matching.candidates import Candidate
from bot.matrix import Party, Phase, Role, Row


@dataclass(frozen=True, slots=True)
class Verdict:
    """The yes or no to a question about one party: does it hold the roles asked for?"""

    yes: bool
    party: Party
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One row fits. `letters` are the roles that were asked for; `runners` came next."""

    best: Candidate
    runners: tuple[Candidate, ...] = ()
    letters: tuple[Role, ...] = ()
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Two to four rows fit about equally."""

    offered: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Every row that passes a filter, in document order; there may be none.

    Attributes:
        parties: who is asked about.
        phases: which phases; none mean all.
        outside: the phases that are left out.
        shares: what each of several parties holds, in place of parties.
        missing: the numbers asked for that no phase has.
    """

    rows: tuple[Row, ...]
    filter: Filter
    parties: tuple[Party, ...] = ()
    phases: tuple[Phase, ...] = ()
    outside: tuple[Phase, ...] = ()
    shares: tuple[Share, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PerService:
    """Several services answer, each with a row of its own, best first.

    `same` says that they answer the same; then `lead` is that answer, with the best row.
    """

    rows: tuple[Candidate, ...]
    lead: Found
    same: bool


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing fits; `asked` is False when there was no question to begin with.

    `services` are the matrices that the question is about, if it is about certain ones.
    `unlisted` says that a list was asked for that cannot be made exactly.
    """

    nearest: tuple[Candidate, ...] = ()
    asked: bool = True
    services: tuple[str, ...] = ()
    unlisted: bool = False


@dataclass(frozen=True, slots=True)
class Silent:
    """Overheard, and nothing to say."""

    nearest: tuple[Candidate, ...] = ()


Answer: TypeAlias = Found | Choices | Listing | PerService | Unknown | Silent
