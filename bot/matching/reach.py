"""The part of a catalog's rows that a question is answered from: all, or some services'."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.matching.highest import highest
from bot.matrix import Matrix

Scores = NDArray[np.float32]


class Reach:
    """Finds the best rows of matrices, whose rows stand one matrix after the other."""

    def __init__(self, matrices: Sequence[Matrix]) -> None:
        counts = {matrix.name: len(matrix.activities) for matrix in matrices if matrix.activities}
        stops = np.cumsum([0, *counts.values()], dtype=np.int64)
        self._starts = stops[:-1]
        bounds = zip(stops.tolist(), stops[1:].tolist(), strict=False)
        self._parts = [slice(*bound) for bound in bounds]
        self._of = dict(zip(counts, self._parts, strict=True))
        self._all = slice(0, int(stops[-1]))

    def best(self, scores: Scores, services: Sequence[str], most: int) -> list[int]:
        """The rows with the highest scores, if any is above 0; ties are in document order.

        If services are named, only the rows of their matrices are looked at.
        """
        parts = [self._of[name] for name in services if name in self._of]
        rows: list[int] = []
        for part in parts if services else [self._all]:
            rows += [part.start + place for place in highest(scores[part], most)]
        if len(parts) > 1:
            rows = sorted(rows, key=lambda row: (-scores[row], row))[:most]
        return rows if rows and scores[rows[0]] > 0 else []

    def lead(self, scores: Scores, row: int) -> float:
        """How far the best row of a matrix stands before the second one, or before 0."""
        held = scores[self._parts[int(self._starts.searchsorted(row, side="right")) - 1]]
        second = np.partition(held, -2)[-2] if len(held) > 1 else 0.0
        return float(scores[row] - second)

    def of_each(self, scores: Scores, services: Sequence[str], most: int) -> list[int]:
        """The best row of each matrix for which any score is above 0, the best first."""
        parts = [self._of[name] for name in services if name in self._of]
        if not services and self._parts:
            tops = np.maximum.reduceat(scores[self._all], self._starts)
            parts = [self._parts[place] for place in highest(tops, most)]
        rows = [part.start + int(scores[part].argmax()) for part in parts]
        return sorted((row for row in rows if scores[row] > 0), key=lambda row: (-scores[row], row))
