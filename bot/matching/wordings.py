"""Wordings: the stems of many texts, kept to compare a question with a few of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.matching.terms import Whole


@dataclass(frozen=True, slots=True)
class Wordings:
    """Texts by their stems, in order; those of text n are at `starts[n]` up to the next start."""

    stems: NDArray[np.int32]
    starts: Whole

    @classmethod
    def of(cls, stems: Whole, texts: Whole, count: int) -> "Wordings":
        """From the stems of so many texts end to end, and the text of each, ascending."""
        return cls(stems.astype(np.int32), np.searchsorted(texts, np.arange(count + 1)))

    def __getitem__(self, text: int) -> list[int]:
        """The stems of one text."""
        part: list[int] = self.stems[self.starts[text] : self.starts[text + 1]].tolist()
        return part
