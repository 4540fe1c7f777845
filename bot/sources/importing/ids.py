"""Short readable ids, made of the words that tell an activity from others."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count

from bot.knowledge import NONE
from bot.language.speech import detect, function_words
from bot.language.words import words

_ID = re.compile(r"(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 60  # characters; what a matrix file allows
TELLING = 4  # words; more make ids that nobody types


def slug(text: str, most: int = TELLING, language: str = "") -> str:
    """The first telling words of a text, with hyphens; "" where it has none in Latin letters."""
    return _joined(_telling(text, language)[:most])


def given(text: str) -> str:
    """The id that a document gives a row; "" where it is none, or only counts the rows."""
    plain = text.strip().lower()
    return plain if len(plain) <= LONGEST and _ID.fullmatch(plain) and plain != NONE else ""


def ids(activities: Sequence[tuple[str, str]], taken: Collection[str] = ()) -> list[str]:
    """An id for each activity, given with its phase's title; none is in `taken`, none twice.

    Where the first words are those of another, further ones are added, then those of the phase.
    """
    language = detect(words(" ".join(text for text, _ in activities[:200])))
    used = {*taken, NONE}
    counts: dict[str, int] = {}
    found: list[str] = []
    for text, phase in activities:
        telling = _telling(text, language)
        wishes = _wishes(telling, _telling(phase, language))
        wish = next((wish for wish in wishes if wish and wish not in used), "")
        found.append(wish or unique(_joined(telling[:TELLING]) or "row", used, counts))
        used.add(found[-1])
    return found


def unique(wish: str, used: Collection[str], counts: dict[str, int] | None = None) -> str:
    """The id that is wished for, with a number behind it where it is taken.

    `counts` remembers the last number of each wish, so that many of one kind take no longer.
    """
    if wish not in used and wish != NONE:
        return wish
    numbers = count(counts.get(wish, 1) + 1 if counts is not None else 2)
    for number in numbers:
        numbered = f"{wish[: LONGEST - 7].rstrip('-')}-{number}"
        if numbered not in used:
            break
    if counts is not None:
        counts[wish] = number
    return numbered


def _wishes(telling: Sequence[str], phase: Sequence[str]) -> Iterator[str]:
    for most in range(TELLING, min(len(telling), TELLING + 3) + 1):
        yield _joined(telling[:most])
    yield _joined(telling[:TELLING])
    yield _joined([*telling[:TELLING], *phase[:2]])


def _telling(text: str, language: str) -> list[str]:
    function = function_words().get(language, frozenset())
    latin = [word for word in words(text) if word.isascii()]
    return [word for word in latin if word not in function] or latin


def _joined(telling: Sequence[str]) -> str:
    whole = ""
    for word in telling:
        longer = f"{whole}-{word}" if whole else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        whole = longer
    return whole
