"""How plainly an overheard message asks whose duty something is."""

import math
import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TypeAlias

from bot.asking.frames import (
    Frame,
    beginnings,
    frames,
    joints,
    listed,
    pronouns,
    runs,
    who_words,
)
from bot.asking.heard import Heard
from bot.asking.phrasebook import Phrasebook, Span
from bot.asking.question import Mention
from bot.language import speech
from bot.language.words import words

Named: TypeAlias = Span[Mention] | Span[str]


class Sign(Enum):
    """What tells in a sentence that it asks whose duty something is, or that it does not.

    Attributes:
        MARKED: the message has a question mark.
        WHO: a word for "who" asks.
        DUTY: a duty is spoken of: "responsible", "have to", "whose job".
        WE: the person's own side is named, …
        OTHER: … a party is, …
        SIDES: … and both are, with an "or", and not about a single time.
        YOU: somebody is spoken to, who may answer.
        ELSE: it opens with a word for "what", "how" or "why", and none for "who" asks.
        PAST: it is about something done once: "who broke", "did …".
        NOW: it is about a moment; where "who" asks, from there on.
    """

    MARKED = auto()
    WHO = auto()
    DUTY = auto()
    WE = auto()
    OTHER = auto()
    SIDES = auto()
    YOU = auto()
    ELSE = auto()
    PAST = auto()
    NOW = auto()


# What each sign adds to the log-odds that a duty is asked for, rounded. A logistic regression
# told messages that ask from four million lines of chats, mails and manuals that do not.
WEIGHTS: Mapping[Sign, float] = {
    Sign.MARKED: 2.0,
    Sign.WHO: 4.5,
    Sign.DUTY: 1.2,
    Sign.WE: 1.0,
    Sign.OTHER: 1.4,
    Sign.SIDES: 3.3,
    Sign.YOU: -1.2,
    Sign.ELSE: -3.0,
    Sign.PAST: -4.0,
    Sign.NOW: -3.0,
}

_SENTENCE = re.compile(r"(?<=[.?!…:])\s+|\n")
_CLAUSE = re.compile(r"[^\w\s'’/-]+|\s[/-]+\s")
_BRIEF = 2  # words of a frame that does not tell yet whether a duty is meant: "who", "who is"
_RELATIVE = frozenset({"en", "fr"})  # languages whose words for "who" may also be relative …
_OF_THINGS = frozenset({"fr"})  # … and which may then be said of things too, after a comma
_SINGLE = frozenset({Sign.PAST, Sign.NOW})  # as sides are then people rather than parties
_ASK = frozenset({Sign.MARKED, Sign.WHO, Sign.DUTY, Sign.SIDES})
_OF_DUTIES = frozenset({"responsible", "accountable"})
_ASKING = frozenset({"asks", "who"})
_WHOSE = {Mention.WE: Sign.WE, Mention.YOU: Sign.YOU}


def plainness(heard: Heard, names: Phrasebook[str]) -> float:
    """The log-odds that a message asks whose duty something is, by its plainest sentence.

    `names` are those of parties. What has none of the signs that ask, asks nothing.
    """
    marked = {Sign.MARKED} if "?" in heard.text else set()
    sentences = [marked | _signs(one, heard.language, names) for one in _SENTENCE.split(heard.text)]
    asking = [signs for signs in sentences if not _ASK.isdisjoint(signs)]
    return max([sum([WEIGHTS[sign] for sign in signs]) for signs in asking], default=-math.inf)


def _signs(sentence: str, language: str, names: Phrasebook[str]) -> set[Sign]:
    """What tells in a sentence that it asks whose duty something is, or that it does not."""
    said = words(sentence)
    found = {_WHOSE[span.meaning] for span in pronouns(language).spans(said)}
    if any(names.spans(said)):
        found.add(Sign.OTHER)
    if found >= {Sign.WE, Sign.OTHER} and not joints(language).isdisjoint(said):
        found.add(Sign.SIDES)
    marked, before = "?" in sentence, ""
    clauses = [clause for clause in map(words, _CLAUSE.split(sentence)) if clause]
    for clause in clauses:
        inserted = clause is not clauses[-1] or language in _OF_THINGS
        found |= _asks(clause, before if inserted else "", language, marked)
        before = "" if marked else clause[-1]
    if Sign.WHO not in found:
        if _else(said, language):
            found.add(Sign.ELSE)
        if momentary(said, language):
            found.add(Sign.NOW)
        if _once(said, language):
            found.add(Sign.PAST)
    return found if found.isdisjoint(_SINGLE) else found - {Sign.SIDES}


def _else(said: Sequence[str], language: str) -> bool:
    """Whether words open with one for "what", or with "when" and a verb, and so ask for that."""
    first, second = [*said[:2], "", ""][:2]
    when = first in listed(language, "clauses") and second in listed(language, "openers")
    return when or first in listed(language, "what")


def _asks(clause: Sequence[str], before: str, language: str, marked: bool) -> set[Sign]:
    """What the frames of a clause tell of a duty, and of who asks for whose.

    It may be said of the word `before` it, if there is one.
    """
    found: set[Sign] = set()
    for span in frames(language, overheard=True).spans(clause):
        who = _is_who(span, clause, language)
        longer = not who or span.stop - span.start > _BRIEF
        if not _OF_DUTIES.isdisjoint(span.meaning) or (longer and _ASKING & span.meaning):
            found.add(Sign.DUTY)
        said_of = clause[span.start - 1] if span.start else before
        apart = (marked and span.stop == len(clause)) or not listed(language, "clauses").isdisjoint(
            clause[: span.start]
        )
        if who and (apart or not _relative(said_of, language)):
            found.add(Sign.WHO)
            said = clause[span.start :]
            if not longer and _once(said, language):
                found.add(Sign.PAST)
            if momentary(said, language):
                found.add(Sign.NOW)
    return found


def _is_who(span: Frame, clause: Sequence[str], language: str) -> bool:
    """Whether a frame is a word for "who", or asks with one; "who wants …" asks for no duty."""
    if "aside" in span.meaning:
        return False
    asks = "asks" in span.meaning
    return "who" in span.meaning or (
        asks and not who_words(language).isdisjoint(clause[span.start : span.stop])
    )


def _relative(before: str, language: str) -> bool:
    """Whether a word for "who" may tell of the word before it: "the man who …"."""
    if not before or language not in _RELATIVE:
        return False
    asks = before in speech.function_words()[language] or before in listed(language, "wonders")
    return not asks


def _once(said: Sequence[str], language: str) -> bool:
    """Whether words begin as those do that are about something done once: "who broke …"."""
    return any(beginning(said) for beginning in beginnings(language, "once"))


def momentary(said: Sequence[str], language: str) -> bool:
    """Whether words tell a moment, rather than a rule."""
    return next(runs(language, "now").spans(said), None) is not None
