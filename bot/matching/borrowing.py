"""Borrowing: a matrix without phrasings profits from knowledge that has them.

An activity of the one that says nearly the same as an activity of the other is
asked about in the same words. So a question is ranked by the lender too, and what
it speaks for there counts for the activities here that are like it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.asking.question import Question
from bot.asking.reading import topic
from bot.matching.index import Floats, Table
from bot.matching.ranking import Matcher
from bot.matching.reach import Scores
from bot.matching.terms import Whole

ALIKE = 4  # activities of a lender that one here is taken to be like
SHARPNESS = 1.0  # how fast likeness falls with the distance from the best row
ASKED = 1.25  # the same for how a question is shared out
AT_ONCE = 500  # activities that are compared at a time
LEAST = 0.02  # the share of a question below which an activity of the lender is left out


@dataclass(frozen=True, slots=True)
class Worth:
    """What is given on the word of a lender.

    Attributes:
        strength: what a sure match adds to the score of a row that is the same there.
        inside: what it adds to the log-odds of an answer how far the question stands
            before what the lender knows to be covered nowhere.
        foreign: the same for what the words say against coverage.
    """

    strength: float
    inside: float
    foreign: float


@dataclass(frozen=True, slots=True)
class Lent:
    """What a lender makes of a question.

    Attributes:
        bonus: what it adds to the score of each row here.
        odds: what it adds to the log-odds that any row here is meant.
    """

    bonus: Scores
    odds: float


@dataclass(frozen=True, slots=True)
class Borrowing:
    """A lender, what it is worth, and how like each of its rows is to each row here.

    `likeness` has a column for each row of the lender.
    """

    lender: Matcher
    worth: Worth
    likeness: Table
    size: int

    def lent(self, question: Question) -> Lent:
        """What the lender's ranking of a question says of the rows here."""
        scores, signals = self.lender.told(question)
        odds = self.worth.inside * signals.inside + self.worth.foreign * signals.foreign
        shares = _shares(scores, ASKED)[: len(self.lender.rows)]
        told = np.flatnonzero(shares >= LEAST)
        if not len(told):
            return Lent(np.zeros(self.size), odds)
        weights = (self.worth.strength * shares[told]).astype(np.float32)
        return Lent(self.likeness.gathered(told, weights, self.size), odds)

    def alike(self, question: Question, row: int) -> list[tuple[str, float]]:
        """The activities of the lender through which it speaks for a row, and how much."""
        shares = _shares(self.lender.told(question)[0], ASKED)
        starts, stops = self.likeness.starts.tolist(), self.likeness.stops.tolist()
        rows, strengths = self.likeness.rows, self.likeness.strengths
        told = []
        for column, other in enumerate(self.lender.rows):
            part = slice(starts[column], stops[column])
            here = strengths[part][rows[part] == row].sum()
            worth = round(float(self.worth.strength * shares[column] * here), 2)
            if worth:
                told.append((other.activity.text, worth))
        return told


def borrowing(texts: Sequence[str], lender: Matcher, worth: Worth) -> Borrowing:
    """Compare texts, those of the activities here, with the lender's activities.

    Matrices repeat each other's activities, so that each wording is compared once.
    """
    wordings = {text: n for n, text in enumerate(dict.fromkeys(texts))}
    several = len(lender.rows)
    kept = min(ALIKE, several)
    alike = np.zeros((len(wordings), kept), np.int64)
    shares = np.zeros((len(wordings), kept), np.float32)
    distinct = list(wordings)
    for start in range(0, len(distinct) if kept else 0, AT_ONCE):
        some = slice(start, start + AT_ONCE)
        scores = lender.scores_of([topic(text) for text in distinct[some]])[:, :several]
        told = np.array([_shares(one, SHARPNESS) for one in scores])
        alike[some] = np.argpartition(-told, kept - 1, axis=1)[:, :kept]
        shares[some] = np.take_along_axis(told, alike[some], axis=1)
    of_row = np.array([wordings[text] for text in texts], np.int64)
    return Borrowing(lender, worth, _table(alike[of_row], shares[of_row], several), len(texts))


def _table(alike: Whole, shares: Floats, columns: int) -> Table:
    """By the lender's rows, from those that each row here is like, and how like."""
    column, strength = alike.ravel(), shares.ravel()
    row = np.repeat(np.arange(len(alike)), alike.shape[1])
    order = np.lexsort((row, column))
    order = order[strength[order] > 0]
    held = np.bincount(column[order], minlength=columns)
    stops = np.cumsum(held)
    return Table.of(stops - held, stops, row[order], strength[order])


def _shares(scores: Scores, sharpness: float) -> Scores:
    """How a meaning is shared out among the lender's rows; it sums to 1, or to 0 where none is."""
    if not scores.any():
        return np.zeros_like(scores)
    weights = np.exp(sharpness * (scores - scores.max()))
    shares: Scores = weights / weights.sum()
    return shares
