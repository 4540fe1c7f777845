"""Whether an overheard message plainly asks who, in words hardly used for anything else."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from bot.asking.frames import Frame, Span, frames, joints, sides, who_words
from bot.asking.heard import Heard
from bot.asking.question import Mention
from bot.language import speech
from bot.language.words import words

Named: TypeAlias = Span[Mention] | Span[str]

MOST_BETWEEN = 3  # words that say what a side does, before the "or"

_CLAUSE = re.compile(r"[^\w\s'’]+|\n")
_RELATIVE = frozenset({"en", "fr"})  # languages whose words for "who" may also be relative
_OPENERS = frozenset({"if", "when", "once", "is it", "was it", "est ce", "c est"})  # … save after


def plainly(heard: Heard) -> bool:
    """Whether a word for "who" asks in one of the clauses, or one side is named against another."""
    if next(sides(heard.language).spans(heard.said), None):
        return True
    clauses = (words(clause) for clause in _CLAUSE.split(heard.text))
    marked = "?" in heard.text
    return any(clause and _asks_who(clause, heard.language, marked) for clause in clauses)


def contrasted(said: Sequence[str], parties: Sequence[Named], language: str) -> bool:
    """Whether two sides are named with an "or" between: "OVH or us", "does OVH do it or do we"."""
    joining, functions = joints(language), speech.function_words()[language]
    for one, other in pairwise(parties):
        between = said[one.stop : other.start]
        at = next((n for n, word in enumerate(between) if word in joining), MOST_BETWEEN + 1)
        close = at <= MOST_BETWEEN and functions.issuperset(between[at:])
        if close and one.meaning != other.meaning:
            return True
    return False


def both_named(parties: Iterable[Named], means: frozenset[str]) -> bool:
    """Whether a question names the person's own side and another one."""
    named = {party.meaning for party in parties}
    return "asks" in means and Mention.WE in named and any(isinstance(n, str) for n in named)


def _asks_who(clause: Sequence[str], language: str, marked: bool) -> bool:
    """Whether a word for "who" asks in a clause.

    It does where it begins the clause or stands after a function word ("… know who …").
    Elsewhere it may be relative, so that a question mark has to tell: after a condition
    ("if a disk fails who …"), at the end, or in most languages anywhere.
    """
    functions, who = speech.function_words()[language], who_words(language)
    for span in frames(language, overheard=True).spans(clause):
        if not _is_who(span, clause, who):
            continue
        if span.start == 0 or clause[span.start - 1] in functions:
            return True
        if marked and (span.stop == len(clause) or _never_relative(clause, language)):
            return True
    return False


def _never_relative(clause: Sequence[str], language: str) -> bool:
    """Whether a word for "who" asks wherever it stands in a clause."""
    opened = clause[0] in _OPENERS or " ".join(clause[:2]) in _OPENERS
    return opened or language not in _RELATIVE


def _is_who(span: Frame, clause: Sequence[str], who: frozenset[str]) -> bool:
    """Whether a frame is a word for "who", or asks with one."""
    if "who" in span.meaning:
        return True
    return "asks" in span.meaning and not who.isdisjoint(clause[span.start : span.stop])
