"""What the words of a question weigh: read by a vocabulary, looked up in an index."""

import math
from collections.abc import Sequence
from itertools import chain, compress

import numpy as np

from bot.asking.question import Question
from bot.matching.index import Asked, Index
from bot.matching.table import Floats
from bot.matching.terms import of_question, of_texts, parts
from bot.matching.vocabulary import How, Reading, Vocabulary

MOST_WORDS = 60  # topic words that are matched; past them a message tells a story
WEIGHTS = {
    How.KNOWN: 1.0,
    How.INFLECTED: 1.0,
    How.REPAIRED: 0.85,
    How.PARTED: 0.85,
    How.UNKNOWN: 0.0,
}
UNSURE = (How.REPAIRED, How.PARTED)


class Weighing:
    """Weighs words by one vocabulary and one index."""

    def __init__(self, vocabulary: Vocabulary, index: Index) -> None:
        self._vocabulary, self._index = vocabulary, index
        self._rarities = index.rarities.astype(np.float64)

    def read(self, words: Sequence[str], language: str) -> tuple[Reading, ...]:
        """What the words are taken for; those past `MOST_WORDS` are left out."""
        return tuple([self._vocabulary.read(word, language) for word in words[:MOST_WORDS]])

    def read_question(self, question: Question) -> tuple[Reading, ...]:
        """The same for a question's own words and those it quotes."""
        return self.read((*question.words, *question.pasted), question.language)

    def columns(self, readings: Sequence[Reading]) -> Asked:
        """The columns of the terms; one that holds a repaired word counts for less."""
        stems: list[int] = []
        unsure: dict[int, float] = {}
        for reading in readings:
            stems += reading.stems
            if reading.how in UNSURE:
                unsure |= dict.fromkeys(reading.stems, WEIGHTS[reading.how])
        terms = of_question(stems, self._vocabulary.concepts)
        columns, known = self._index.found(terms)
        if not unsure:
            return Asked(columns)
        counted = [min(unsure.get(part, 1.0) for part in parts(term)) for term in terms]
        return Asked(columns, np.array(counted, np.float32)[known])

    def length(self, readings: Sequence[Reading], found: Asked) -> float:
        """The length of the terms by rarity, at least 1; unknown words are the rarest."""
        unknown = sum([reading.how is How.UNKNOWN for reading in readings])
        rarities = self._rarities[found.columns]
        return max(math.sqrt(rarities.dot(rarities) + unknown * self._index.rarest**2), 1.0)

    def scores(self, texts: Sequence[Sequence[Reading]]) -> Floats:
        """The scores of many texts, texts by rows; those of repaired words count in full."""
        held = [[stem for reading in readings for stem in reading.stems] for readings in texts]
        of_stem = np.repeat(np.arange(len(texts)), [len(stems) for stems in held])
        stems = np.fromiter(chain.from_iterable(held), np.int64, len(of_stem))
        bag = of_texts(stems, of_stem, self._vocabulary.concepts)
        found, known = self._index.found(bag.terms)
        place = np.full(len(known), -1)
        place[known] = found
        columns = place[bag.columns]
        of_text, columns = bag.texts[columns >= 0], columns[columns >= 0]
        unknown = [sum(one.how is How.UNKNOWN for one in readings) for readings in texts]
        squares = np.bincount(of_text, self._rarities[columns] ** 2, len(texts))
        lengths = np.sqrt(squares + np.array(unknown) * self._index.rarest**2)
        sums = self._index.table.of_texts(columns, of_text, len(texts), self._index.size)
        sums /= np.maximum(lengths, 1.0)[:, None]
        return sums

    def strengths(self, readings: Sequence[Reading], row: int) -> list[tuple[str, float]]:
        """What each term adds to the score of a row."""
        stems = [stem for reading in readings for stem in reading.stems]
        terms = of_question(stems, self._vocabulary.concepts)
        columns, known = self._index.found(terms)
        told = []
        for term, column in zip(compress(terms, known), columns.tolist(), strict=True):
            strength = self._index.strength(column, row)
            if strength:
                name = " ".join(self._vocabulary.name(part) for part in parts(term))
                told.append((name, round(strength, 2)))
        return told
