"""The confidence in a ranking: is the topic covered at all, and if so, which row is it?"""

import math
from collections.abc import Sequence

from bot.knowledge import Calibration
from bot.matching.candidates import Signals

BRIEF = 2  # topic words of a question that may mean several rows


def confidences(
    calibration: Calibration, signals: Signals, scores: Sequence[float], *, brief: bool = False
) -> tuple[float, ...]:
    """The probability of each row to be the one that is meant, best first.

    A logistic function of the signals gives the chance that one of the rows is
    meant; a softmax over the scores shares it out among them.
    """
    odds = calibration.bias + sum(
        [weight * getattr(signals, name) for name, weight in calibration.weights.items()]
    )
    covered = 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))
    sharpness = calibration.brief if brief else calibration.sharpness
    shares = [math.exp(sharpness * (score - scores[0])) for score in scores]
    total = sum(shares)
    return tuple([round(covered * share / total, 4) for share in shares])
