"""How likely a message in a thread asks about the rows before it."""

from dataclasses import replace

import pytest

from bot.answering.sameness import Signs, chance

NOTHING = Signs(
    other=0.0,
    foreign=0.0,
    named=0.0,
    own=0.0,
    talk=0.0,
    letters=0.0,
    sided=0.0,
    refers=0.0,
    follows=0.0,
    who=0.0,
)
NAMED = replace(NOTHING, named=1.0, own=0.7, refers=1.0)


@pytest.mark.parametrize("sign", ["talk", "letters", "sided", "refers"])
def test_what_leans_on_an_answer_speaks_for_the_same_row(sign: str) -> None:
    assert chance(replace(NAMED, **{sign: 2.0})) > chance(NAMED)


@pytest.mark.parametrize("sign", ["other", "foreign", "own", "follows", "who"])
def test_what_names_something_else_speaks_against_it(sign: str) -> None:
    assert chance(replace(NAMED, **{sign: 2.0})) < chance(NAMED)


def test_a_topic_that_leans_on_nothing_is_new() -> None:
    assert chance(replace(NAMED, refers=0.0)) == 0.0


def test_a_message_that_names_nothing_is_about_the_same_row() -> None:
    assert chance(NOTHING) > 0.8
