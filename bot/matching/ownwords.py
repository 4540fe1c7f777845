"""Own words: rows whose activities, or phases, say what a question of few words names."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TypeAlias

import numpy as np

from bot.asking.reading import topic
from bot.matching.reach import Scores
from bot.matching.vocabulary import Reading, Vocabulary
from bot.matching.wordings import Wordings

MOST_KEPT = 4_000  # words whose rows were found last, of which the same few come again and again

Rows: TypeAlias = frozenset[int]


class OwnWords:
    """Finds rows by the words of their activities, and by others that mean the same."""

    def __init__(self, vocabulary: Vocabulary, wordings: Wordings, titles: Sequence[str]) -> None:
        """Prepare for rows in phases of these titles, whose texts are the first of the wordings."""
        self._vocabulary, self._wordings, self._titles = vocabulary, wordings, titles
        self._saying = lru_cache(MOST_KEPT)(lambda stems: self._among(stems, self._of_texts))
        self._heading = lru_cache(MOST_KEPT)(lambda stems: self._among(stems, self._of_titles))

    def share(self, readings: Sequence[Reading]) -> Scores:
        """For each row the part of a question's words that its activity says, from 0 to 1."""
        return self._part(readings, self._saying)

    def titled(self, readings: Sequence[Reading]) -> Scores:
        """The same of the title of the phase that it stands in."""
        return self._part(readings, self._heading)

    def saying(self, readings: Sequence[Reading]) -> Rows:
        """The rows whose activities say all the words; none where there are no words."""
        found = [self._saying(reading.stems) for reading in readings]
        return found[0].intersection(*found[1:]) if found else frozenset()

    def _part(self, readings: Sequence[Reading], rows: Callable[[tuple[int, ...]], Rows]) -> Scores:
        found = np.zeros(len(self._titles), np.float32)
        for reading in readings:
            found[list(rows(reading.stems))] += 1 / len(readings)
        return found

    def _among(self, stems: tuple[int, ...], held: Mapping[int, Rows]) -> Rows:
        said = {*stems, *self._vocabulary.meant(stems)}
        return frozenset().union(*[held[one] for one in said if one in held])

    @cached_property
    def _of_texts(self) -> Mapping[int, Rows]:
        """The rows by the number of a stem or a concept; only few words ask for them."""
        return self._holding(self._wordings[row] for row in range(len(self._titles)))

    @cached_property
    def _of_titles(self) -> Mapping[int, Rows]:
        read = {title: self._stems(title) for title in set(self._titles)}
        return self._holding(read[title] for title in self._titles)

    def _stems(self, title: str) -> list[int]:
        read = [self._vocabulary.read(word, "en") for word in topic(title).words]
        return [stem for reading in read for stem in reading.stems]

    def _holding(self, texts: Iterable[Sequence[int]]) -> Mapping[int, Rows]:
        """The rows by what their texts hold and mean."""
        held: dict[int, set[int]] = {}
        for row, stems in enumerate(texts):
            for one in {*stems, *self._vocabulary.meant(stems)}:
                held.setdefault(one, set()).add(row)
        return {one: frozenset(rows) for one, rows in held.items()}
