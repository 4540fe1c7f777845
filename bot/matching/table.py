"""The table of the index: by column, which rows it speaks for and how strongly."""

from dataclasses import dataclass
from itertools import starmap

import numpy as np
from numpy.typing import NDArray

from bot.matching.terms import Whole

Floats = NDArray[np.float32]
Rows = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows and strengths by column: those of column c are at `starts[c]` up to `stops[c]`.

    Within a column no row stands twice.
    """

    starts: Whole
    stops: Whole
    rows: Rows
    strengths: Floats

    def gathered(self, columns: Whole, weights: Floats | float, size: int) -> Floats:
        """The sum of the strengths of columns for each row, by the weight of each, or of all."""
        sums = np.zeros(size, np.float32)
        if len(columns):
            starts, stops = self.starts[columns], self.stops[columns]
            parts = [*starmap(slice, zip(starts.tolist(), stops.tolist(), strict=True))]
            rows = np.concatenate([self.rows[part] for part in parts], dtype=np.int64)
            strengths = np.concatenate([self.strengths[part] for part in parts])
            strengths *= weights if isinstance(weights, float) else weights.repeat(stops - starts)
            np.add.at(sums, rows, strengths)
        return sums

    def of_texts(self, columns: Whole, texts: Whole, count: int, size: int) -> Floats:
        """The sums for many texts at once, texts by rows; `columns[n]` stands in `texts[n]`."""
        stops = self.stops[columns]
        counts = stops - self.starts[columns]
        source = np.repeat(stops - np.cumsum(counts), counts) + np.arange(counts.sum())
        sums = np.zeros(count * size, np.float32)
        np.add.at(sums, np.repeat(texts * size, counts) + self.rows[source], self.strengths[source])
        return sums.reshape(count, size)

    def dense(self, columns: Whole, size: int) -> Floats:
        """The strengths of some columns as a full table, columns by rows."""
        return self.of_texts(columns, np.arange(len(columns)), len(columns), size)

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
        strengths = np.concatenate([self.strengths[left], dense[filled]])
        return Table(starts, stops, rows, strengths)
