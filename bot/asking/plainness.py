"""Whether an overheard message plainly asks who, in words hardly used for anything else."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from bot.asking.frames import Frame, asking, beginnings, frames, joints, runs, sides, who_words
from bot.asking.heard import Heard
from bot.asking.phrasebook import Span
from bot.asking.question import Mention
from bot.language import speech
from bot.language.words import words

Named: TypeAlias = Span[Mention] | Span[str]

MOST_BETWEEN = 3  # words that say what a side does, before the "or"
NEAR = 8  # words around two sides that tell whether it is about a moment

_SENTENCE = re.compile(r"(?<=[.?!…:])\s+|\n")
_CLAUSE = re.compile(r"[^\w\s'’/-]+|\s[/-]+\s")
_BRIEF = 2  # words of a frame that does not tell yet whether a duty is meant: "who", "who is"
_RELATIVE = frozenset({"en", "fr"})  # languages whose words for "who" may also be relative
_OPENERS = frozenset({"if", "when", "once", "is it", "was it", "est ce", "c est"})  # … save after


def plainly(heard: Heard) -> bool:
    """Whether it asks who does something as a rule, or names one side against the other."""
    return any(_plainly(sentence, heard.language) for sentence in _SENTENCE.split(heard.text))


def contrasted(said: Sequence[str], parties: Sequence[Named], language: str) -> bool:
    """Whether two sides are named with an "or" between: "OVH or us", "does OVH do it or do we".

    Where something is done now, it is rather two people: "today, you or me?".
    """
    joining, functions = joints(language), speech.function_words()[language]
    for one, other in pairwise(parties):
        between = said[one.stop : other.start]
        at = next((n for n, word in enumerate(between) if word in joining), None)
        if at is None:
            continue
        inverted = len(between) - at > 1  # "or does OVH", which asks whatever stands before
        if (
            (inverted or at <= MOST_BETWEEN)
            and functions.issuperset(between[at:])
            and one.meaning != other.meaning
        ):
            return not _now(said[max(one.start - NEAR, 0) : other.stop + NEAR], language)
    return False


def opposed(heard: Heard, parties: Iterable[Named], means: frozenset[str]) -> bool:
    """Whether a question offers the choice between the person's own side and another one."""
    if "asks" not in means or "?" not in heard.text:
        return False
    places = {party.meaning: party.start for party in parties}
    ours = places.get(Mention.WE)
    others = [at for party, at in places.items() if isinstance(party, str)]
    joining = joints(heard.language)
    return ours is not None and any(
        not joining.isdisjoint(heard.said[min(ours, at) : max(ours, at)]) for at in others
    )


def _plainly(sentence: str, language: str) -> bool:
    """The same of one sentence; statements name sides too ("that is our job")."""
    marked = "?" in sentence
    said = words(sentence)
    if marked and any(side.meaning for side in sides(language).spans(said)):
        return True
    if asking(language).isdisjoint(said):
        return False
    clauses = [clause for clause in map(words, _CLAUSE.split(sentence)) if clause]
    return any(
        _asks_who(clause, language, marked, first=at == 0) for at, clause in enumerate(clauses)
    )


def _asks_who(clause: Sequence[str], language: str, marked: bool, first: bool) -> bool:
    """Whether a word for "who" asks in a clause, and asks whose duty something is."""
    functions, who = speech.function_words()[language], who_words(language)
    wonders = {span.stop - 1 for span in runs(language, "wonders").spans(clause)}
    for span in frames(language, overheard=True).spans(clause):
        said = clause[span.start :]
        if marked:
            begins = not span.start or clause[span.start - 1] in functions
            asks = begins or span.stop == len(clause) or _never_relative(clause, language)
        else:  # it may be a relative clause or a proverb, unless the words around it tell
            asks = span.start in wonders or (first and not span.start and _begins(said, language))
        if asks and _is_who(span, clause, who) and not _once(said, span, language):
            return True
    return False


def _never_relative(clause: Sequence[str], language: str) -> bool:
    """Whether a word for "who" asks wherever it stands in a clause of a question."""
    opened = clause[0] in _OPENERS or " ".join(clause[:2]) in _OPENERS
    return opened or language not in _RELATIVE


def _is_who(span: Frame, clause: Sequence[str], who: frozenset[str]) -> bool:
    """Whether a frame is a word for "who", or asks with one."""
    if "aside" in span.meaning:
        return False
    asks = "asks" in span.meaning and not who.isdisjoint(clause[span.start : span.stop])
    return asks or "who" in span.meaning


def _begins(said: Sequence[str], language: str) -> bool:
    """Whether a sentence begins as a question about a duty, with or without its mark."""
    return any(beginning(said) for beginning in beginnings(language, "unmarked"))


def _once(said: Sequence[str], span: Frame, language: str) -> bool:
    """Whether words from "who" on are about something done once, or now: "who broke …"."""
    brief = span.stop - span.start <= _BRIEF
    done = brief and any(beginning(said) for beginning in beginnings(language, "once"))
    return done or _now(said, language)


def _now(said: Sequence[str], language: str) -> bool:
    """Whether words tell a moment, rather than a rule."""
    return next(runs(language, "now").spans(said), None) is not None
