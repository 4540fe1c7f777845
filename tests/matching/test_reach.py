"""The best rows of all matrices, or of some."""

from dataclasses import replace

import numpy as np

from bot.matching.reach import Reach
from tests.knowledge import matrix

ONE = matrix({"a": "A", "b": "B"}, "one")
NONE = replace(ONE, name="none", activities=())
OTHER = matrix({"c": "C", "d": "D", "e": "E"}, "other")
REACH = Reach([ONE, NONE, OTHER])
SCORES = np.array([1.0, 3.0, 3.0, 0.0, 2.0], np.float32)


def test_the_highest_come_first_and_ties_in_document_order() -> None:
    assert REACH.best(SCORES, (), 3) == [1, 2, 4]


def test_only_the_rows_of_the_services_that_are_named_are_looked_at() -> None:
    assert REACH.best(SCORES, ("other",), 2) == [2, 4]
    assert REACH.best(SCORES, ("other", "one"), 3) == [1, 2, 4]
    assert REACH.best(SCORES, ("none",), 3) == REACH.best(SCORES, ("nowhere",), 3) == []


def test_there_are_none_where_nothing_speaks_for_any() -> None:
    assert REACH.best(np.zeros(5, np.float32), (), 3) == []
    assert Reach([]).best(np.zeros(0, np.float32), (), 3) == []


def test_each_matrix_has_its_best_row() -> None:
    assert REACH.of_each(SCORES, (), 5) == [1, 2]
    assert REACH.of_each(SCORES, ("other",), 5) == [2]
    assert REACH.of_each(np.array([0.0, 0.0, 0.0, 0.0, 2.0], np.float32), (), 5) == [4]
    assert Reach([]).of_each(np.zeros(0, np.float32), (), 5) == []


def test_a_row_leads_by_as_much_as_it_stands_before_the_next_of_its_matrix() -> None:
    single = Reach([ONE, matrix({"c": "C"}, "single")])

    assert [REACH.lead(SCORES, row) for row in (1, 2)] == [2, 1]
    assert single.lead(np.array([1.0, 1.0, 4.0], np.float32), 2) == 4
