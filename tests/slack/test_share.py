"""The Share button: what one person saw is posted for the channel."""

import json
import logging
import time
from typing import Any

import pytest

from tests.slack import payloads
from tests.slack.blocks import buttons, quoted, texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault

DISKS = "who encrypts the disks?"


def test_sharing_posts_the_answer_for_all_and_takes_the_private_one_away(bot: Driven) -> None:
    assert bot.hears(_click(bot, _value(bot, DISKS))).status == 200
    bot.finish()

    shared, taken_away = (post.params for post in bot.slack.posts.all())
    assert shared["response_type"] == "in_channel"
    assert shared["replace_original"] is False
    assert quoted(shared["blocks"]) == ["Encrypt data on storage media"]
    assert taken_away["delete_original"] is True


def test_a_double_click_shares_once(bot: Driven) -> None:
    click = _click(bot, _value(bot, DISKS))

    bot.hears(click)
    bot.hears(click)
    bot.finish()

    in_channel = [post for post in bot.slack.posts.all() if "response_type" in post.params]
    assert len(in_channel) == 1


def test_what_could_not_be_shared_can_be_shared_again(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    click = _click(bot, _value(bot, DISKS))
    bot.slack.faults.script("response_url", Fault(404, text="expired_url"))

    bot.hears(click)
    deadline = time.monotonic() + 5
    while "expired_url" not in caplog.text and time.monotonic() < deadline:
        time.sleep(0.01)
    bot.hears(click)
    bot.finish()

    (shared, _) = (post.params for post in bot.slack.posts.all())
    assert shared["response_type"] == "in_channel"


def test_a_shared_answer_quotes_the_question_and_offers_no_more_sharing(bot: Driven) -> None:
    bot.hears(_click(bot, _value(bot, DISKS)))

    (shared,) = bot.slack.posts.wait()
    assert any(DISKS in shown for shown in texts(shared.params["blocks"]))
    assert buttons(shared.params["blocks"]) == []


@pytest.mark.parametrize(
    "value", ["", "disks", "[]", "null", "3", "{}", '{"q": "x"}', '{"question"', "\ud83d"]
)
def test_a_button_of_an_unknown_form_is_met_with_a_calm_private_word(
    bot: Driven, caplog: pytest.LogCaptureFixture, value: str
) -> None:
    with caplog.at_level(logging.WARNING):
        assert bot.hears(_click(bot, value)).status == 200
        bot.finish()

    (post,) = bot.slack.posts.all()
    assert post.params["response_type"] == "ephemeral"
    assert post.params["replace_original"] is False
    assert "/raci" in post.params["text"]
    assert caplog.records == []


def test_an_answer_that_could_not_be_shared_stays_with_its_asker(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("response_url", Fault(404, text="expired_url"))

    bot.hears(_click(bot, json.dumps({"question": DISKS})))
    bot.finish()

    assert bot.slack.posts.all() == []
    assert "expired_url" in caplog.text


def test_an_answer_is_shared_once_where_slack_is_out_of_order_for_a_moment(bot: Driven) -> None:
    bot.slack.faults.script("response_url", Fault(500, text="internal_error"))

    bot.hears(_click(bot, json.dumps({"question": DISKS})))
    bot.finish()

    in_channel = [post for post in bot.slack.posts.all() if "response_type" in post.params]
    assert len(in_channel) == 1
    assert len(bot.slack.posts.all()) == 2


def _value(bot: Driven, question: str) -> str:
    """What the Share button below the answer to a command carries."""
    (button,) = buttons(bot.acknowledges(payloads.command(question))["blocks"])
    return str(button["value"])


def _click(bot: Driven, value: str) -> dict[str, Any]:
    return payloads.click("share", value, bot.slack.response_url())
