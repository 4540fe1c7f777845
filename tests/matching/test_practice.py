"""Practice sets apart rows that share many words."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.index import Asked, Index, Texts, build
from bot.matching.practice import practised
from bot.matching.terms import of_question
from tests.matching.bags import NO_CONCEPTS, bag

MANAGE, WATCH, BACKUP, DAILY = range(4)

Told = tuple[int, list[int]]  # the row that a text speaks for, and the text's stems


def built(texts: list[Told], size: int) -> tuple[Index, Texts]:
    """The index over texts, and the texts."""
    rows = np.array([row for row, _ in texts])
    return build(bag([stems for _, stems in texts]), rows, np.ones(len(texts)), size)


def lead(index: Index, stems: list[int], row: int) -> float:
    """How far a row stands before the best other one, for a text of these stems."""
    scores = index.scores(Asked(index.found(of_question(stems, NO_CONCEPTS))[0]))
    return float(scores[row] - np.delete(scores, row).max())


MANAGING = [(0, [BACKUP])] * 2
WATCHING = [(1, [BACKUP, DAILY, WATCH])] * 4


def test_practice_turns_a_wrong_order_of_rows_that_share_words() -> None:
    index, texts = built([*MANAGING, *WATCHING], 2)

    after = practised(index, texts)

    assert lead(index, [BACKUP], 0) < 0 < lead(after, [BACKUP], 0)
    assert lead(after, [BACKUP, DAILY, WATCH], 1) > 0


def test_what_sets_rows_apart_gains_and_what_they_share_does_not() -> None:
    shared = [*range(10, 30)]
    both = [(0, [*shared, MANAGE]), (1, [*shared, WATCH])] * 3
    index, texts = built(both, 2)

    after = practised(index, texts)

    assert lead(after, [MANAGE], 0) > lead(index, [MANAGE], 0)
    assert lead(after, [WATCH], 1) > lead(index, [WATCH], 1)
    (watch,) = after.found([WATCH])[0].tolist()
    assert after.strength(watch, 0) < 0 < after.strength(watch, 1)
    assert abs(lead(after, shared, 0)) < 1e-3


def test_a_row_that_nothing_is_taken_for_is_left_alone() -> None:
    index, texts = built([*MANAGING, *WATCHING, (2, [99]), (2, [99])], 3)

    after = practised(index, texts)

    (alone,) = index.found([99])[0].tolist()
    assert after.strength(alone, 2) >= index.strength(alone, 2)
    assert after.terms.tolist() == index.terms.tolist()
    assert after.rarities.tolist() == index.rarities.tolist()


TEXTS = st.lists(
    st.tuples(st.integers(0, 3), st.lists(st.integers(0, 8), min_size=1, max_size=4)),
    min_size=1,
    max_size=12,
)


@settings(deadline=None)
@given(TEXTS)
def test_practice_gives_the_same_every_time(texts: list[Told]) -> None:
    one, other = practised(*built(texts, 4)), practised(*built(texts, 4))

    assert one.table.strengths.tolist() == other.table.strengths.tolist()
    assert one.table.rows.tolist() == other.table.rows.tolist()
    assert np.isfinite(one.table.strengths).all()


@settings(deadline=None)
@given(TEXTS)
def test_what_a_row_gains_another_loses(texts: list[Told]) -> None:
    before, held = built(texts, 4)
    after = practised(before, held)

    for column in range(len(before.terms)):
        sums = [sum(index.strength(column, row) for row in range(4)) for index in (before, after)]
        assert abs(sums[0] - sums[1]) < 1e-2
