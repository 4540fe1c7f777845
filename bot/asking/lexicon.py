"""Which language a text is in, of several that its function words leave open."""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.language import speech

# Letters that tell a language among those that are answered in, …
_OWN: Mapping[str, str] = {
    **dict.fromkeys("ßäö", "de"),
    "ü": "de es pt",
    **dict.fromkeys("łąęśćżźń", "pl"),
    "ó": "pl es pt",
    **dict.fromkeys("ñ¿¡", "es"),
    **dict.fromkeys("ãõ", "pt"),
    **dict.fromkeys("áíú", "es pt"),
    "ç": "fr pt",
    **dict.fromkeys("êâô", "fr pt"),
    **dict.fromkeys("îûœ", "fr"),
    "ë": "fr nl",
    "ï": "fr nl",
    "à": "fr it pt",
    "è": "fr it",
    "ù": "fr it",
    **dict.fromkeys("ìò", "it"),
    "é": "fr es pt it nl",
}
# … and capital letters of nouns, which part it from the one that it shares most words with.
_WITH_NOUNS = frozenset({"de", "nl"})
_NOUN = re.compile(r"(?<=[\w,] )[A-ZÄÖÜ][a-zäöüß]")


class Lexicon(Protocol):
    """Knows the words that people use for what the bot knows of, by language."""

    def knows(self, word: str, language: str) -> bool:
        """Whether a folded word is one that people use in a language."""
        ...

    def mended(self, said: Sequence[str], language: str) -> Sequence[str]:
        """The words of a text, with those that people ask with written right and in full."""
        ...


def familiar(languages: Sequence[str], said: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Those of the languages that know the most of some folded words.

    What nearly every text has tells nothing, though it stands in phrasings too: "en".
    """
    common = speech.function_words()
    telling = [
        word
        for word in said
        if not word.isdigit() and not any(word in common[one] for one in languages)
    ]
    return most(languages, [sum(lexicon.knows(word, one) for word in telling) for one in languages])


def lettered(languages: Sequence[str], text: str) -> tuple[str, ...]:
    """Those of the languages that the letters of a text speak for most."""
    if _WITH_NOUNS.issuperset(languages) and _NOUN.search(text):
        return ("de",)
    if text.isascii():
        return tuple(languages)
    told = [_OWN.get(letter, "") for letter in text.lower() if not letter.isascii()]
    return most(languages, [sum(one in some for some in told) for one in languages])


def most(languages: Sequence[str], counts: Sequence[int]) -> tuple[str, ...]:
    """The languages of the highest count."""
    best = max(counts)
    return tuple([one for one, count in zip(languages, counts, strict=True) if count == best])
