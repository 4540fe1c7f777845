"""Words as the matcher compares them: lower case, without accents, one spelling."""

import re
import unicodedata

# What Unicode's decomposition leaves as it is, though people type it without the mark.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "‘": "'"}
)
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text in lower case and without accents: "Boîte" and "BOITE" are both "boite"."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered.translate(_UNDECOMPOSED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The folded words of a text in order; what is neither letter nor digit parts them."""
    return _WORD.findall(fold(text))
