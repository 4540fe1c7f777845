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
from bot.matching.index import Floats, Table
from bot.matching.terms import Whole

if TYPE_CHECKING:
    from bot.matching.ranking import Matcher
    from bot.matrix import Row

STRENGTH = 8.0  # what a sure match at the lender adds, per unit of rarity
SHARPNESS = 1.0  # how fast likeness falls with the distance from the best row
LEAST = 0.01  # the least share that is kept, so that a row is like a few others and not like all
AT_ONCE = 1000  # rows that are compared before their small shares are dropped


@dataclass(frozen=True, slots=True)
class Borrowing:
    """The lender, and how like each of `size` rows here is to each row there.

    The columns of the table are the lender's rows.
    """

    lender: "Matcher"
    likeness: Table
    size: int

    def bonus(self, question: Question) -> NDArray[np.float64]:
        """What the lender's ranking of a question adds to the score of each row."""
        shares = _shares(self.lender, question)
        meant = np.flatnonzero(shares >= LEAST)
        weights = (STRENGTH * shares[meant]).astype(np.float32)
        return self.likeness.gathered(meant, weights, self.size)


def borrowing(
    rows: Sequence["Row"], bare: Sequence[bool], lender: "Matcher", size: int
) -> Borrowing:
    """Compare the rows that are bare of phrasings with the lender's; others borrow nothing.

    `size` is the number of all rows that are scored.
    """
    without = np.flatnonzero(bare)
    found: list[tuple[Whole, Whole, Floats]] = [_NOTHING]
    for start in range(0, len(without), AT_ONCE):
        some = without[start : start + AT_ONCE]
        shares = np.array([_shares(lender, topic(rows[row].activity.text)) for row in some])
        own, others = np.nonzero(shares >= LEAST)
        found.append((others, some[own], shares[own, others].astype(np.float32)))
    columns, own, strengths = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.argsort(columns, kind="stable")
    counts = np.bincount(columns, minlength=lender.size)
    stops = np.cumsum(counts)
    return Borrowing(lender, Table.of(stops - counts, stops, own[order], strengths[order]), size)


_NOTHING = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))


def _shares(lender: "Matcher", question: Question) -> NDArray[np.float64]:
    """How a question's meaning is shared out among the lender's rows; it sums to 1."""
    scores = lender.scores(question)
    if not scores.any():
        return np.zeros_like(scores)
    weights = np.exp(SHARPNESS * (scores - scores.max()))
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares
