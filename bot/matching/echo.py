"""Echoes: how much of a question stands in an activity's own words, or says the opposite."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bot.matching.index import Index
from bot.matching.vocabulary import How, Reading, Vocabulary
from bot.matching.wordings import Wordings

MOST_KEPT = 4_000  # texts that were compared last, of which the same few come again and again

Rivals: TypeAlias = Mapping[int, frozenset[int]]  # concepts, and those that are their opposites


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a question says.

    Attributes:
        stems: those of its words.
        rarity: of all its words together; those that nothing knows are the rarest.
    """

    stems: frozenset[int]
    rarity: float


class Echoes:
    """Compares questions with texts, which the vocabulary has learnt."""

    def __init__(self, vocabulary: Vocabulary, index: Index, wordings: Wordings) -> None:
        self._vocabulary, self._wordings = vocabulary, wordings
        self._rarities = index.of_stems(vocabulary.size)
        self._rarest = index.rarest
        self._own = lru_cache(maxsize=MOST_KEPT)(self._told)

    def spoken(self, readings: Iterable[Reading]) -> Spoken:
        """What a question says, by what its words are taken for."""
        unknown = 0
        said: list[int] = []
        for reading in readings:
            unknown += reading.how is How.UNKNOWN
            said += reading.stems
        stems = frozenset(said)
        return Spoken(stems, self._rarity(stems) + unknown * self._rarest)

    def rivals(self, readings: Iterable[Reading]) -> Rivals:
        """The concepts with opposites that a question means, less the opposites it means too."""
        meant = self._vocabulary.meant([stem for reading in readings for stem in reading.stems])
        opposites = self._vocabulary.opposites
        return {one: opposites[one] - meant for one in meant if one in opposites}

    def echo(self, spoken: Spoken, text: int) -> float:
        """How much of a question stands in a text, and the reverse.

        The rarity of the stems they share as a part of the rarity of all (Jaccard), of
        which only what is more than half counts: from 0 to 1.
        """
        own, rarity = self._own(text)
        both = own & spoken.stems
        if 2 * len(both) < min(len(spoken.stems), len(own)):
            return 0.0
        shared = self._rarity(both)
        either = spoken.rarity + rarity - shared
        return max(0.0, 2 * shared / either - 1) if either else 0.0

    def named(self, readings: Iterable[Reading], text: int) -> int:
        """How many distinct words of a question stand in a text, or mean what it says."""
        held = {*self._wordings[text], *self._vocabulary.meant(self._wordings[text])}
        words = {reading.stems for reading in readings}
        return sum(not held.isdisjoint((*stems, *self._vocabulary.meant(stems))) for stems in words)

    def opposed(self, rivals: Rivals, text: int) -> bool:
        """Whether a text says the opposite of what is asked: import for export."""
        if not rivals:
            return False
        held = self._vocabulary.meant(self._wordings[text])
        return any(
            one not in held and not others.isdisjoint(held) for one, others in rivals.items()
        )

    def contrary(self, one: int | None, other: int | None) -> bool:
        """Whether one text says the opposite of another; no text does of none."""
        if one is None or other is None:
            return False
        meant = self._vocabulary.meant(self._wordings[one])
        held = self._vocabulary.meant(self._wordings[other]) - meant
        opposites = self._vocabulary.opposites
        return any(not held.isdisjoint(opposites.get(concept, ())) for concept in meant)

    def _told(self, text: int) -> tuple[frozenset[int], float]:
        """The stems of a text, and the rarity of them all."""
        stems = frozenset(self._wordings[text])
        return stems, self._rarity(stems)

    def _rarity(self, stems: Iterable[int]) -> float:
        rarities = self._rarities
        return sum([rarities[stem] for stem in stems])
