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

from bot.matching.table import Floats, Table
from bot.matching.terms import Bag, Whole, first, is_pair

SMOOTHING = 0.0023  # the share of a term that a row is granted unseen
UNSEEN_PHRASES = 6.0  # added to a row's count, so that one phrase is no certainty


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
class Asked:
    """The columns that a question asks for, and what each counts."""

    columns: Whole
    weights: Floats | None = None  # each counts in full

    def joined(self, before: "Asked", weight: float) -> "Asked":
        """These columns and, at so much of their weight, those others that are not among them."""
        more = ~np.isin(before.columns, self.columns)
        columns, weights = before.columns[more], before.counted()[more] * np.float32(weight)
        return Asked(np.append(self.columns, columns), np.append(self.counted(), weights))

    def counted(self) -> Floats:
        """What each column counts."""
        return np.ones(len(self.columns), np.float32) if self.weights is None else self.weights

    def total(self, of_columns: NDArray[np.float64]) -> float:
        """The sum over the columns of something that each has, by what each counts."""
        own = of_columns[self.columns]
        return float(sum((own if self.weights is None else own * self.weights).tolist()))


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

    def found(self, terms: Sequence[int] | Whole) -> tuple[Whole, NDArray[np.bool_]]:
        """The columns of those of the terms that stand in a text, and which these are."""
        if not len(self.terms):
            return np.zeros(0, np.int64), np.zeros(len(terms), bool)
        asked = np.array(terms, np.int64)
        places = self.terms.searchsorted(asked)
        known = self.terms.take(places, mode="clip") == asked
        return places[known], known

    def of_stems(self, numbers: int) -> list[float]:
        """The rarity of each term that is one stem, by its number; 0 where none stands."""
        rarities = np.zeros(numbers)
        single = ~is_pair(self.terms)
        rarities[self.terms[single]] = self.rarities[single]
        return rarities.tolist()

    def scores(self, asked: Asked, length: float = 1.0) -> Floats:
        """For every row the sum of the strengths of columns, each with its weight, by a length."""
        weights = 1 / length if asked.weights is None else asked.weights / np.float32(length)
        return self.table.gathered(asked.columns, weights, self.size)

    def strength(self, column: int, row: int) -> float:
        """What one column adds for one row."""
        part = slice(self.table.starts[column], self.table.stops[column])
        at = np.flatnonzero(self.table.rows[part] == row)
        return float(self.table.strengths[part][at[0]]) if len(at) else 0.0


def build(bag: Bag, rows: Whole, weights: NDArray[np.float64], size: int) -> tuple[Index, Texts]:
    """The index over texts, text n speaking for row `rows[n]`, and the texts by its columns."""
    phrases = np.bincount(rows, weights, minlength=size)
    of_column, of_row, counts = cells(bag, rows, weights, size)
    total = np.bincount(of_column, counts, minlength=len(bag.terms))
    rarities = np.log1p(phrases.sum() / np.maximum(total, 1e-9))
    strengths = counts  # each step takes the place of the one before: there may be millions
    strengths /= phrases[of_row] + UNSEEN_PHRASES
    strengths /= SMOOTHING
    np.log1p(strengths, out=strengths)
    strengths *= rarities[of_column]
    held = np.bincount(of_column, minlength=len(bag.terms))
    stops = np.cumsum(held)
    table = Table.of(stops - held, stops, of_row, strengths.astype(np.float32))
    rarest = float(np.log1p(phrases.sum()))
    index = Index(bag.terms, table, rarities.astype(np.float32), rarest, size)
    return index, Texts(rows, weights, bag.texts, bag.columns)


def cells(
    bag: Bag, rows: Whole, weights: NDArray[np.float64], size: int
) -> tuple[Whole, Whole, NDArray[np.float64]]:
    """The columns and rows that meet in a text, column by column, and the weight of such texts.

    Column, row and weight are packed into one number, as plain numbers are sorted fast.
    """
    kinds = np.array(sorted(set(weights.tolist())))  # np.unique would load numpy.ma first
    kind = kinds.searchsorted(weights)
    few, wide = len(kinds).bit_length(), size.bit_length()
    held = (bag.columns << wide | rows[bag.texts]) << few | kind[bag.texts]
    held.sort()
    packed = held >> few
    begins = first(packed)
    held &= (1 << few) - 1
    counts = np.bincount(np.cumsum(begins) - 1, kinds[held])
    del held
    packed = packed[begins]
    return packed >> wide, packed & (1 << wide) - 1, np.asarray(counts, np.float64)
