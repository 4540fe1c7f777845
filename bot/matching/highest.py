"""The few highest of very many scores."""

import numpy as np
from numpy.typing import NDArray

BLOCK = 256  # scores whose highest stands for all of them at first


def highest(scores: NDArray[np.float64], most: int) -> list[int]:
    """The places of the highest scores, best first; ties are in the order of the scores.

    Each of them stands in one of the blocks whose own highest are highest, so that
    only these are sorted.
    """
    if len(scores) <= most * BLOCK:
        return list((-scores).argsort(kind="stable")[:most].tolist())
    starts = np.arange(0, len(scores), BLOCK)
    tops = np.maximum.reduceat(scores, starts)
    blocks = np.sort((-tops).argsort(kind="stable")[:most])
    places = (starts[blocks][:, None] + np.arange(BLOCK)).ravel()
    places = places[places < len(scores)]
    return list(places[(-scores[places]).argsort(kind="stable")[:most]].tolist())
