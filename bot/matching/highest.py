"""The few highest of very many scores."""

from math import isqrt

import numpy as np
from numpy.typing import NDArray

FEW = 512  # scores that are sorted at once


def highest(scores: NDArray[np.float64], most: int) -> list[int]:
    """The places of the highest scores, best first; ties are in the order of the scores.

    Each of them stands in one of the blocks whose own highest are highest, so that
    only these are sorted; blocks are as long as makes both sorts shortest.
    """
    if len(scores) <= FEW:
        return list((-scores).argsort(kind="stable")[:most].tolist())
    block = isqrt(len(scores) // most) + 1
    starts = np.arange(0, len(scores), block)
    tops = np.maximum.reduceat(scores, starts)
    blocks = np.sort((-tops).argsort(kind="stable")[:most])
    places = (starts[blocks][:, None] + np.arange(block)).ravel()
    places = places[places < len(scores)]
    return list(places[(-scores[places]).argsort(kind="stable")[:most]].tolist())
