"""The highest of many scores are found without sorting all of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.highest import FEW, highest


@settings(deadline=None)
@given(st.integers(0, 40 * FEW), st.integers(1, 6), st.integers(1, 500), st.integers(0, 99))
def test_they_are_those_that_sorting_everything_gives(
    size: int, most: int, kinds: int, seed: int
) -> None:
    scores = np.random.default_rng(seed).integers(-kinds, kinds, size).astype(np.float32)

    assert highest(scores, most) == np.argsort(-scores, kind="stable")[:most].tolist()


@pytest.mark.parametrize("size", [3, 100 * FEW])
def test_ties_are_in_the_order_of_the_scores(size: int) -> None:
    assert highest(np.zeros(size, np.float32), 3) == [0, 1, 2]
