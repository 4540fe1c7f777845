"""Who a list is about, among those whom its request names: not whoever only asks for it."""

from collections.abc import Container, Sequence
from itertools import pairwise

from bot.asking.frames import Frame, bare, listed, others, runs
from bot.asking.heard import Heard
from bot.asking.phrasebook import covered
from bot.asking.places import within
from bot.asking.plainness import Named
from bot.asking.question import Mention
from bot.asking.standing import ARTICLES
from bot.language import speech

_FILLERS = frozenset({"fillers"})
_ROLES = frozenset({"responsible", "accountable", "consulted", "informed"})
_HELD = frozenset(
    {"holds", "lists", "only", "alone", "both", "without", "outside", "involved", "uninvolved"}
    | {"tells", "phase"}
    | _ROLES
)


def asked_about(heard: Heard, spans: Sequence[Frame], parties: Sequence[Named]) -> list[Named]:
    """The parties less those that only ask: "I need a slide on what OVH does for our boss".

    Where nobody else is named, "they" are the other side.
    """
    said, language = heard.said, heard.language
    parties = [one for one in parties if not _in_clause(heard, spans, one)]
    around = _around(heard, spans)
    told = [
        party
        for party in parties
        if not isinstance(party.meaning, Mention) and not _in_occasion(said, party, language)
    ]
    asking = covered(runs(language, "askers").spans(said)) | within(spans, _FILLERS)
    mentions = [party for party in parties if isinstance(party.meaning, Mention)]
    if any(one.start not in asking for one in mentions):  # "I am the customer, what do I …"
        told = [party for party in told if not _himself(heard, party, asking)]
    found: list[Named] = [*told]
    for at, one in enumerate(mentions):
        other = bool(told) or any(one.meaning != two.meaning for two in mentions)
        himself = at and said[one.start] in listed(language, "selves")
        aside = himself or one.start in asking or one.start in around
        if not (aside or _asks(said, spans, one, language, other)):
            found.append(one)
    if not told and not any(one.meaning is Mention.YOU for one in found):
        found += others(language).spans(said)
    return sorted(found, key=lambda party: party.start)


def _around(heard: Heard, spans: Sequence[Frame]) -> set[int]:
    """Where the words stand of pieces that say something else: "we onboard them next week; …"."""
    said, small = heard.said, speech.function_words()[heard.language]
    what, framed = listed(heard.language, "asking_what"), covered(spans)
    held = within(spans, _HELD | {"rows"}) | {at for at, word in enumerate(said) if word in what}
    begins = [*sorted(heard.starts()), len(said)]
    pieces = [set(range(start, stop)) for start, stop in pairwise(begins)]
    others = [piece for piece in pieces if held.isdisjoint(piece)]
    if len(others) == len(pieces):
        return set()
    told = {at for at, word in enumerate(said) if at not in framed and word not in small}
    return set().union(*[piece for piece in others if not told.isdisjoint(piece)])


def _himself(heard: Heard, party: Named, asking: Container[int]) -> bool:
    """Whether somebody who asks says that they are a party."""
    said, before = heard.said, party.start - 1
    if before >= 0 and said[before] in ARTICLES.get(heard.language, ()):
        before -= 1
    return before in asking and said[before] in speech.function_words()[heard.language]


def _in_clause(heard: Heard, spans: Sequence[Frame], party: Named) -> bool:
    """Whether a party only tells when: "what is to be done *before we order*"."""
    said, clauses = heard.said, _clauses(heard.language)
    before = said[party.start - 1 : party.start] if party.start else ()
    if clauses.isdisjoint(before):
        return False
    return within(spans, _ROLES).isdisjoint(range(party.stop, party.stop + 3))


def _clauses(language: str) -> frozenset[str]:
    """The words that begin a clause that says when, and not what another party does."""
    return listed(language, "clauses") - listed(language, "adverse")


def _in_occasion(said: Sequence[str], party: Named, language: str) -> bool:
    """Whether a party tells which occasion is meant: "a *customer* meeting"."""
    return not listed(language, "occasions").isdisjoint(said[party.stop : party.stop + 1])


def _asks(
    said: Sequence[str], spans: Sequence[Frame], one: Named, language: str, other: bool
) -> bool:
    """Whether a "we" or "I" goes on with what somebody does who asks, or owns who is asked."""
    functions, held = speech.function_words()[language], within(spans, _HELD)
    if one.start in held:
        return False
    for at in range(one.stop, len(said)):
        if at in held:
            return False
        if said[at] not in functions:
            single = other and said[one.start] in listed(language, "single")
            return single or speech.stem(said[at], language) in bare(language)
    return False
