"""The few highest of very many scores."""

from math import isqrt

import numpy as np
from numpy.typing import NDArray

FEW = 512  # scores that are sorted at once


def highest(scores: NDArray[np.float32], most: int) -> list[int]:
    """The places of the highest scores, best first; ties are in the order of the scores.

    The scores are dealt into groups. At least as many scores as are wanted reach the last of
    the highest groups' best, so that only these are sorted.
    """
    if len(scores) <= max(FEW, most):
        return list((-scores).argsort(kind="stable")[:most].tolist())
    groups = isqrt(len(scores) * most)  # as makes both steps shortest
    dealt = scores[: len(scores) // groups * groups].reshape(-1, groups)
    least = np.partition(dealt.max(axis=0), -most)[-most]
    places = np.flatnonzero(scores >= least)
    return list(places[(-scores[places]).argsort(kind="stable")[:most]].tolist())
