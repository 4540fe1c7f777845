"""Own words: rows whose activities say what a question of few words names."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from bot.matching.reach import Scores
from bot.matching.terms import Whole
from bot.matching.vocabulary import Reading, Vocabulary
from bot.matching.wordings import Wordings


class OwnWords:
    """Finds rows by the words of their activities, and by others that mean the same."""

    def __init__(self, vocabulary: Vocabulary, wordings: Wordings, size: int) -> None:
        """Prepare for rows, `size` in number, whose texts are the first of the wordings."""
        self._vocabulary, self._wordings, self._size = vocabulary, wordings, size

    def share(self, readings: Sequence[Reading]) -> Scores:
        """For each row the part of a question's words that its activity says, from 0 to 1."""
        found = np.zeros(self._size, np.float32)
        for reading in readings:
            said = {*reading.stems, *self._vocabulary.meant(reading.stems)}
            rows = [self._rows[one] for one in said if one in self._rows]
            if rows:
                held = np.bincount(np.concatenate(rows), minlength=self._size)
                found[held > 0] += 1 / len(readings)
        return found

    @cached_property
    def _rows(self) -> dict[int, Whole]:
        """The rows by the number of a stem or a concept; only few words ask for them."""
        held: dict[int, list[int]] = {}
        for row in range(self._size):
            stems = self._wordings[row]
            for one in {*stems, *self._vocabulary.meant(stems)}:
                held.setdefault(one, []).append(row)
        return {one: np.array(rows, np.int64) for one, rows in held.items()}
