"""Fits the confidence to labelled questions."""

from collections.abc import Iterable
from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from bot.answering.engine import Engine
from bot.errors import BotError
from bot.evaluation.questions import CHATTER, LIST, Labelled
from bot.knowledge import RANKER, Calibration
from bot.matching.candidates import Candidates, Signals

RIDGE = 0.1  # keeps weights finite where the questions could be told apart perfectly
STEPS = 50
NAMES = tuple(field.name for field in fields(Signals))

Numbers = NDArray[np.float64]


def fitted(desk: Engine, questions: Iterable[Labelled]) -> Calibration:
    """The calibration that fits best how often one of the first rows is right, and which.

    Questions that the matrix does not cover take part: none of their rows is right.
    Lists do not: they have no few right rows.

    Raises:
        BotError: no question ranks any row.
    """
    asked = [labelled for labelled in questions if labelled.kind not in (LIST, CHATTER)]
    ranked = [(desk.rank(labelled.question), labelled.gold) for labelled in asked]
    some = [(candidates, gold) for candidates, gold in ranked if candidates.ranked]
    if not some:
        raise BotError(
            "nothing to fit the confidence to: no labelled question names a known word",
            "Write questions such as people ask, those that the matrix does not cover included.",
        )
    signals = np.array([_values(candidates) for candidates, _ in some])
    covered = np.array([float(bool(_hits(candidates, gold))) for candidates, gold in some])
    weights = _never_against(signals, covered)
    return Calibration(
        ranker=RANKER,
        bias=round(float(weights[0]), 4),
        weights={name: round(float(w), 4) for name, w in zip(NAMES, weights[1:], strict=True)},
        sharpness=round(_sharpness(pair for pair in some if not pair[0].brief), 4),
        brief=round(_sharpness(pair for pair in some if pair[0].brief), 4),
    )


def _never_against(signals: Numbers, right: Numbers) -> Numbers:
    """Weights, the bias first, of which none speaks against what its signal speaks for.

    A signal with a negative weight only corrects another one on these very questions;
    the most negative is left out and the rest fitted again.
    """
    used = list(range(signals.shape[1]))
    while True:
        fit = _logistic(signals[:, used], right)
        least = int(fit[1:].argmin())
        if fit[1 + least] >= 0 or len(used) == 1:
            weights = np.zeros(1 + signals.shape[1])
            weights[[0, *(1 + place for place in used)]] = fit
            return weights
        del used[least]


def _logistic(signals: Numbers, right: Numbers) -> Numbers:
    """Weights of a logistic regression, the bias first, by Newton's method."""
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    table = np.column_stack([np.ones(len(signals)), (signals - mean) / spread])
    weights: Numbers = np.zeros(table.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - ridge @ weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + ridge
        weights = weights + np.linalg.solve(curve, slope)
    scaled = weights[1:] / spread
    return np.concatenate([[weights[0] - scaled @ mean], scaled])


def _sharpness(ranked: Iterable[tuple[Candidates, tuple[str, ...]]]) -> float:
    """How fast the chance of a row falls with its distance from the best, by likelihood.

    Where several rows are right, each of them should get its part.
    """
    margins = [
        (np.array([candidates.ranked[0].score - c.score for c in candidates.ranked]), hits)
        for candidates, gold in ranked
        if (hits := _hits(candidates, gold))
    ]

    def likelihood(sharpness: float) -> float:
        told = 0.0
        for away, hits in margins:
            logs = -sharpness * away - np.log(np.exp(-sharpness * away).sum())
            told += float(logs[hits].mean())
        return told

    return max((float(s) for s in np.geomspace(0.02, 20, 200)), key=likelihood)


def _values(candidates: Candidates) -> list[float]:
    return [getattr(candidates.signals, name) for name in NAMES]


def _hits(candidates: Candidates, gold: tuple[str, ...]) -> list[int]:
    """The places of the right rows among those that were ranked."""
    ids = [candidate.row.activity.id for candidate in candidates.ranked]
    return [at for at, id_ in enumerate(ids) if id_ in gold]
