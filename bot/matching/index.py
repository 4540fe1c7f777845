"""The index: for every term, the rows it speaks for and how strongly.

The strength of term t for row r is

    rarity(t) · log(1 + share(t, r) / SMOOTHING)

where share is the part of the row's phrasings that hold the term, and rarity is
an inverse document frequency over all phrasings: the likelihood ratio of naive
Bayes, smoothed, and weighted as in TF-IDF.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.terms import Bag, Whole

SMOOTHING = 0.0023  # the share of a term that a row is granted unseen
UNSEEN_PHRASES = 6.0  # added to a row's count, so that one phrase is no certainty

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts that speak for rows: the row and the weight of each, and the columns they hold.

    `columns[n]` stands in the text `of_text[n]`, both ascending by text.
    """

    rows: Whole
    weights: NDArray[np.float64]
    of_text: Whole
    columns: Whole


@dataclass(frozen=True, slots=True)
class Table:
    """Strengths by column: those of column c are at `starts[c]` up to `starts[c + 1]`.

    `bounds` are the starts as plain integers, which slice several times faster.
    """

    starts: Whole
    bounds: list[int]
    rows: Whole
    strengths: Floats

    @classmethod
    def of(cls, cells: Whole, strengths: Floats, columns: int, size: int) -> "Table":
        """From cells numbered column by column, `size` rows each, in ascending order."""
        starts = np.searchsorted(cells, np.arange(columns + 1) * size)
        return cls(starts, starts.tolist(), cells % size, strengths)

    def cells(self, size: int) -> Whole:
        """The number of each cell, as `of` takes them."""
        columns = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        return columns * size + self.rows


@dataclass(frozen=True, slots=True)
class Index:
    """Finds rows by terms.

    Attributes:
        columns: the column of each term.
        table: the strengths.
        rarities: how rare the term of each column is.
        rarest: the rarity of a term that stands in no text.
        size: the number of rows.
    """

    columns: dict[int, int]
    table: Table
    rarities: Floats
    rarest: float
    size: int

    def scores(self, found: Sequence[tuple[int, float]]) -> NDArray[np.float64]:
        """For every row the sum of the strengths of columns, each with its weight."""
        if not found:
            return np.zeros(self.size)
        bounds, rows, strengths = self.table.bounds, self.table.rows, self.table.strengths
        parts = [slice(bounds[column], bounds[column + 1]) for column, _ in found]
        weighted = [
            strengths[part] if weight == 1.0 else strengths[part] * weight
            for part, (_, weight) in zip(parts, found, strict=True)
        ]
        told = np.concatenate([rows[part] for part in parts])
        total = np.bincount(told, np.concatenate(weighted), self.size)
        return np.asarray(total, np.float64)

    def strength(self, column: int, row: int) -> float:
        """What one column adds for one row."""
        part = slice(self.table.starts[column], self.table.starts[column + 1])
        at = np.flatnonzero(self.table.rows[part] == row)
        return float(self.table.strengths[part][at[0]]) if len(at) else 0.0


def build(bag: Bag, rows: Whole, weights: NDArray[np.float64], size: int) -> tuple[Index, Texts]:
    """The index over texts, text n speaking for row `rows[n]`, and the texts by its columns."""
    terms, columns = bag.terms, bag.columns
    texts = Texts(rows, weights, bag.texts, columns)
    phrases = np.bincount(rows, weights, minlength=size)
    keys = columns * size + rows[bag.texts]
    cells, of_cell = np.unique(keys, return_inverse=True)
    counts = np.bincount(of_cell, weights[bag.texts])
    of_column, of_row = np.divmod(cells, size)
    share = counts / (phrases[of_row] + UNSEEN_PHRASES)
    total = np.bincount(of_column, counts, minlength=len(terms))
    rarities = np.log1p(phrases.sum() / np.maximum(total, 1e-9))
    strengths = np.log1p(share / SMOOTHING) * rarities[of_column]
    index = Index(
        dict(zip(terms.tolist(), range(len(terms)), strict=True)),
        Table.of(cells, strengths.astype(np.float32), len(terms), size),
        rarities.astype(np.float32),
        float(np.log1p(phrases.sum())),
        size,
    )
    return index, texts
