"""From words to terms: stems, glossary concepts, and the repair of misspelt words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.asking.frames import Phrasebook
from bot.knowledge import Glossary
from bot.language import speech
from bot.language.words import words as words_of

SHORTEST_REPAIRED = 4  # letters; in shorter words a typo is as likely as another word
SHORTEST_REPAIRED_TWICE = 7  # letters, for words with two typos
SHORTEST_PART = 3  # letters of each half when a word is taken for two written together


class How(Enum):
    """How a word of a question was recognised."""

    KNOWN = auto()
    INFLECTED = auto()
    REPAIRED = auto()
    PARTED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of a question, and the words of the knowledge it was taken for."""

    word: str
    how: How
    taken_for: tuple[str, ...]
    stems: tuple[str, ...]


class Vocabulary:
    """The words of the knowledge. Filled once, then only read."""

    def __init__(self, glossary: Glossary) -> None:
        self._stems: dict[str, dict[str, str]] = {}  # word → language → stem
        self._known_stems: dict[str, set[str]] = {language: set() for language in speech.LANGUAGES}
        self._buckets: dict[tuple[str, str, int], list[str]] = {}
        self._concepts: dict[str, tuple[str, ...]] = {}
        self._terms: Phrasebook[str] = Phrasebook(())
        self.read = lru_cache(maxsize=20_000)(self._read)
        self._learn_glossary(glossary)

    def learn(self, words: Iterable[str], language: str) -> list[str]:
        """Add words of a language, and give their stems."""
        stems = []
        known = self._stems
        for word in words:
            languages = known.get(word)
            if languages is None:
                languages = known[word] = {}
            stem = languages.get(language)
            if stem is None:
                stem = languages[language] = speech.stem(word, language)
                self._known_stems[language].add(stem)
                self._buckets.setdefault((language, word[0], len(word)), []).append(word)
            stems.append(stem)
        return stems

    def concepts(self, stems: Sequence[str]) -> list[str]:
        """The glossary's headwords for the stems of a text, each marked with a leading "="."""
        found = [concept for stem in stems for concept in self._concepts.get(stem, ())]
        found += [span.meaning for span in self._terms.spans(stems)]
        return found

    def _learn_glossary(self, glossary: Glossary) -> None:
        single: dict[str, dict[str, None]] = {}
        several: dict[tuple[str, ...], str] = {}
        for language, entries in glossary.terms.items():
            for headword, terms in entries.items():
                for term in (*([headword] if language == "en" else []), *terms):
                    stems = tuple(self.learn(words_of(term), language))
                    if len(stems) == 1:
                        single.setdefault(stems[0], {})[f"={headword}"] = None
                    elif stems:
                        several.setdefault(stems, f"={headword}")
        self._concepts = {stem: tuple(concepts) for stem, concepts in single.items()}
        self._terms = Phrasebook(several.items())

    def _read(self, word: str, language: str) -> Reading:
        """What a word of a question in this language is taken for."""
        known = self._stems.get(word)
        if known:
            return Reading(word, How.KNOWN, (word,), tuple(dict.fromkeys(known.values())))
        stem = speech.stem(word, language)
        if stem in self._known_stems[language] or stem in self._known_stems["en"]:
            return Reading(word, How.INFLECTED, (word,), (stem,))
        for how, taken_for in (
            (How.REPAIRED, self._nearest(word, language, 1)),
            (How.PARTED, self._parts(word)),
            (How.REPAIRED, self._nearest(word, language, 2)),
        ):
            if taken_for:
                return Reading(word, how, taken_for, self._stems_of(taken_for))
        return Reading(word, How.UNKNOWN, (), (stem,))

    def _stems_of(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(stem for word in words for stem in self._stems[word].values()))

    def _nearest(self, word: str, language: str, typos: int) -> tuple[str, ...]:
        """The known word that is at most so many typos away, if there is one.

        A typo is a letter that is missing, added, changed, or swapped with its
        neighbour (optimal string alignment). Words are sought that begin with
        the first or the second letter, and are about as long.
        """
        shortest = SHORTEST_REPAIRED if typos == 1 else SHORTEST_REPAIRED_TWICE
        if len(word) < shortest or not word.isalpha():
            return ()
        best: tuple[float, str] | None = None
        for tongue in dict.fromkeys((language, "en")):
            for first in dict.fromkeys(word[:2]):
                for length in range(len(word) - typos, len(word) + typos + 1):
                    bucket = self._buckets.get((tongue, first, length))
                    found = bucket and process.extractOne(
                        word, bucket, scorer=OSA.distance, score_cutoff=typos
                    )
                    if found and (best is None or found[1] < best[0]):
                        best = (found[1], found[0])
        return (best[1],) if best else ()

    def _parts(self, word: str) -> tuple[str, ...]:
        """Two known words that were written together, the most even split first."""
        if len(word) < 2 * SHORTEST_PART or not word.isalpha():
            return ()
        middle = len(word) / 2
        cuts = sorted(
            range(SHORTEST_PART, len(word) - SHORTEST_PART + 1), key=lambda at: abs(at - middle)
        )
        for cut in cuts:
            head, tail = word[:cut], word[cut:]
            if head in self._stems and tail in self._stems:
                return head, tail
        return ()
