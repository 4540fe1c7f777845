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
from bot.matching.ranking import Matcher
from bot.matching.reach import Scores
from bot.matching.table import Floats, Table
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
        foreign: the same for what the words say against coverage; what speaks for it
            there does not speak for other services.
    """

    strength: float
    inside: float
    foreign: float


@dataclass(frozen=True, slots=True)
class Borrowing:
    """Lenders, what they are worth, and how like each of their rows is to each row here.

    `likeness` has a column for each row of the first lender, then of the next.
    """

    lenders: tuple[tuple[Matcher, Worth], ...]
    likeness: Table
    size: int

    def lent(self, question: Question) -> tuple[Scores, float]:
        """What the lenders' rankings of a question say of the rows here.

        It is what they add to the score of each row, and to the log-odds that any is meant.
        """
        odds, start = 0.0, 0
        columns, weights = [], []
        for lender, worth in self.lenders:
            scores, signals = lender.told(question)
            odds += worth.inside * signals.inside + worth.foreign * min(signals.foreign, 0.0)
            shares = _shares(scores, ASKED)[: len(lender.rows)]
            told = (shares >= LEAST).nonzero()[0]
            columns.append(told + start)
            weights.append(shares[told] * np.float32(worth.strength))
            start += len(lender.rows)
        if not columns:
            return np.zeros(self.size, np.float32), odds
        asked, counted = np.concatenate(columns), np.concatenate(weights)
        return self.likeness.gathered(asked, counted, self.size), odds

    def alike(self, question: Question, row: int) -> list[tuple[str, float]]:
        """The activities of the lenders through which they speak for a row, and how much."""
        starts, stops = self.likeness.starts.tolist(), self.likeness.stops.tolist()
        rows, strengths = self.likeness.rows, self.likeness.strengths
        told, column = [], 0
        for lender, worth in self.lenders:
            shares = _shares(lender.told(question)[0], ASKED).tolist()
            for other, share in zip(lender.rows, shares, strict=False):
                part = slice(starts[column], stops[column])
                here = strengths[part][rows[part] == row].sum()
                counts = round(float(worth.strength * share * here), 2)
                if counts:
                    told.append((other.activity.text, counts))
                column += 1
        return told


def borrowing(texts: Sequence[str], lenders: Sequence[tuple[Matcher, Worth]]) -> Borrowing:
    """Compare texts, those of the activities here, with the lenders' activities.

    Matrices repeat each other's activities, so that each wording is compared once.
    """
    wordings = {text: n for n, text in enumerate(dict.fromkeys(texts))}
    of_row = np.array([wordings[text] for text in texts], np.int64)
    columns = [np.zeros((len(texts), 0), np.int64)]
    strengths = [np.zeros((len(texts), 0), np.float32)]
    start = 0
    for lender, _ in lenders:
        alike, shares = _alike(list(wordings), lender)
        columns.append(alike[of_row] + start)
        strengths.append(shares[of_row])
        start += len(lender.rows)
    likeness = _table(np.hstack(columns), np.hstack(strengths), start)
    return Borrowing(tuple(lenders), likeness, len(texts))


def _alike(texts: Sequence[str], lender: Matcher) -> tuple[Whole, Floats]:
    """The rows of a lender that texts are most like, texts by rows, and how like."""
    several = len(lender.rows)
    kept = min(ALIKE, several)
    alike = np.zeros((len(texts), kept), np.int64)
    shares = np.zeros((len(texts), kept), np.float32)
    for start in range(0, len(texts) if kept else 0, AT_ONCE):
        some = slice(start, start + AT_ONCE)
        scores = lender.scores_of([topic(text) for text in texts[some]])[:, :several]
        told = np.array([_shares(one, SHARPNESS) for one in scores])
        alike[some] = np.argpartition(-told, kept - 1, axis=1)[:, :kept]
        shares[some] = np.take_along_axis(told, alike[some], axis=1)
    return alike, shares


def _table(alike: Whole, shares: Floats, columns: int) -> Table:
    """By the lenders' rows, from those that each row here is like, and how like."""
    column, strength = alike.ravel(), shares.ravel()
    order = column.argsort(kind="stable")
    order = order[strength[order] > 0]
    held = np.bincount(column[order], minlength=columns)
    stops = np.cumsum(held)
    return Table.of(stops - held, stops, order // max(alike.shape[1], 1), strength[order])


def _shares(scores: Scores, sharpness: float) -> Scores:
    """How a meaning is shared out among the lender's rows; it sums to 1, or to 0 where none is."""
    top = scores.max()
    if not top and not scores.any():
        return np.zeros_like(scores)
    weights: Scores = scores - top
    weights *= sharpness
    np.exp(weights, out=weights)
    weights /= weights.sum()
    return weights
