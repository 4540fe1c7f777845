"""What the shape of a matrix file cannot say: the rules of RACI, and names that must agree.

They look at whatever of the file can be read, so that one run finds every problem.
What real documents hold is a warning and is answered as it stands: a row that nobody
is accountable for, or an activity that stands in two phases. An error is what leaves
open what is meant.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from rapidfuzz import fuzz, process

from bot.sources import holders
from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.passages import activities, letters, parties, phases
from bot.sources.problems import Level, Place, Problem
from bot.sources.rulebook import Rule
from bot.sources.spots import Address

Check: TypeAlias = Callable[[Document], Iterator[Problem]]


def problems(document: Document) -> Iterator[Problem]:
    """Every breach of a rule in a document, errors and warnings."""
    for rule, (check, question) in RULES.items():
        for problem in check(document):
            yield replace(problem, rule=rule, question=question)


def _known_parties(document: Document) -> Iterator[Problem]:
    known = list(parties(document))
    if not known:
        return
    held: list[tuple[Address, Iterable[str]]] = [*letters(document), *_contacts(document)]
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
    for key, party in parties(document).items():
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
    for address, phase in phases(document):
        if isinstance(phase, dict) and not phase.get("activities") and not phase.get("phases"):
            yield Problem(
                document.place(address),
                "this phase is empty",
                "Add activities or phases to it, or remove it.",
                str(phase.get("title", "")),
            )


# The rule, what finds its breaches, and the question to put to the people concerned.
RULES: Mapping[Rule, tuple[Check, str]] = {
    Rule.KNOWN_PARTY: (_known_parties, ""),
    Rule.SOME_RESPONSIBLE: (
        holders.some_responsible,
        "Who does this work: is it one party, and which?",
    ),
    Rule.ONE_ACCOUNTABLE: (
        holders.one_accountable,
        "Who alone answers for it when this goes wrong?",
    ),
    Rule.DISTINCT_ID: (_distinct_ids, ""),
    Rule.DISTINCT_ACTIVITY: (_distinct_activities, "Is this the same work in both places?"),
    Rule.DISTINCT_NAME: (_distinct_names, "Whom do you mean by this name?"),
    Rule.FILLED_PHASE: (_filled_phases, "What is done in this phase?"),
    Rule.BUSY_PARTY: (holders.busy_parties, "Is anything theirs to do or to answer for?"),
}


def _repeated(document: Document, key: str) -> Iterator[tuple[Place, int, str]]:
    """Where a value of all activities stands again, and the line where it stands first."""
    first: dict[str, Address] = {}
    for address, activity in activities(document):
        value = activity.get(key)
        if not isinstance(value, str) or not value:
            continue
        place = (*address, key)
        earlier = first.setdefault(" ".join(value.split()).casefold(), place)
        if earlier != place:
            yield document.place(place), document.place(earlier).line, value


def _contacts(document: Document) -> Iterator[tuple[Address, dict[str, Plain]]]:
    """The contacts of phases and activities, by party."""
    for address, holder in (*phases(document), *activities(document)):
        contacts = holder.get("contacts") if isinstance(holder, dict) else None
        if isinstance(contacts, dict):
            yield (*address, "contacts"), contacts


def _nearest(name: str, known: list[str], otherwise: str) -> str:
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
    return f"Did you mean `{near[0]}`?" if near else otherwise
