"""A message that picks one of the rows that were offered: "the second one"."""

from bot.asking.frames import listed, places
from bot.asking.question import Question
from bot.language import speech

LONGEST = 8  # words, beside those that ask for a letter


def place(question: Question, language: str) -> int | None:
    """The place in an offer that is all a message names in a language: 0 the first, -1 the last."""
    if not 0 < len(question.plain) <= LONGEST:
        return None
    named = places(language)
    small = speech.function_words()[language]
    beside = small | listed(language, "picking") | listed(language, "refers")
    found = {named[word] for word in question.plain if word in named}
    others = (word for word in question.plain if word not in named)
    return found.pop() if len(found) == 1 and beside.issuperset(others) else None
