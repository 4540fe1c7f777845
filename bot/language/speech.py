"""The eight languages: which one a text is in, its function words, and its stems."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from types import MappingProxyType

import snowballstemmer
import yaml

SHORTEST_STEMMED = 3  # letters

# In the order of preference where a text could be several.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "en": "english",
        "fr": "french",
        "de": "german",
        "es": "spanish",
        "it": "italian",
        "pl": "polish",
        "pt": "portuguese",
        "nl": "dutch",
    }
)


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """The function words of each language, folded."""
    text = Path(__file__).with_name("function_words.yaml").read_text(encoding="utf-8")
    read = yaml.load(text, Loader=yaml.CSafeLoader)
    return {language: frozenset(read[language].split()) for language in LANGUAGES}


@cache
def _spoken_in() -> Mapping[str, tuple[tuple[str, ...], float]]:
    """For each function word the languages that have it, and what it tells of each."""
    spoken: dict[str, list[str]] = {}
    for language, words in function_words().items():
        for word in words:
            spoken.setdefault(word, []).append(language)
    return {word: (tuple(languages), 1 / len(languages)) for word, languages in spoken.items()}


def detect(words: Iterable[str]) -> str:
    """The language whose function words a text uses most, the first of several that are level."""
    return likeliest(words)[0]


def likeliest(words: Iterable[str]) -> tuple[str, ...]:
    """The languages whose function words a text uses most, in the order of `LANGUAGES`.

    A word that fewer languages share tells more. All languages are level for a text
    without any function word.
    """
    spoken = _spoken_in()
    told: dict[str, float] = {}
    for word in words:
        if word in spoken:
            languages, weight = spoken[word]
            for language in languages:
                told[language] = told.get(language, 0.0) + weight
    best = max(told.values(), default=0.0)
    return tuple([language for language in LANGUAGES if told.get(language, 0.0) == best])


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """The stem of a folded word, so that inflected forms meet: "backups" → "backup".

    Words of up to three letters are mostly abbreviations (DNS, UPS) and stay as they are.
    """
    if len(word) <= SHORTEST_STEMMED:
        return word
    with _STEMMING:  # a stemmer keeps its work in itself, and listeners run in many threads
        return str(_stemmer(language).stemWord(word))


def stems(words: Sequence[str], language: str) -> list[str]:
    """The stems of many folded words at once; see `stem`."""
    with _STEMMING:
        found = _stemmer(language).stemWords(words)
    return [
        word if len(word) <= SHORTEST_STEMMED else str(stemmed)
        for word, stemmed in zip(words, found, strict=True)
    ]


_STEMMING = Lock()


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    stemmer = snowballstemmer.stemmer(LANGUAGES[language])
    stemmer.maxCacheSize = 0  # each word is stemmed once; PyStemmer's cache would take longer
    return stemmer
