"""Each of the shipped activities is found by its own words."""

import re

import pytest

from bot.answering.answer import Choices, Found
from bot.answering.engine import Engine
from bot.matrix import Activity
from tests.knowledge import shipped_matrix

ACTIVITIES = shipped_matrix().activities
every_activity = pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda a: a.id)


def half(activity: Activity) -> str:
    """The first half of an activity's words, and at least four."""
    said = activity.text.split()
    return " ".join(said[: max(4, (len(said) + 1) // 2)])


def sharing(start: str) -> set[str]:
    """The activities that begin with these words."""
    return {one.id for one in ACTIVITIES if f"{one.text} ".startswith(f"{start} ")}


def mistyped(text: str) -> str:
    """The text with two letters swapped in the middle of its longest word."""
    word = max(re.findall(r"[a-z]+", text, re.IGNORECASE), key=len)
    at = len(word) // 2
    return text.replace(word, word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :], 1)


def test_there_are_49_activities() -> None:
    assert len(ACTIVITIES) == 49


@every_activity
@pytest.mark.parametrize(
    "question",
    [
        "who is responsible for {}?",
        "Who's in charge: {}",
        "{}",
        "who does this? “{}”",
        "> {}\nwho?",
    ],
)
def test_an_activity_is_found_by_its_text(desk: Engine, question: str, activity: Activity) -> None:
    answer = desk.ask(question.format(activity.text)).answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity == activity


@every_activity
def test_an_activity_is_found_by_its_first_half(desk: Engine, activity: Activity) -> None:
    answer = desk.ask(f"who is responsible for {half(activity)}?").answer

    match answer:
        case Found(best):
            assert best.row.activity == activity
        case Choices(offered):
            assert len(sharing(half(activity))) > 1
            assert sharing(half(activity)) <= {one.row.activity.id for one in offered}
        case _:
            pytest.fail(f"{half(activity)}: {answer}")


@every_activity
def test_an_activity_is_found_although_it_is_mistyped(desk: Engine, activity: Activity) -> None:
    wrong = mistyped(activity.text)
    assert wrong != activity.text

    answer = desk.ask(f"who is responsible for {wrong}?").answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity == activity


@every_activity
def test_capitals_and_missing_punctuation_change_nothing(desk: Engine, activity: Activity) -> None:
    shouted = re.sub(r"[^\w\s']", " ", activity.text).upper()

    answer = desk.ask(f"WHO IS RESPONSIBLE FOR {shouted}").answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity == activity
