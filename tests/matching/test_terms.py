"""Terms: stems, pairs of stems, and concepts, by text and for many texts at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.terms import Concepts, is_pair, of_question, pair, parts
from tests.matching.bags import NO_CONCEPTS, bag, held

STEMS = st.integers(0, 6)
BACK, UP, RESTORE, MAIL = range(4)
BACKUP, RECOVERY = 100, 101  # concepts


@st.composite
def glossaries(draw: st.DrawFn) -> Concepts:
    """Concepts of single stems, and of runs of two to nine."""
    concepts = st.integers(100, 105)
    single = draw(st.dictionaries(STEMS, st.lists(concepts, min_size=1, max_size=2).map(tuple)))
    tails = st.tuples(st.lists(STEMS, max_size=7).map(tuple), concepts)
    runs = st.dictionaries(st.tuples(STEMS, STEMS), st.lists(tails, min_size=1, max_size=3))
    return Concepts(single, {pair(*start): tuple(ends) for start, ends in draw(runs).items()})


def test_a_text_has_stems_pairs_and_concepts() -> None:
    concepts = Concepts({RESTORE: (RECOVERY,)}, {pair(BACK, UP): (((), BACKUP),)})

    assert of_question([RESTORE, BACK, UP], concepts) == [
        RESTORE,
        BACK,
        UP,
        pair(RESTORE, BACK),
        pair(RESTORE, UP),
        pair(BACK, UP),
        BACKUP,
        RECOVERY,
    ]


@pytest.mark.parametrize(
    ("stems", "meant"),
    [
        ([BACK, UP, MAIL], [BACKUP]),
        ([MAIL, BACK, UP, MAIL], [BACKUP]),
        ([BACK, UP], []),
        ([BACK, MAIL, UP], []),
        ([BACK, UP, RESTORE, MAIL], []),
    ],
)
def test_a_longer_term_needs_all_its_words_in_a_row(stems: list[int], meant: list[int]) -> None:
    concepts = Concepts({}, {pair(BACK, UP): (((MAIL,), BACKUP),)})

    assert [term for term in of_question(stems, concepts) if term >= 100 and term < 1000] == meant


def test_a_term_counts_once() -> None:
    assert of_question([MAIL, MAIL, MAIL], NO_CONCEPTS) == [MAIL, pair(MAIL, MAIL)]


def test_texts_do_not_run_into_each_other() -> None:
    assert held(bag([[BACK], [UP]])) == [(0, BACK), (1, UP)]


def test_no_texts_have_no_terms() -> None:
    assert held(bag([], Concepts({1: (100,)}, {}))) == []
    assert of_question([], NO_CONCEPTS) == []


@settings(deadline=None)
@given(st.integers(0, 2**31 - 2), st.integers(0, 2**31 - 1))
def test_a_pair_is_told_from_a_stem_and_taken_apart_again(first: int, second: int) -> None:
    assert parts(pair(first, second)) == (first, second)
    assert parts(first) == (first,)
    assert is_pair(np.array([pair(first, second), first])).tolist() == [True, False]


@settings(deadline=None)
@given(st.lists(st.lists(STEMS, max_size=12), max_size=6), glossaries())
def test_many_texts_have_the_terms_that_each_has_alone(
    texts: list[list[int]], concepts: Concepts
) -> None:
    alone = [(at, term) for at, text in enumerate(texts) for term in of_question(text, concepts)]

    assert held(bag(texts, concepts)) == sorted(alone)
