"""What the shape of a matrix file cannot say: the rules of RACI, and names that must agree.

They look at whatever of the file can be read, so that one run finds every problem.
What real documents hold is a warning and is answered as it stands: a row that nobody
is accountable for, or an activity that stands in two phases. An error is what leaves
open what is meant.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from rapidfuzz import fuzz, process

from bot.matrix import Role
from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.problems import Level, Place, Problem
from bot.sources.spots import Address

Found: TypeAlias = Iterator[tuple[Address, Plain]]
Rule: TypeAlias = Callable[[Document], Iterator[Problem]]


def problems(document: Document) -> Iterator[Problem]:
    """Every breach of a rule in a document, errors and warnings."""
    for rule in RULES:
        yield from rule(document)


def _one_accountable(document: Document) -> Iterator[Problem]:
    for address, letters in _letters(document):
        count = _holders(letters, Role.ACCOUNTABLE)
        if count == 1:
            continue
        message = "nobody is accountable (A)" if count == 0 else f"{count} parties are accountable"
        yield Problem(
            document.place(address),
            message,
            "Give A to exactly one party.",
            _shown(letters),
            Level.WARNING,
        )


def _some_responsible(document: Document) -> Iterator[Problem]:
    for address, letters in _letters(document):
        match _holders(letters, Role.RESPONSIBLE):
            case 0:
                yield Problem(
                    document.place(address),
                    "nobody is responsible (R)",
                    "Give R to the party that does the work.",
                    _shown(letters),
                    Level.WARNING,
                )
            case 1:
                pass
            case count:
                yield Problem(
                    document.place(address),
                    f"{count} parties are responsible",
                    "Fine if they share the work; otherwise split the activity.",
                    _shown(letters),
                    Level.WARNING,
                )


def _known_parties(document: Document) -> Iterator[Problem]:
    known = list(_parties(document))
    if not known:
        return
    held: list[tuple[Address, Iterable[str]]] = [*_letters(document), *_contacts(document)]
    for address, keys in held:
        for key in keys:
            if key not in known:
                yield Problem(
                    document.key((*address, key)),
                    "unknown party",
                    _nearest(key, known, f"Use one of {', '.join(known)}, or add it to `parties`."),
                    key,
                )
    we = document.content.get("we") if isinstance(document.content, dict) else None
    if isinstance(we, str) and we and we not in known:
        yield Problem(
            document.place(("we",)),
            "`we` names an unknown party",
            _nearest(we, known, f"Use one of {', '.join(known)}."),
            we,
        )


def _busy_parties(document: Document) -> Iterator[Problem]:
    held: Counter[str] = Counter()
    for _, letters in _letters(document):
        held.update(key for key, value in letters.items() if set(value.upper()) & {"R", "A"})
    for key in _parties(document):
        if not held[key]:
            yield Problem(
                document.key(("parties", key)),
                "this party has no R and no A anywhere",
                "Fine for a party that is only consulted or informed; otherwise check its letters.",
                key,
                Level.WARNING,
            )


def _distinct_ids(document: Document) -> Iterator[Problem]:
    for place, line, value in _repeated(document, "id"):
        message = f"this id stands before, on line {line}"
        yield Problem(place, message, "Give each activity its own id.", value)


def _distinct_activities(document: Document) -> Iterator[Problem]:
    remedy = "Remove one, or say in the wording what sets them apart."
    for place, line, value in _repeated(document, "activity"):
        message = f"this activity stands before, on line {line}"
        yield Problem(place, message, remedy, value, Level.WARNING)


def _distinct_names(document: Document) -> Iterator[Problem]:
    """A name that two parties share would be answered for either."""
    owner: dict[str, str] = {}
    for key, party in _parties(document).items():
        if not isinstance(party, dict):
            continue
        aliases = party.get("aliases")
        named: list[tuple[Address, Plain]] = [(("name",), party.get("name", ""))]
        if isinstance(aliases, list):
            named += [(("aliases", n), alias) for n, alias in enumerate(aliases)]
        for tail, name in named:
            if not isinstance(name, str) or not name:
                continue
            if owner.setdefault(name.casefold(), key) != key:
                yield Problem(
                    document.place(("parties", key, *tail)),
                    f"this is also a name of the party `{owner[name.casefold()]}`",
                    "Keep it with one of them.",
                    name,
                )


def _filled_phases(document: Document) -> Iterator[Problem]:
    for address, phase in _phases(document.content, ()):
        if isinstance(phase, dict) and not phase.get("activities") and not phase.get("phases"):
            yield Problem(
                document.place(address),
                "this phase is empty",
                "Add activities or phases to it, or remove it.",
                str(phase.get("title", "")),
            )


RULES: tuple[Rule, ...] = (
    _known_parties,
    _some_responsible,
    _one_accountable,
    _distinct_ids,
    _distinct_activities,
    _distinct_names,
    _filled_phases,
    _busy_parties,
)


def _repeated(document: Document, key: str) -> Iterator[tuple[Place, int, str]]:
    """Where a value of all activities stands again, and the line where it stands first."""
    first: dict[str, Address] = {}
    for address, activity in _activities(document):
        value = activity.get(key)
        if not isinstance(value, str) or not value:
            continue
        place = (*address, key)
        earlier = first.setdefault(" ".join(value.split()).casefold(), place)
        if earlier != place:
            yield document.place(place), document.place(earlier).line, value


def _phases(content: Plain, address: Address) -> Found:
    phases = content.get("phases") if isinstance(content, dict) else None
    for n, phase in enumerate(phases if isinstance(phases, list) else ()):
        here = (*address, "phases", n)
        yield here, phase
        yield from _phases(phase, here)


def _activities(document: Document) -> Iterator[tuple[Address, dict[str, Plain]]]:
    for address, phase in _phases(document.content, ()):
        activities = phase.get("activities") if isinstance(phase, dict) else None
        for n, activity in enumerate(activities if isinstance(activities, list) else ()):
            if isinstance(activity, dict):
                yield (*address, "activities", n), activity


def _letters(document: Document) -> Iterator[tuple[Address, dict[str, str]]]:
    """The letters of each activity where they can be read at all."""
    for address, activity in _activities(document):
        letters = activity.get("letters")
        if isinstance(letters, dict):
            readable = {key: value for key, value in letters.items() if isinstance(value, str)}
            yield (*address, "letters"), readable


def _contacts(document: Document) -> Iterator[tuple[Address, dict[str, Plain]]]:
    """The contacts of phases and activities, by party."""
    for address, holder in (*_phases(document.content, ()), *_activities(document)):
        contacts = holder.get("contacts") if isinstance(holder, dict) else None
        if isinstance(contacts, dict):
            yield (*address, "contacts"), contacts


def _parties(document: Document) -> dict[str, Plain]:
    parties = document.content.get("parties") if isinstance(document.content, dict) else None
    return parties if isinstance(parties, dict) else {}


def _holders(letters: dict[str, str], role: Role) -> int:
    """How many hold a role; small letters count, as they are a problem of their own."""
    return sum(role in value.upper() for value in letters.values())


def _shown(letters: dict[str, str]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in letters.items())


def _nearest(name: str, known: list[str], otherwise: str) -> str:
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    return f"Did you mean `{near[0]}`?" if near else otherwise
