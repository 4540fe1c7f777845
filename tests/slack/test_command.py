"""`/raci`: the acknowledgement is the answer, for the asker alone."""

import pytest

from tests.slack import payloads
from tests.slack.blocks import button, labels, quoted, texts
from tests.slack.driven import Driven

DISKS = "who encrypts the disks?"


def test_a_command_is_answered_in_its_acknowledgement_for_the_asker_alone(bot: Driven) -> None:
    answer = bot.acknowledges(payloads.command(DISKS))

    assert answer["response_type"] == "ephemeral"
    assert quoted(answer["blocks"]) == ["Encrypt data on storage media"]
    assert "OVHcloud is responsible and accountable." in answer["text"]
    assert [call.method for call in bot.slack.arrived.all()] == ["auth.test"]


def test_an_answer_to_a_command_can_be_shared(bot: Driven) -> None:
    answer = bot.acknowledges(payloads.command(DISKS))

    shared = button(answer, "share")
    assert shared["text"]["text"] == "Share in channel"
    assert DISKS in shared["value"]


@pytest.mark.parametrize("text", ["", "   ", "help", None])
def test_a_command_without_a_question_tells_how_to_ask_and_shares_nothing(
    bot: Driven, text: str | None
) -> None:
    answer = bot.acknowledges(payloads.command("") | {"text": text})

    assert answer["response_type"] == "ephemeral"
    assert any("Ask in your own words" in shown for shown in texts(answer["blocks"]))
    assert labels(answer["blocks"]) == ["Browse the matrix"]
    assert "What I can do" in texts(answer["blocks"])


def test_a_command_knows_nothing_of_the_one_before(bot: Driven) -> None:
    bot.acknowledges(payloads.command(DISKS))

    answer = bot.acknowledges(payloads.command("and who is accountable?"))

    assert quoted(answer["blocks"]) == []


@pytest.mark.parametrize(
    "text", ["help us: who encrypts the disks?", "Help me, who encrypts disks"]
)
def test_a_question_may_begin_with_a_word_of_the_bots_own(bot: Driven, text: str) -> None:
    answer = bot.acknowledges(payloads.command(text))

    assert quoted(answer["blocks"]) == ["Encrypt data on storage media"]


def test_another_command_is_left_to_whom_it_belongs(bot: Driven) -> None:
    assert bot.hears(payloads.command(DISKS) | {"command": "/rota"}).status == 404
