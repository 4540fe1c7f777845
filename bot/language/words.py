"""Words as the matcher compares them: lower case, without accents, one spelling."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

# What Unicode's decomposition leaves as it is, though people type it without the mark, …
_UNDECOMPOSED = {"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
# … and the marks that it sets apart from the letters of European languages.
_MARKS = {chr(mark): None for mark in range(0x300, 0x370) if unicodedata.combining(chr(mark))}
_PLAIN = str.maketrans(_UNDECOMPOSED | _MARKS)
_WORD = re.compile(r"[^\W_]+")
BETWEEN = "\0"  # stands between the words of two texts
_WORD_OR_BETWEEN = re.compile(rf"[\w{BETWEEN}]+")  # faster than an alternative of two


def words(text: str) -> list[str]:
    """The folded words of a text in order; what is neither letter nor digit parts them."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return folded(written(text))


def folded(words: Iterable[str]) -> list[str]:
    """Words in lower case and without accents; see `fold`."""
    return [word.lower() if word.isascii() else fold(word) for word in words]


def written(text: str) -> list[str]:
    """The words of a text as they are written, for folding each but once."""
    # composed, as else an accent of its own would part a word
    return _WORD.findall(text if text.isascii() else unicodedata.normalize("NFC", text))


def written_apart(texts: Iterable[str]) -> list[str]:
    """The words of many texts end to end as they are written, `BETWEEN` between two texts."""
    end_to_end = f" {BETWEEN} ".join(text.replace(BETWEEN, " ") for text in texts)
    return _WORD_OR_BETWEEN.findall(unicodedata.normalize("NFC", end_to_end.replace("_", " ")))


def words_of_each(texts: Sequence[str]) -> list[list[str]]:
    """The same as `words` of each of many texts, found in one go."""
    found: list[list[str]] = [[]] if texts else []
    for word in folded(written_apart(texts)):
        if word == BETWEEN:
            found.append([])
        else:
            found[-1].append(word)
    return found


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word in lower case and without accents: "Boîte" and "BOITE" are both "boite"."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word).lower().translate(_PLAIN)
    if plain.isascii():
        return plain
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
