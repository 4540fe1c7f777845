"""The table of the index: by column, which rows it speaks for and how strongly."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.matching.terms import Whole

Floats = NDArray[np.float32]
Rows = NDArray[np.int32]


_CELL = np.dtype([("strength", "<f4"), ("row", "<i4")])
_ROW = 32  # bits below the row in a cell


@dataclass(frozen=True, slots=True)
class Table:
    """Strengths by column: those of column c are at `starts[c]` up to `stops[c]`.

    Each cell is a row and a strength in one plain number, as these are gathered in one go.
    Within a column no row stands twice.
    """

    starts: Whole
    stops: Whole
    cells: Whole

    @classmethod
    def of(cls, starts: Whole, stops: Whole, rows: Whole, strengths: Floats) -> "Table":
        """From the rows and strengths of all columns."""
        cells = np.empty(len(rows), _CELL)
        cells["row"], cells["strength"] = rows, strengths
        return cls(starts, stops, cells.view("<i8"))

    @property
    def rows(self) -> Rows:
        """The row of each cell."""
        return self.cells.view(_CELL)["row"]

    @property
    def strengths(self) -> Floats:
        """The strength of each cell."""
        return self.cells.view(_CELL)["strength"]

    def gathered(self, columns: Whole, weights: Floats | float, size: int) -> Floats:
        """The sum of the strengths of columns for each row, by the weight of each, or of all."""
        sums = np.zeros(size, np.float32)
        if len(columns):
            starts, stops, held = self.starts[columns], self.stops[columns], self.cells
            ends = zip(starts.tolist(), stops.tolist(), strict=True)
            cells = np.concatenate([held[start:stop] for start, stop in ends])
            each = weights if isinstance(weights, float) else weights.repeat(stops - starts)
            np.add.at(sums, cells >> _ROW, cells.view(_CELL)["strength"] * each)
        return sums

    def of_texts(self, columns: Whole, texts: Whole, count: int, size: int) -> Floats:
        """The sums for many texts at once, texts by rows; `columns[n]` stands in `texts[n]`."""
        stops = self.stops[columns]
        counts = stops - self.starts[columns]
        source = np.repeat(stops - np.cumsum(counts), counts) + np.arange(counts.sum())
        cells = self.cells[source]
        sums = np.zeros(count * size, np.float32)
        places = np.repeat(texts * size, counts) + (cells >> _ROW)
        np.add.at(sums, places, cells.view(_CELL)["strength"])
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
        replaced = Table.of(starts, stops, row, dense[filled])
        return replace(replaced, cells=np.concatenate([self.cells[left], replaced.cells]))
