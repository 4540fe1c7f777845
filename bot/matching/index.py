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

from bot.matching.terms import Bag, Whole, first, is_pair

SMOOTHING = 0.0023  # the share of a term that a row is granted unseen
UNSEEN_PHRASES = 6.0  # added to a row's count, so that one phrase is no certainty

Floats = NDArray[np.float32]
Rows = NDArray[np.int32]


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
    """Strengths by column: those of column c are at `starts[c]` up to `stops[c]`."""

    starts: Whole
    stops: Whole
    rows: Rows
    strengths: Floats

    def with_dense(self, columns: Whole, dense: Floats) -> "Table":
        """The table with the strengths of some columns replaced, given as columns by rows."""
        counts = self.stops - self.starts
        kept = np.ones(len(counts), bool)
        kept[columns] = False
        left = np.repeat(kept, counts)
        filled = dense != 0
        counts[columns] = 0
        stops = np.cumsum(counts)
        starts = stops - counts
        added = np.count_nonzero(filled, axis=1)
        stops[columns] = left.sum() + np.cumsum(added)
        starts[columns] = stops[columns] - added
        row = np.broadcast_to(np.arange(dense.shape[1], dtype=np.int32), dense.shape)[filled]
        rows = np.concatenate([self.rows[left], row])
        return Table(starts, stops, rows, np.concatenate([self.strengths[left], dense[filled]]))


@dataclass(frozen=True, slots=True)
class Asked:
    """The columns that a question asks for, and what each counts."""

    columns: Whole
    weights: Floats

    def joined(self, before: "Asked", weight: float) -> "Asked":
        """These columns and, at so much of their weight, those others that are not among them."""
        more = ~np.isin(before.columns, self.columns)
        columns, weights = before.columns[more], before.weights[more] * np.float32(weight)
        return Asked(np.append(self.columns, columns), np.append(self.weights, weights))


@dataclass(frozen=True, slots=True)
class Index:
    """Finds rows by terms.

    Attributes:
        terms: the term of each column, ascending.
        table: the strengths.
        rarities: how rare the term of each column is.
        rarest: the rarity of a term that stands in no text.
        size: the number of rows.
    """

    terms: Whole
    table: Table
    rarities: Floats
    rarest: float
    size: int

    def columns(self, terms: Sequence[int]) -> Whole:
        """The column of each term, -1 for one that stands in no text."""
        asked = np.array(terms, np.int64)
        if not len(self.terms):
            return np.full(len(asked), -1)
        places = np.minimum(self.terms.searchsorted(asked), len(self.terms) - 1)
        return np.where(self.terms[places] == asked, places, -1)

    def of_stems(self, numbers: int) -> list[float]:
        """The rarity of each term that is one stem, by its number; 0 where none stands."""
        rarities = np.zeros(numbers)
        single = ~is_pair(self.terms)
        rarities[self.terms[single]] = self.rarities[single]
        return rarities.tolist()

    def scores(self, asked: Asked) -> NDArray[np.float64]:
        """For every row the sum of the strengths of columns, each with its weight."""
        if not len(asked.columns):
            return np.zeros(self.size)
        table = self.table
        starts, stops = table.starts[asked.columns], table.stops[asked.columns]
        parts = [slice(*bounds) for bounds in zip(starts.tolist(), stops.tolist(), strict=True)]
        told = np.concatenate([table.rows[part] for part in parts])
        strengths = np.concatenate([table.strengths[part] for part in parts])
        if (asked.weights != 1.0).any():
            strengths = strengths * np.repeat(asked.weights, stops - starts)
        return np.asarray(np.bincount(told, strengths, self.size), np.float64)

    def strength(self, column: int, row: int) -> float:
        """What one column adds for one row."""
        part = slice(self.table.starts[column], self.table.stops[column])
        at = np.flatnonzero(self.table.rows[part] == row)
        return float(self.table.strengths[part][at[0]]) if len(at) else 0.0


def build(bag: Bag, rows: Whole, weights: NDArray[np.float64], size: int) -> tuple[Index, Texts]:
    """The index over texts, text n speaking for row `rows[n]`, and the texts by its columns."""
    phrases = np.bincount(rows, weights, minlength=size)
    of_column, of_row, counts = _cells(bag, rows, weights, size)
    share = counts / (phrases[of_row] + UNSEEN_PHRASES)
    total = np.bincount(of_column, counts, minlength=len(bag.terms))
    rarities = np.log1p(phrases.sum() / np.maximum(total, 1e-9))
    strengths = np.log1p(share / SMOOTHING) * rarities[of_column]
    held = np.bincount(of_column, minlength=len(bag.terms))
    stops = np.cumsum(held)
    table = Table(stops - held, stops, of_row.astype(np.int32), strengths.astype(np.float32))
    rarest = float(np.log1p(phrases.sum()))
    index = Index(bag.terms, table, rarities.astype(np.float32), rarest, size)
    return index, Texts(rows, weights, bag.texts, bag.columns)


def _cells(
    bag: Bag, rows: Whole, weights: NDArray[np.float64], size: int
) -> tuple[Whole, Whole, NDArray[np.float64]]:
    """The columns and rows that meet in a text, column by column, and the weight of such texts.

    Column, row and weight are packed into one number, as plain numbers are sorted fast.
    """
    kinds, kind = np.unique(weights, return_inverse=True)
    few, wide = len(kinds).bit_length(), size.bit_length()
    held = (bag.columns << wide | rows[bag.texts]) << few | kind[bag.texts]
    held.sort()
    cells = held >> few
    begins = first(cells)
    counts = np.bincount(np.cumsum(begins) - 1, kinds[held & (1 << few) - 1])
    cells = cells[begins]
    return cells >> wide, cells & (1 << wide) - 1, np.asarray(counts, np.float64)
