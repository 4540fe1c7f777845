"""What Slack refuses of a message comes back as a value, and blocks go once more as plain text."""

import logging
from typing import Any

import pytest

from bot.slack import limits
from bot.slack.views.blocks import Message
from bot.slack.views.plain import plainly
from tests.slack import payloads
from tests.slack.blocks import breaches, labels, rows, texts
from tests.slack.driven import Driven
from tests.slack.faults import RESET, Fault

DISKS = "who encrypts the disks?"
BLOCKS = ("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long")
SIMPLE = {"section", "actions"}


@pytest.mark.parametrize("error", BLOCKS)
def test_an_answer_whose_blocks_are_refused_is_posted_once_more_as_plain_text(
    bot: Driven, caplog: pytest.LogCaptureFixture, error: str
) -> None:
    bot.slack.faults.script("chat.postMessage", Fault(error=error))

    bot.hears(payloads.mention(DISKS))

    (reply,) = bot.all_replies()
    assert {block["type"] for block in reply.params["blocks"]} == SIMPLE
    said = "\n".join(texts(reply.params["blocks"]))
    assert "OVHcloud is responsible and accountable." in said
    assert "Encrypt data on storage media" in said
    assert labels(reply.params["blocks"]) == ["Not this?"]
    assert sum(error in record.getMessage() for record in caplog.records) == 1


@pytest.mark.parametrize("error", BLOCKS)
def test_the_same_goes_for_response_urls_and_for_changed_messages(bot: Driven, error: str) -> None:
    offered = bot.acknowledges(payloads.command("backups"))
    bot.slack.faults.script("response_url", Fault(400, text=error))
    bot.slack.faults.script("chat.update", Fault(error=error))

    bot.clicks(offered, "choice-1")
    bot.clicks(offered, "choice-1", channel="C8", private=False)

    for answer in (bot.told()[0], bot.called("chat.update")[0]):
        assert {block["type"] for block in answer["blocks"]} == SIMPLE


def test_what_is_refused_twice_is_not_sent_a_third_time(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("chat.postMessage", Fault(error="invalid_blocks"), times=2)

    bot.hears(payloads.direct(DISKS))
    bot.finish()

    assert len([c for c in bot.slack.arrived.all() if c.method == "chat.postMessage"]) == 2
    assert "could not be posted" in caplog.text


def test_an_answer_that_cannot_be_posted_where_it_was_asked_is_told_of_in_private(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("chat.postMessage", Fault(error="restricted_action"))

    with caplog.at_level(logging.INFO, "bot"):
        bot.hears(payloads.mention(DISKS))
        (told,) = bot.all_replies()

    assert told.params["channel"] == payloads.PERSON
    assert "ask me here" in told.params["text"]
    logged = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert logged == ["an answer could not be posted where it was asked: restricted_action"]


def test_a_network_that_fails_is_logged_and_not_raised(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("chat.postMessage", RESET, times=3)

    bot.hears(payloads.direct(DISKS))
    bot.finish()

    assert "could not be posted where it was asked: it cannot be reached" in caplog.text
    assert not any(record.exc_info for record in caplog.records if record.name.startswith("bot."))


def test_plain_text_says_all_that_the_blocks_say(bot: Driven) -> None:
    answer = bot.answers("list everything")

    plain = plainly(_message(answer))

    said = "\n".join(texts(plain["blocks"]))
    others = [b for b in answer["blocks"] if b["type"] not in ("table", "context_actions")]
    for text in texts(others):
        assert text in said
    for activity, *_ in rows(answer["blocks"]):
        assert f"- {activity} – " in said
    assert breaches(plain) == []


def test_contacts_are_named_in_plain_text(gardener: Driven) -> None:
    answer = gardener.answers("who repairs the roof of the shed?")

    said = "\n".join(texts(plainly(_message(answer))["blocks"]))

    assert "Owner: #C0OWNERS1 · @Owners on call · owner@example.com · Lease" in said
    assert "Owner, backup: #C0BACKUP1" in said


def test_plain_text_that_is_too_long_is_cut(bot: Driven) -> None:
    plain = plainly(_message(bot.answers("list everything")), limits.FALLBACK_TEXT)

    sections = [block for block in plain["blocks"] if block["type"] == "section"]
    assert sum(map(len, texts(sections))) == limits.FALLBACK_TEXT
    assert breaches(plain) == []


def _message(answer: dict[str, Any]) -> Message:
    return Message(text=answer["text"], blocks=answer["blocks"])


def test_what_was_overheard_and_cannot_be_answered_is_told_to_nobody(bot: Driven) -> None:
    bot.slack.faults.script("chat.postMessage", Fault(error="restricted_action"))

    bot.hears(payloads.direct("who is responsible for backup recovery?", channel_type="channel"))

    assert bot.all_replies() == []
