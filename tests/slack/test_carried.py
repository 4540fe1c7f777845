"""What a button carries comes back whole, or not at all."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack import limits
from bot.slack.carried import Carried

FULL = Carried("who?", ("raci/a", "raci/b"), "U0ANA0001", "1.2", instead="raci/c", good=False)


def test_what_goes_in_comes_out() -> None:
    assert Carried.of(FULL.value()) == FULL


@given(question=st.text(max_size=5000), rows=st.lists(st.text(max_size=60), max_size=5))
def test_whatever_was_asked_fits_into_a_button_and_is_read_back(
    question: str, rows: list[str]
) -> None:
    value = Carried(question, tuple(rows)).value()

    assert len(value) <= limits.BUTTON_VALUE
    back = Carried.of(value)
    assert back is not None
    assert question.startswith(back.question)
    assert back.rows == tuple(rows)


def test_halves_of_characters_are_left_out() -> None:
    assert Carried.of(Carried("who\ud83d?").value()) == Carried("who?")


@pytest.mark.parametrize(
    "value",
    [
        "",
        "disks",
        "[]",
        "null",
        "3",
        "{}",
        '{"question": "x"}',
        '{"question": "x"',
        '{"question": "x", "version": 2}',
        '{"question": "x", "version": 0}',
        '{"question": 3, "version": 1}',
        '{"question": "x", "rows": "raci/a", "version": 1}',
        '{"question": "x", "rows": [1], "version": 1}',
        '{"q": "x"}',
        '"\ud83d"',
        "[" * 10_000,
    ],
    ids=lambda value: value[:40].encode("unicode_escape").decode(),
)
def test_what_is_of_another_version_or_of_none_holds_nothing(value: str) -> None:
    assert Carried.of(value) is None


def test_a_value_says_its_version() -> None:
    assert json.loads(FULL.value())["version"] == 1
