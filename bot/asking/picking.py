"""A message that picks one of the rows that were offered: "the second one"."""

from bot.asking.frames import listed, ordinals
from bot.asking.question import Question
from bot.language import speech

LONGEST = 8  # words, beside those that ask for a letter


def place(question: Question, language: str) -> int | None:
    """The place in an offer that is all a message names in a language: 0 the first, -1 the last."""
    if not 0 < len(question.plain) <= LONGEST:
        return None
    small = speech.function_words()[language] | listed(language, "refers")
    beside = small | listed(language, "picking")
    counting = {word: at for word, at in ordinals(language).items() if word not in small}
    counting |= {word: int(word) for word in question.plain if word.isdecimal() and int(word)}
    found = {counting[word] - 1 for word in question.plain if word in counting}
    others = (word for word in question.plain if word not in counting)
    return found.pop() if len(found) == 1 and beside.issuperset(others) else None
