"""Figures over grades, and how wrong one may be with so few questions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evaluation.grading import Grade, Graded
from bot.evaluation.scores import by_kind, confusions, scores, sure_and_wrong, upper_bound

RIGHT, OFFERED, WRONG, MISSED = Grade


def graded(grade: Grade, kind: str = "typo", language: str = "", got: str = "backups") -> Graded:
    """The grade of a question about backups, and what came best."""
    first = got == "backups"
    return Graded(
        question="who?",
        kind=kind,
        language=language,
        gold=("backups",),
        grade=grade,
        got=(got, "updates"),
        found=grade in (RIGHT, WRONG),
        first=first,
        three=first or got == "alerts",
    )


LIST = Graded("all?", "list", "", ("backups",), WRONG, ("updates",), False)


def test_shares_of_grades_and_of_places_add_up() -> None:
    found = scores([graded(RIGHT), graded(RIGHT), graded(OFFERED, got="alerts"), graded(MISSED)])

    assert (found.count, found.right, found.offered) == (4, 0.5, 0.25)
    assert (found.wrong, found.missed) == (0.0, 0.25)
    assert (found.top1, found.top3) == (0.75, 1.0)


def test_lists_have_no_places() -> None:
    assert scores([LIST]).top1 is None
    assert scores([LIST, graded(RIGHT)]).top1 == 1.0


def test_figures_are_given_for_each_kind_and_language_and_for_all() -> None:
    found = by_kind([graded(RIGHT), graded(WRONG), graded(RIGHT, "language", "fr"), LIST])

    assert {name: group.count for name, group in found.items()} == {
        "language fr": 1,
        "list": 1,
        "typo": 2,
        "all": 4,
    }
    assert found["typo"].right == 0.5


def test_of_no_questions_there_are_no_figures() -> None:
    assert by_kind([]) == {}
    assert sure_and_wrong([]) == (0, 0)


def test_confusions_are_counted_and_the_commonest_comes_first() -> None:
    told = [graded(WRONG, got=got) for got in ("alerts", "updates", "alerts")] + [graded(RIGHT)]

    assert confusions(told) == [("backups", "alerts", 2), ("backups", "updates", 1)]
    assert confusions(told, most=1) == [("backups", "alerts", 2)]


def test_only_what_was_answered_at_once_counts_as_sure() -> None:
    assert sure_and_wrong([graded(RIGHT), graded(WRONG), graded(OFFERED), graded(MISSED)]) == (2, 1)


@pytest.mark.parametrize(
    ("wrong", "count", "bound"),
    [
        # Clopper and Pearson's intervals, as tables of them have it
        (0, 100, 0.0362),
        (5, 100, 0.1128),
        (1, 10, 0.4450),
        (0, 1, 0.9750),
        (5, 10, 0.8129),
        (0, 1000, 0.0037),
        (500, 1000, 0.53145),
        (0, 0, 1.0),
        (10, 10, 1.0),
    ],
)
def test_the_upper_bound_is_that_of_clopper_and_pearson(
    wrong: int, count: int, bound: float
) -> None:
    assert upper_bound(wrong, count) == pytest.approx(bound, abs=5e-5)


def test_a_smaller_doubt_gives_a_higher_bound() -> None:
    assert upper_bound(3, 50, doubt=0.10) < upper_bound(3, 50) < upper_bound(3, 50, doubt=0.01)


@settings(deadline=None)
@given(st.integers(1, 400), st.data())
def test_the_bound_is_above_the_rate_and_grows_with_the_errors(
    count: int, data: st.DataObject
) -> None:
    wrong = data.draw(st.integers(0, count - 1))

    assert wrong / count < upper_bound(wrong, count) < upper_bound(wrong + 1, count) <= 1
    assert upper_bound(wrong, count + 1) < upper_bound(wrong, count)
