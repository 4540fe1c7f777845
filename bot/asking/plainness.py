"""Whether an overheard message plainly asks who, in words hardly used for anything else."""

import re
from collections.abc import Iterable

from bot.asking.frames import Span, frames, sides, who_words
from bot.asking.heard import Heard
from bot.asking.question import Mention
from bot.language import speech
from bot.language.words import words

_CLAUSE = re.compile(r"[^\w\s'’]+|\n")


def plainly(heard: Heard) -> bool:
    """Whether a word for "who" begins a question, or one side is named against the other.

    "Who" begins one at the start of a clause or after a function word ("… know who …");
    after a noun it is a relative pronoun.
    """
    if next(sides(heard.language).spans(heard.said), None):
        return True
    functions, who = speech.function_words()[heard.language], who_words(heard.language)
    starts = {word for clause in _CLAUSE.split(heard.text) for word in words(clause)[:1]}
    for span in frames(heard.language, overheard=True).spans(heard.said):
        first = heard.said[span.start]
        asks = "who" in span.meaning or ("asks" in span.meaning and first in who)
        before = heard.said[span.start - 1] if span.start else ""
        if asks and (not before or first in starts or before in functions):
            return True
    return False


def opposed(parties: Iterable[Span[Mention] | Span[str]], means: frozenset[str]) -> bool:
    """Whether a question names the person's own side and another one."""
    named = {party.meaning for party in parties}
    return "asks" in means and Mention.WE in named and any(isinstance(n, str) for n in named)
