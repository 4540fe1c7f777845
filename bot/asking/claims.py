"""What a question for yes or no claims: that a party holds letters."""

from collections.abc import Sequence
from itertools import pairwise

from bot.asking import filters
from bot.asking.frames import Frame, joints, listed, negating, runs, who_words
from bot.asking.heard import Heard
from bot.asking.openings import opening
from bot.asking.phrasebook import covered
from bot.asking.plainness import Named
from bot.asking.question import Claim, Mention
from bot.matrix import Role

_ASIDE = frozenset({Role.CONSULTED, Role.INFORMED})
_DUTY = (Role.RESPONSIBLE, Role.ACCOUNTABLE)


def claim(heard: Heard, spans: Sequence[Frame], parties: Sequence[Named]) -> Claim | None:
    """What a message claims that asks for yes or no; None where it asks otherwise.

    Neither a yes nor a no would be clear to a question with a negation. Only what is
    asked first is claimed, and not what a clause adds ("… when we create mailboxes").
    """
    said, language = heard.said, heard.language
    opened = opening(heard, spans, parties)
    if opened is None or _what(said, opened, language):
        return None
    second = second_question(said, spans, opened, language)
    clauses = [span.start for span in runs(language, "clauses").spans(said)]
    end = next((at for at in clauses if opened < at < second), second)
    begin = opened if clauses and clauses[0] < opened else 0
    if negated(said[begin:end], language):
        return None
    letters = filters.letters([span for span in spans if span.start < second])
    asked = [party for party in parties if opened <= party.start < end]
    asked = asked or [party for party in parties if begin <= party.start < end]
    if not _ASIDE.issuperset(letters) or not letters:
        asked = _sides(said, asked, language)
    if any(_joined(said, one, other, language) for one, other in pairwise(asked)):
        return None
    subjects = [one for one in asked if one.start >= opened and isinstance(one.meaning, str)]
    return Claim(
        tuple(dict.fromkeys(party.meaning for party in asked)),
        letters,
        frozenset(covered(subjects)),
    )


def denied(heard: Heard, spans: Sequence[Frame]) -> bool:
    """Whether a message asks who does not hold a letter: "who isn't informed of …"."""
    said = heard.said
    who = who_words(heard.language)
    asks = next((at for at, word in enumerate(said) if word in who), None)
    if asks is None:
        return False
    letters = (span.start for span in spans if filters.letters([span]) and span.start > asks)
    return negated(said[asks : next(letters, asks)], heard.language)


def led(letters: tuple[Role, ...], claimed: Claim | None) -> tuple[Role, ...]:
    """Letters in the order to be told: first who does it, where a claim is about that."""
    if claimed is None or claimed.letters or not letters:
        return letters
    return (*_DUTY, *(letter for letter in letters if letter not in _DUTY))


def negated(said: Sequence[str], language: str) -> bool:
    """Whether words say that something is not so."""
    return any(span.meaning for span in negating(language).spans(said))


def second_question(
    said: Sequence[str], spans: Sequence[Frame], opening: int, language: str
) -> int:
    """Where another question begins after the one that opens at a place, or the end."""
    ands, who = listed(language, "ands"), who_words(language)
    begun = {span.start for span in spans if "verdicts" in span.meaning}
    for at in range(opening + 1, len(said) - 1):
        if said[at] in ands and (said[at + 1] in who or at + 1 in begun):
            return at
    return len(said)


def _what(said: Sequence[str], opening: int, language: str) -> bool:
    """Whether a word for "what" stands before the opening, or one for "when" right before it."""
    before = said[:opening]
    if not listed(language, "what").isdisjoint(before):
        return True
    return bool(before) and before[-1] in listed(language, "clauses")


def _sides(said: Sequence[str], parties: Sequence[Named], language: str) -> list[Named]:
    """The parties less those that only tell whose something is, where others are left."""
    owned = covered(runs(language, "belongings").spans(said))
    rest = [p for p in parties if not isinstance(p.meaning, Mention) or p.start not in owned]
    return rest or list(parties)


def _joined(said: Sequence[str], one: Named, other: Named, language: str) -> bool:
    """Whether an "or" stands between two parties."""
    return not joints(language).isdisjoint(said[one.stop : other.start])
