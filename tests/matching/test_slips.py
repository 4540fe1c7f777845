"""Which of several words is meant by one that was typed wrongly."""

import pytest

from bot.matching.slips import slip


@pytest.mark.parametrize("typed", ["bakcup", "bacckup", "backkup"])
def test_swapped_and_doubled_letters_cost_nothing(typed: str) -> None:
    assert slip(typed, "backup") == 0.0
    assert slip("acount", "account") == 0.0


def test_the_likelier_a_slip_the_less_it_costs() -> None:
    typed = (
        "bckup",  # a letter missing
        "backuo",  # the key beside it
        "baxkop",  # two typos
    )

    assert [slip(one, "backup") for one in typed] == sorted(slip(one, "backup") for one in typed)
    assert slip("backuo", "backup") < slip("backut", "backup")
    assert slip("nackup", "backup") > slip("bavkup", "backup")


def test_letters_far_apart_that_changed_places_are_likelier_than_two_typos() -> None:
    assert slip("mxilboa", "mailbox") < slip("mzilboa", "mailbox")
