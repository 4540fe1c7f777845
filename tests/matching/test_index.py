"""The strengths of the index, beside the formula written out slowly."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.index import SMOOTHING, UNSEEN_PHRASES, Asked, Index, build
from bot.matching.terms import of_question
from tests.matching.bags import NO_CONCEPTS, bag


@dataclass(frozen=True)
class Text:
    """The stems of one text, the row it speaks for, and what it counts."""

    stems: tuple[int, ...]
    row: int
    weight: float

    @property
    def terms(self) -> set[int]:
        return set(of_question(self.stems, NO_CONCEPTS))


ROWS = 4
TEXTS = st.lists(
    st.builds(
        Text,
        st.lists(st.integers(0, 5), min_size=1, max_size=4).map(tuple),
        st.integers(0, ROWS - 1),
        st.sampled_from([1.0, 2.0, 6.0]),
    ),
    min_size=1,
    max_size=10,
)


def index_of(texts: list[Text]) -> Index:
    rows = np.array([text.row for text in texts])
    return build(
        bag([text.stems for text in texts]), rows, np.array([text.weight for text in texts]), ROWS
    )[0]


def slow_strength(texts: list[Text], term: int, row: int) -> float:
    """The formula at the head of the index's module."""
    said = sum(text.weight for text in texts)
    holding = sum(text.weight for text in texts if term in text.terms)
    own = sum(text.weight for text in texts if text.row == row)
    both = sum(text.weight for text in texts if text.row == row and term in text.terms)
    share = both / (own + UNSEEN_PHRASES)
    return math.log(1 + said / holding) * math.log(1 + share / SMOOTHING)


@settings(deadline=None)
@given(TEXTS)
def test_every_strength_is_what_the_formula_says(texts: list[Text]) -> None:
    index = index_of(texts)

    for column, term in enumerate(index.terms.tolist()):
        for row in range(ROWS):
            expected = slow_strength(texts, term, row)
            assert index.strength(column, row) == pytest.approx(expected, rel=1e-5)


@settings(deadline=None)
@given(TEXTS, st.dictionaries(st.integers(0, 9), st.floats(0.0, 2.0), max_size=6))
def test_scores_are_the_weighted_sums_of_strengths(
    texts: list[Text], asked: dict[int, float]
) -> None:
    index = index_of(texts)
    terms = set(index.terms.tolist())
    known = {term: weight for term, weight in asked.items() if term in terms}
    expected = [
        sum(weight * slow_strength(texts, term, row) for term, weight in known.items())
        for row in range(ROWS)
    ]

    scores = index.scores(Asked(index.found([*known])[0], np.array([*known.values()], np.float32)))

    assert scores.tolist() == pytest.approx(expected, abs=1e-3)


@settings(deadline=None)
@given(TEXTS)
def test_a_term_of_fewer_texts_is_rarer_and_one_of_none_the_rarest(texts: list[Text]) -> None:
    index = index_of(texts)
    rarity = dict(zip(index.terms.tolist(), index.rarities.tolist(), strict=True))
    weight = {term: sum(t.weight for t in texts if term in t.terms) for term in rarity}

    assert all(
        (rarity[one] < rarity[other]) == (weight[one] > weight[other])
        for one in rarity
        for other in rarity
    )
    assert max(rarity.values()) <= index.rarest * (1 + 1e-6)


def test_no_terms_have_no_scores() -> None:
    index = index_of([Text((7,), 1, 1.0)])

    assert index.scores(Asked(index.found([])[0])).tolist() == [0.0] * ROWS


def test_terms_that_stand_in_a_text_are_found_and_others_not() -> None:
    columns, known = index_of([Text((7,), 1, 1.0), Text((9,), 1, 1.0)]).found([8, 9, 7, 99])

    assert (columns.tolist(), known.tolist()) == ([1, 0], [False, True, True, False])


def test_the_rarity_of_a_stem_is_found_by_its_number() -> None:
    index = index_of([Text((2, 1), 0, 1.0), Text((2,), 1, 1.0)])
    _, one, two, other = index.of_stems(4)

    assert one > two > other == 0.0


def test_columns_of_the_question_before_are_added_once_and_count_for_less() -> None:
    joined = Asked(np.array([1, 4])).joined(Asked(np.array([4, 6])), 0.5)

    assert (joined.columns.tolist(), joined.counted().tolist()) == ([1, 4, 6], [1.0, 1.0, 0.5])


def test_a_total_is_taken_by_what_each_column_counts() -> None:
    told = np.array([1.0, 2.0, 4.0])

    assert Asked(np.array([0, 2])).total(told) == 5.0
    assert Asked(np.array([0, 2]), np.array([1.0, 0.5], np.float32)).total(told) == 3.0
