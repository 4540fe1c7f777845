"""Words as the matcher compares them: lower case, without accents, one spelling."""

import re
import unicodedata
from functools import lru_cache

# What Unicode's decomposition leaves as it is, though people type it without the mark.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
)
_WORD = re.compile(r"[^\W_]+")


def words(text: str, end: str = "") -> list[str]:
    """The folded words of a text in order; what is neither letter nor digit parts them.

    `end` is a character that is kept as a word of its own.
    """
    pattern = re.compile(rf"[^\W_]+|{re.escape(end)}") if end else _WORD
    if text.isascii():
        return pattern.findall(text.lower())
    composed = unicodedata.normalize("NFC", text)  # else an accent of its own parts a word
    return [fold(word) for word in pattern.findall(composed)]


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word in lower case and without accents: "Boîte" and "BOITE" are both "boite"."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word).lower().translate(_UNDECOMPOSED)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
