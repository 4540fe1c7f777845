"""The confidence in a ranking: a logistic regression over its signals."""

import math

from bot.knowledge import Calibration
from bot.matching.candidates import Signals
from bot.matching.index import Floats


def confidences(calibration: Calibration, signals: Signals, scores: Floats) -> tuple[float, ...]:
    """The probability of each row to be the one that is meant, best first.

    That of the best is a logistic function of the signals; the others' falls with
    the distance of their score from the best one's.
    """
    odds = calibration.bias + sum(
        weight * getattr(signals, name) for name, weight in calibration.weights.items()
    )
    first = 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))
    return tuple(
        round(first * math.exp(calibration.sharpness * (float(score) / float(scores[0]) - 1)), 4)
        for score in scores
    )
