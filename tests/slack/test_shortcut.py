"""The shortcut on a message: an answer about it, for the person who asked alone."""

import logging

import pytest

from tests.slack import payloads
from tests.slack.blocks import breaches, buttons, quoted, rows, texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault

NEWS = "The auditors were here. Who encrypts the disks? I need to know by noon."


def test_a_message_is_answered_for_the_person_alone_who_can_share_it(bot: Driven) -> None:
    answer = ask(bot, NEWS)

    assert (answer["response_type"], answer["replace_original"]) == ("ephemeral", False)
    assert quoted(answer["blocks"]) == ["Encrypt data on storage media"]
    (share,) = [button for button in buttons(answer["blocks"]) if button["action_id"] == "share"]
    assert NEWS in share["value"]
    assert breaches(answer) == []


def test_a_message_that_asks_for_a_list_is_answered_by_a_table(bot: Driven) -> None:
    assert len(rows(ask(bot, "what are we accountable for?"))) == 16


@pytest.mark.parametrize("text", ["", "hello"])
def test_a_message_that_asks_nothing_is_met_with_how_to_ask_and_cannot_be_shared(
    bot: Driven, text: str
) -> None:
    answer = ask(bot, text)

    assert any("Ask in your own words" in shown for shown in texts(answer["blocks"]))
    assert [button for button in buttons(answer) if button["action_id"] == "share"] == []


def test_an_answer_that_cannot_be_given_is_logged(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("response_url", Fault(404, text="expired_url"))

    with caplog.at_level(logging.WARNING):
        bot.hears(payloads.about_message(NEWS, bot.slack.response_url()))
        bot.finish()

    assert "expired_url" in caplog.text


def ask(bot: Driven, text: str) -> dict[str, object]:
    assert bot.hears(payloads.about_message(text, bot.slack.response_url())).status == 200
    return bot.slack.posts.wait()[0].params
