"""Who holds R and A: one party answers for an activity, one does it, and none stands idle.

What nobody can read is a problem of its own: nothing is said to be missing because of it.
"""

from collections import Counter
from collections.abc import Iterator

from bot.matrix import Role
from bot.sources.document import Document
from bot.sources.passages import letters, parties
from bot.sources.problems import Level, Problem

WRITTEN = {*Role, *",;:/ "}  # letters, also small ones, and what people put between them


def one_accountable(document: Document) -> Iterator[Problem]:
    """Activities that nobody, or more than one party, answers for."""
    for address, held in letters(document):
        count = _count(held, Role.ACCOUNTABLE)
        if count == 1 or (count == 0 and not all(map(_readable, held.values()))):
            continue
        message = "nobody is accountable (A)" if count == 0 else f"{count} parties are accountable"
        yield Problem(
            document.place(address),
            message,
            "Give A to exactly one party.",
            _shown(held),
            Level.WARNING,
        )


def some_responsible(document: Document) -> Iterator[Problem]:
    """Activities that nobody does; that several do may well be meant, and is only advice."""
    for address, held in letters(document):
        match _count(held, Role.RESPONSIBLE):
            case 0 if all(map(_readable, held.values())):
                yield Problem(
                    document.place(address),
                    "nobody is responsible (R)",
                    "Give R to the party that does the work.",
                    _shown(held),
                    Level.WARNING,
                )
            case 0 | 1:
                pass
            case count:
                yield Problem(
                    document.place(address),
                    f"{count} parties are responsible",
                    "Fine if they share the work; otherwise split the activity.",
                    _shown(held),
                    Level.ADVICE,
                )


def busy_parties(document: Document) -> Iterator[Problem]:
    """Parties that neither do anything nor answer for anything."""
    busy: Counter[str] = Counter()
    for _, held in letters(document):
        busy.update(
            key
            for key, value in held.items()
            if {*value.upper()} & {"R", "A"} or not _readable(value)
        )
    for key in parties(document):
        if not busy[key]:
            yield Problem(
                document.key(("parties", key)),
                "this party has no R and no A anywhere",
                "Fine for a party that is only consulted or informed; otherwise check its letters.",
                key,
                Level.WARNING,
            )


def _count(held: dict[str, str], role: Role) -> int:
    """How many hold a role; small letters count, as they are a problem of their own."""
    return sum(role in value.upper() for value in held.values())


def _readable(value: str) -> bool:
    return {*value.upper()} <= WRITTEN


def _shown(held: dict[str, str]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in held.items())
