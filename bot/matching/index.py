"""The index: for every term, the rows it speaks for and how strongly.

A term is a stem, a pair of neighbouring stems (or with one word between), or a
concept of the glossary. The strength of term t for row r is

    rarity(t) · log(1 + share(t, r) / SMOOTHING)

where share is the part of the row's phrasings that hold the term, and rarity is
an inverse document frequency over all phrasings. It is a smoothed likelihood
ratio of naive Bayes, weighted as in TF-IDF; no weight is negative, so an answer
can be explained by adding up its words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SMOOTHING = 0.0023  # the share of a term that a row is granted unseen
UNSEEN_PHRASES = 6.0  # added to a row's count, so that one phrase is no certainty
PAIR_WEIGHT = 1.0

Floats = NDArray[np.float32]


def terms(stems: Sequence[str], concepts: Iterable[str] = ()) -> list[str]:
    """The distinct terms of a text: stems, pairs of near neighbours, concepts."""
    found = dict.fromkeys(stems)
    found.update(dict.fromkeys(f"{a} {b}" for a, b in pairwise(stems)))
    found.update(dict.fromkeys(f"{a} {b}" for a, b in zip(stems, stems[2:], strict=False)))
    found.update(dict.fromkeys(concepts))
    return list(found)


@dataclass(frozen=True, slots=True)
class Posting:
    """The rows a term speaks for, the strength for each, and how rare the term is."""

    rows: NDArray[np.intp]
    strengths: Floats
    rarity: float


class Index:
    """Strengths of terms for rows, held as one compressed table."""

    def __init__(self, texts: Iterable[tuple[int, float, Sequence[str]]], size: int) -> None:
        """Build from (row, weight, terms) of every text; rows count from 0 to `size` - 1."""
        numbers: dict[str, int] = {}
        columns: list[int] = []
        lengths: list[int] = []
        rows: list[int] = []
        weights: list[float] = []
        for row, weight, found in texts:
            rows.append(row)
            weights.append(weight)
            lengths.append(len(found))
            columns += [numbers.setdefault(term, len(numbers)) for term in found]
        self._numbers = numbers
        self._build(np.array(columns), np.array(lengths), np.array(rows), np.array(weights), size)

    def _build(
        self,
        columns: NDArray[np.intp],
        lengths: NDArray[np.intp],
        rows: NDArray[np.intp],
        weights: NDArray[np.float64],
        size: int,
    ) -> None:
        phrases = np.bincount(rows, weights, minlength=size)
        cells, cell_of = np.unique(columns * size + np.repeat(rows, lengths), return_inverse=True)
        counts = np.bincount(cell_of, np.repeat(weights, lengths))
        self._rows = cells % size
        of_term = cells // size
        share = counts / (phrases[self._rows] + UNSEEN_PHRASES)
        total = np.bincount(of_term, counts, minlength=len(self._numbers))
        self._rarity = np.log1p(phrases.sum() / np.maximum(total, 1e-9))
        strengths = np.log1p(share / SMOOTHING) * self._rarity[of_term]
        self._strengths = strengths.astype(np.float32)
        self._starts = np.searchsorted(of_term, np.arange(len(self._numbers) + 1))
        self._highest = np.maximum.reduceat(self._strengths, self._starts[:-1])
        self._rarest = float(np.log1p(phrases.sum()))
        self.size = size

    def number(self, term: str) -> int | None:
        """The term's number in this index, or None for a term it does not hold."""
        return self._numbers.get(term)

    def term(self, number: int) -> str:
        """The term with this number."""
        return next(term for term, at in self._numbers.items() if at == number)

    def highest(self, number: int) -> float:
        """The most that a term can add to the score of any row."""
        return float(self._highest[number])

    @property
    def rarest(self) -> float:
        """The rarity of a term that stands in no phrasing, counted as if in one."""
        return self._rarest

    def rarity(self, number: int) -> float:
        """How rare a term is: about 0 for one that stands in every phrasing."""
        return float(self._rarity[number])

    def scores(self, found: Sequence[tuple[int, float]]) -> Floats:
        """The sum of the terms' strengths for every row; each term counts with its weight."""
        if not found:
            return np.zeros(self.size, np.float32)
        starts = self._starts
        slices = [slice(starts[number], starts[number + 1]) for number, _ in found]
        rows = np.concatenate([self._rows[part] for part in slices])
        strengths = np.concatenate(
            [
                self._strengths[part] * weight
                for part, (_, weight) in zip(slices, found, strict=True)
            ]
        )
        return np.bincount(rows, strengths, minlength=self.size).astype(np.float32)

    def strength(self, number: int, row: int) -> float:
        """What one term adds for one row."""
        part = slice(self._starts[number], self._starts[number + 1])
        at = np.flatnonzero(self._rows[part] == row)
        return float(self._strengths[part][at[0]]) if len(at) else 0.0
