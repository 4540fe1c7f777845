"""Confidences are probabilities: each from 0 to 1, and together at most 1."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import Calibration
from bot.matching.candidates import Signals
from bot.matching.confidence import confidences

ROUNDED = 1e-3  # confidences are rounded, so that five of them may add up to a little more
NUMBERS = st.floats(-1e6, 1e6)
SCORES = st.lists(st.floats(0, 1000), min_size=1, max_size=5).map(lambda s: sorted(s, reverse=True))
SIGNALS = st.builds(
    Signals, NUMBERS, NUMBERS, st.floats(0, 5), st.floats(0, 1), st.floats(0, 1), NUMBERS
)
PLAIN = Signals(inside=4.0, lead=3.0, said=2.0, asked=1.0)
CALIBRATIONS = st.builds(
    Calibration,
    bias=NUMBERS,
    weights=st.fixed_dictionaries(dict.fromkeys(Calibration().weights, NUMBERS)),
    sharpness=st.floats(0.01, 50),
    brief=st.floats(0.01, 50),
)


@settings(deadline=None)
@given(CALIBRATIONS, SIGNALS, SCORES)
def test_every_confidence_is_a_share_of_one(
    calibration: Calibration, signals: Signals, scores: list[float]
) -> None:
    found = confidences(calibration, signals, scores)

    assert len(found) == len(scores)
    assert all(0 <= confidence <= 1 for confidence in found)
    assert sum(found) <= 1 + ROUNDED
    assert list(found) == sorted(found, reverse=True)


@settings(deadline=None)
@given(SCORES)
def test_equal_scores_are_equally_likely(scores: list[float]) -> None:
    found = confidences(Calibration(), PLAIN, [scores[0]] * len(scores))

    assert len(set(found)) == 1


def test_what_stands_further_inside_the_matrix_is_surer_to_be_covered() -> None:
    scores = [9.0, 5.0]
    covered = [
        sum(confidences(Calibration(), replace(PLAIN, inside=i), scores)) for i in range(-29, 19)
    ]

    assert covered == sorted(covered)
    assert covered[0] < 0.1
    assert covered[-1] > 0.9


def test_the_more_is_foreign_the_less_is_covered() -> None:
    scores = [9.0, 5.0]
    foreign = [replace(PLAIN, foreign=-loss) for loss in range(12)]
    covered = [sum(confidences(Calibration(), signals, scores)) for signals in foreign]

    assert covered == sorted(covered, reverse=True)
    assert covered[0] > 0.9
    assert covered[-1] < 0.1


def test_a_row_further_behind_is_less_likely() -> None:
    near, far = (confidences(Calibration(), PLAIN, [9.0, s]) for s in (8.5, 4.0))

    assert near[0] < far[0]
    assert near[1] > far[1]
