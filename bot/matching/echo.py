"""Echoes: how much of a question stands in an activity's own words, or says the opposite."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.language import speech
from bot.language.words import words
from bot.matching.index import Index
from bot.matching.vocabulary import How, Reading, Vocabulary


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says: the stems of its words in order and as a set.

    `unknown` counts its words that nothing knows.
    """

    ordered: tuple[int, ...]
    stems: frozenset[int]
    unknown: int = 0


class Echoes:
    """Compares questions with the words of activities, which the vocabulary has learnt."""

    def __init__(self, vocabulary: Vocabulary, index: Index) -> None:
        self._vocabulary = vocabulary
        self._rarities = index.of_stems(vocabulary.size)
        self._rarest = index.rarest
        self._meant = lru_cache(maxsize=4096)(vocabulary.meant)
        self.of_text = lru_cache(maxsize=4096)(self._of_text)

    def of_question(self, readings: Iterable[Reading]) -> Said:
        """What a question says."""
        unknown = 0
        stems: list[int] = []
        for reading in readings:
            unknown += reading.how is How.UNKNOWN
            stems += reading.stems
        return Said(tuple(stems), frozenset(stems), unknown)

    def _of_text(self, text: str, language: str = "en") -> Said:
        """What the text of an activity, or a phrasing, says."""
        functions = speech.function_words()[language]
        topic = [word for word in words(text) if word not in functions]
        stems = self._vocabulary.learn(topic, language)
        return Said(tuple(stems), frozenset(stems))

    def echo(self, asked: Said, own: Said) -> float:
        """How much of a question stands in an activity's own words, and the reverse.

        The rarity of the stems they share as a part of the rarity of all (Jaccard), of
        which only what is more than half counts: from 0 to 1.
        """
        both = asked.stems & own.stems
        if 2 * len(both) < min(len(asked.stems), len(own.stems)):
            return 0.0
        shared = self._rarity(both)
        either = self._rarity(asked.stems | own.stems) + asked.unknown * self._rarest
        return max(0.0, 2 * shared / either - 1) if either else 0.0

    def opposed(self, asked: Said, own: Said) -> bool:
        """Whether an activity says the opposite of what is asked: import for export."""
        meant, held = self._meant(asked.ordered), self._meant(own.ordered)
        return any(
            other in held and other not in meant
            for concept in meant - held
            for other in self._vocabulary.opposites.get(concept, ())
        )

    def _rarity(self, stems: Iterable[int]) -> float:
        rarities = self._rarities
        return sum([rarities[stem] for stem in stems])
