"""The bot as an agent: a conversation opens with prompts that the matrix has an answer to."""

import logging
from typing import Any

import pytest

from bot.answering.answer import Found, Listing
from bot.answering.engine import Engine
from bot.language import speech
from bot.language.wording import worded_in
from bot.slack.views.prompts import prompts
from tests.knowledge import knowledge, matrix
from tests.slack import payloads
from tests.slack.driven import Driven
from tests.slack.faults import RESET, Fault

SUGGEST = "assistant.threads.setSuggestedPrompts"


def test_a_conversation_opens_with_four_prompts_from_the_matrix(bot: Driven) -> None:
    suggested = opened(bot)

    assert suggested["channel_id"] == "D1"
    assert "thread_ts" not in suggested
    assert [prompt["message"] for prompt in suggested["prompts"]] == [
        "Who is responsible for “Destroy client's data”?",
        "Who is responsible for “Monitor service backups”?",
        "What are we accountable for?",
        "Show 3.1.5",
    ]


def test_another_matrix_suggests_its_own_prompts(bot: Driven) -> None:
    bot.desk.put(Engine.of(knowledge(matrix({"fence": "Paint the fence", "long": "Wash " * 90}))))

    assert [prompt["title"] for prompt in opened(bot)["prompts"]] == [
        "Paint the fence",
        "What are we accountable for?",
        "Show 1",
    ]


@pytest.mark.parametrize("language", speech.LANGUAGES)
def test_every_prompt_is_understood_in_every_language(desk: Engine, language: str) -> None:
    for prompt in prompts(desk.knowledge.catalog, worded_in(language)):
        assert isinstance(desk.ask(prompt["message"]).answer, Found | Listing), prompt


def test_the_home_tab_suggests_nothing(bot: Driven) -> None:
    bot.hears(payloads.opened("home"))
    bot.finish()

    assert SUGGEST not in {call.method for call in bot.slack.arrived.all()}


def test_where_prompts_are_not_allowed_a_line_is_logged(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script(SUGGEST, Fault(error="missing_scope"))

    with caplog.at_level(logging.WARNING):
        bot.hears(payloads.opened("messages"))
        bot.finish()

    assert [record.message for record in caplog.records if record.name == "bot.slack.agent"] == [
        "nothing was suggested: missing_scope"
    ]


def test_a_connection_that_breaks_off_there_is_no_fault_of_the_bot(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script(SUGGEST, RESET, times=3)

    with caplog.at_level(logging.WARNING):
        bot.hears(payloads.opened("messages"))
        bot.finish()

    ours = [record for record in caplog.records if record.name.startswith("bot.")]
    assert [record.levelname for record in ours] == ["WARNING"]
    assert ours[0].getMessage().startswith("nothing was suggested: ")


def test_what_people_look_at_is_heard_and_left_alone(bot: Driven) -> None:
    assert bot.hears(payloads.event({"type": "app_context_changed", "context": {}})).status == 200


def opened(bot: Driven) -> dict[str, Any]:
    assert bot.hears(payloads.opened("messages")).status == 200
    return bot.slack.done.wait(lambda call: call.method == SUGGEST)[0].params
