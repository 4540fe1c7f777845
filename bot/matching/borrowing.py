"""Borrowing: a matrix without phrasings profits from one that has them.

An activity of the one that says nearly the same as an activity of the other is
asked about in the same words. So a question is ranked by the lender too, and what
it speaks for there counts for the activities here that are like it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.asking.question import Question
from bot.asking.reading import topic

if TYPE_CHECKING:
    from bot.matching.ranking import Matcher
    from bot.matrix import Row

STRENGTH = 8.0  # what a sure match at the lender adds, per unit of rarity
SHARPNESS = 1.0  # how fast likeness falls with the distance from the best row


@dataclass(frozen=True, slots=True)
class Borrowing:
    """The lender, and how like each row here is to each row there: rows by lender's rows."""

    lender: "Matcher"
    likeness: NDArray[np.float64]

    def bonus(self, question: Question) -> NDArray[np.float64]:
        """What the lender's ranking of a question adds to the score of each row."""
        return STRENGTH * self.likeness @ _shares(self.lender, question)


def borrowing(rows: Sequence["Row"], bare: Sequence[bool], lender: "Matcher") -> Borrowing:
    """Compare the rows that are bare of phrasings with the lender's; others borrow nothing."""
    likeness = [
        _shares(lender, topic(row.activity.text)) * float(without)
        for row, without in zip(rows, bare, strict=True)
    ]
    return Borrowing(lender, np.array(likeness))


def _shares(lender: "Matcher", question: Question) -> NDArray[np.float64]:
    """How a question's meaning is shared out among the lender's rows; it sums to 1."""
    scores = lender.scores(question)
    if not scores.any():
        return np.zeros_like(scores)
    weights = np.exp(SHARPNESS * (scores - scores.max()))
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares
