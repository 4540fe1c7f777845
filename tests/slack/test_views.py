"""Texts from a matrix or a person are shown as they were written, and within Slack's limits."""

import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.engine import Engine
from bot.slack import limits
from bot.slack.views.blocks import escape
from bot.sources import folder
from tests.slack import payloads
from tests.slack.blocks import breaches, button, buttons, lines, notifying, quoted, rows
from tests.slack.driven import Driven
from tests.slack.standin import StandIn

HOSTILE = (
    "<!channel> paint the fence",
    "<@U012345> water the orchids",
    "tune the piano at <https://evil|x>",
    "feed cats & horses",
    "*b* polish a trombone",
    "_i_ fold the napkins",
    "sharpen `pencils` and ```knives```",
    "&lt;!here&gt; sweep chimneys",
    "~s~ > bake bread :wave: <#C012345|general>",
)
QUESTIONS = (
    "who encrypts the disks?",
    "backups",
    "list everything",
    "show 3.1",
    "what is only ours?",
    "xyzzy plugh",
    "",
    "help",
    "a" * 10_000,
    "who encrypts the disks? " * 420,
    "<" * 10_000,
    '"\\' * 5_000,
    "\U0001f600" * 10_000,
)


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Answers from a matrix whose every name and activity is markup to Slack."""
    return _desk(tmp_path_factory.mktemp("hostile") / "hostile.yaml", HOSTILE, HOSTILE, HOSTILE[0])


@pytest.fixture(scope="module")
def vast_desk(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Answers from a matrix of many activities, some as long as is allowed."""
    many = tuple(f"{number} wash the windows {'of the house ' * 20}" for number in range(400))
    long = tuple(f"{word} {'the shed ' * 400}"[:3000] for word in ("paint", "water", "tune"))
    names = ("Smith and sons", "Jones and daughters")
    return _desk(
        tmp_path_factory.mktemp("vast") / "vast.yaml", (*many, *long), names, long[0][:150]
    )


@pytest.fixture
def hostile(hostile_desk: Engine, slack: StandIn) -> Iterator[Driven]:
    driven = Driven(hostile_desk, slack)
    yield driven
    driven.close()


@pytest.fixture
def vast(vast_desk: Engine, slack: StandIn) -> Iterator[Driven]:
    driven = Driven(vast_desk, slack)
    yield driven
    driven.close()


@pytest.mark.parametrize("activity", HOSTILE)
def test_an_activity_is_quoted_verbatim_and_notifies_nobody(hostile: Driven, activity: str) -> None:
    answer = hostile.acknowledges(payloads.command(escape(activity)))

    assert quoted(answer["blocks"]) == [activity]
    assert breaches(answer) == []


def test_an_answer_names_parties_and_phases_as_they_are_written(hostile: Driven) -> None:
    shown = lines(hostile.acknowledges(payloads.command(escape(HOSTILE[0])))["blocks"])

    assert f"{HOSTILE[0]} is responsible." in shown
    assert any(HOSTILE[0] in text and "›" in text for text in shown)


def test_a_list_shows_every_activity_as_it_is_written(hostile: Driven) -> None:
    answer = hostile.answers("list everything")

    assert [activity for activity, *_ in rows(answer)] == list(HOSTILE)
    assert breaches(answer) == []


@pytest.mark.parametrize("question", HOSTILE)
def test_a_question_that_is_markup_is_answered_without_any(bot: Driven, question: str) -> None:
    answer = bot.acknowledges(payloads.command(question))

    assert breaches(answer) == []


@pytest.mark.parametrize("question", [f"who encrypts the disks? {text}" for text in HOSTILE])
def test_a_question_survives_its_button_and_is_quoted_without_notifying(
    bot: Driven, question: str
) -> None:
    typed = escape(question)
    value = button(bot.acknowledges(payloads.command(typed)), "share")["value"]
    assert json.loads(value)["question"] == typed

    bot.hears(payloads.click("share", value, bot.slack.response_url()))

    shared = bot.slack.posts.wait()[0].params
    assert not breaches(shared)
    assert not notifying(shared)
    asked = lines(shared["blocks"])[0]
    assert asked.startswith("ana asked: who encrypts the disks?")
    assert html.unescape(asked) == asked or "&lt;" in question


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[:24])
def test_every_answer_keeps_within_the_limits(bot: Driven, question: str) -> None:
    answer = bot.answers(question)
    bot.hears(payloads.mention(question))

    assert breaches(answer) == []
    assert breaches(bot.replies(1)[0].params) == []
    posted = len(bot.slack.posts.all())
    for shared in buttons(answer["blocks"])[-1:]:
        bot.hears(payloads.click("share", shared["value"], bot.slack.response_url()))
        assert breaches(bot.slack.posts.wait(count=posted + 1)[posted].params) == []


def test_the_whole_matrix_fits_into_one_message(bot: Driven, desk: Engine) -> None:
    answer = bot.answers("list everything")

    whole = [row.activity.text for row in desk.knowledge.catalog.rows()]
    assert [activity for activity, *_ in rows(answer)] == whole


@pytest.mark.parametrize(
    "question", ["list everything", "paint", "paint or water", "wash the windows", "xyzzy"]
)
def test_a_matrix_of_the_greatest_size_keeps_within_the_limits(vast: Driven, question: str) -> None:
    assert breaches(vast.answers(question)) == []


def test_a_question_that_is_too_long_for_a_button_is_cut_and_still_answered(bot: Driven) -> None:
    question = "who encrypts the disks? " + "\\" * limits.BUTTON_VALUE
    value = button(bot.acknowledges(payloads.command(question)), "share")["value"]

    bot.hears(payloads.click("share", value, bot.slack.response_url()))

    assert len(value) <= limits.BUTTON_VALUE
    shared = bot.slack.posts.wait()[0].params
    assert quoted(shared["blocks"]) == ["Encrypt data on storage media"]


@given(question=st.text(max_size=60))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_asked_slack_takes_the_answer(bot: Driven, question: str) -> None:
    assert breaches(bot.answers(question)) == []


def _desk(
    file: Path, activities: tuple[str, ...], names: tuple[str, ...], service: str = "Garden"
) -> Engine:
    """Answers from a matrix with these activities, and parties and phases with these names."""
    listed = [
        {"id": f"row-{number}", "activity": text, "letters": {"one": "R", "two": "A"}}
        for number, text in enumerate(activities)
    ]
    inner: dict[str, Any] = {"number": "1.1", "title": names[0], "activities": listed}
    matrix = {
        "service": service,
        "source": {"title": names[1]},
        "parties": {"one": {"name": names[0]}, "two": {"name": names[1]}},
        "phases": [{"number": "1", "title": names[1], "phases": [inner]}],
    }
    file.write_text(yaml.safe_dump(matrix, allow_unicode=True), encoding="utf-8")
    return Engine.of(folder.load(file))
