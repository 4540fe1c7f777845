"""People asking in channels and direct messages: one question, one answer, where it was asked."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.answering.engine import Engine
from tests.slack import payloads
from tests.slack.blocks import lines, quoted, texts
from tests.slack.driven import Driven
from tests.slack.standin import StandIn

DISKS = "who encrypts the disks?"
ENCRYPTION = "Encrypt data on storage media"


def test_a_mention_is_answered_once_in_its_own_thread(bot: Driven) -> None:
    body = payloads.mention(DISKS, channel="C7")

    assert bot.hears(body).status == 200

    (reply,) = bot.all_replies()
    assert reply.params["channel"] == "C7"
    assert reply.params["thread_ts"] == body["event"]["ts"]
    assert lines(reply.params["blocks"])[0] == "OVHcloud is responsible and accountable."
    assert ENCRYPTION in texts(reply.params["blocks"])


def test_a_mention_within_a_thread_is_answered_in_that_thread(bot: Driven) -> None:
    root = payloads.moment()

    bot.hears(payloads.mention(DISKS, thread_ts=root))

    (reply,) = bot.all_replies()
    assert reply.params["thread_ts"] == root


def test_a_direct_message_is_answered_in_its_conversation(bot: Driven) -> None:
    bot.hears(payloads.direct(DISKS, channel="D7"))

    (reply,) = bot.all_replies()
    assert reply.params["channel"] == "D7"
    assert "thread_ts" not in reply.params
    assert ENCRYPTION in texts(reply.params["blocks"])


def test_a_direct_message_in_a_thread_is_answered_in_that_thread(bot: Driven) -> None:
    root = payloads.moment()

    bot.hears(payloads.direct(DISKS, thread_ts=root))

    (reply,) = bot.all_replies()
    assert reply.params["thread_ts"] == root


def test_an_answer_unfurls_no_links(bot: Driven) -> None:
    bot.hears(payloads.mention(DISKS))

    (reply,) = bot.all_replies()
    assert reply.params["unfurl_links"] is False
    assert reply.params["unfurl_media"] is False


@pytest.mark.parametrize("mention_first", [True, False])
def test_a_mention_that_also_comes_as_a_message_is_answered_once(
    bot: Driven, mention_first: bool
) -> None:
    mention = payloads.mention(DISKS)
    bodies = [mention, payloads.twin(mention)]

    for body in bodies if mention_first else reversed(bodies):
        assert bot.hears(body).status == 200

    assert len(bot.all_replies()) == 1


def test_an_event_that_is_delivered_again_is_acknowledged_and_not_answered_again(
    bot: Driven,
) -> None:
    body = payloads.direct(DISKS)

    assert bot.hears(body).status == 200
    assert [bot.hears(body, retry).status for retry in (1, 2, 3)] == [200, 200, 200]

    assert len(bot.all_replies()) == 1


def test_one_message_in_two_events_is_answered_once(bot: Driven) -> None:
    body = payloads.direct(DISKS)

    bot.hears(body)
    bot.hears(payloads.event(body["event"]))

    assert len(bot.all_replies()) == 1


def test_the_same_question_asked_twice_is_answered_twice(bot: Driven) -> None:
    bot.hears(payloads.direct(DISKS))
    bot.hears(payloads.direct(DISKS))

    assert len(bot.all_replies()) == 2


@pytest.mark.parametrize(
    "trait",
    [
        {"user": "U0BOT", "bot_id": "B0BOT"},
        {"user": "U0BOT"},
        {"bot_id": "B0OTHER"},
        {"bot_id": "B0OTHER", "subtype": "bot_message", "user": None},
        {"bot_profile": {"id": "B0OTHER", "name": "other"}},
        {"subtype": "message_changed", "user": None},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"subtype": "channel_topic"},
    ],
    ids=lambda trait: ",".join(f"{key}={value}" for key, value in trait.items()),
)
def test_what_no_person_said_is_not_answered(bot: Driven, trait: dict[str, Any]) -> None:
    assert bot.hears(payloads.direct(DISKS, **trait)).status == 200

    assert bot.all_replies() == []


def test_a_message_that_was_edited_is_not_answered_again(bot: Driven) -> None:
    body = payloads.direct(DISKS)
    said = body["event"]
    edit = {"type": "message", "subtype": "message_changed", "channel": said["channel"]}
    edit |= {"ts": payloads.moment(), "channel_type": "im", "message": said}

    bot.hears(body)
    assert bot.hears(payloads.event(edit)).status == 200

    assert len(bot.all_replies()) == 1


def test_a_question_with_a_file_or_sent_back_to_the_channel_is_answered(bot: Driven) -> None:
    bot.hears(payloads.direct(DISKS, subtype="file_share"))
    bot.hears(payloads.mention(DISKS, subtype="thread_broadcast", thread_ts=payloads.moment()))

    assert len(bot.all_replies()) == 2


@pytest.mark.parametrize("kind", ["channel", "group", "mpim"])
def test_what_is_said_to_others_is_acknowledged_and_not_answered(bot: Driven, kind: str) -> None:
    body = payloads.direct(f"<@U0BEN> {DISKS}", channel_type=kind)

    assert bot.hears(body).status == 200

    assert bot.all_replies() == []


def test_a_follow_up_in_the_thread_means_the_row_before(bot: Driven) -> None:
    body = payloads.mention("who restores a backup?", channel="C7")
    root = body["event"]["ts"]
    bot.hears(body)
    (first,) = bot.replies(1)
    row = quoted(first.params["blocks"])

    bot.hears(payloads.mention("and who is informed?", channel="C7", thread_ts=root))

    second = bot.all_replies()[1]
    assert quoted(second.params["blocks"]) == row
    assert "informed" in second.params["text"]


def test_a_follow_up_in_a_direct_message_means_the_row_before(bot: Driven) -> None:
    bot.hears(payloads.direct(DISKS))
    bot.replies(1)

    bot.hears(payloads.direct("and who is accountable?"))

    assert ENCRYPTION in texts(bot.all_replies()[1].params["blocks"])


def test_a_follow_up_elsewhere_does_not_lean_on_the_row(bot: Driven) -> None:
    body = payloads.mention(DISKS, channel="C7")
    bot.hears(body)
    bot.replies(1)
    follow = "and who is accountable?"

    bot.hears(payloads.mention(follow, channel="C7"))
    bot.hears(payloads.mention(follow, channel="C8", thread_ts=body["event"]["ts"]))

    for reply in bot.all_replies()[1:]:
        assert ENCRYPTION not in texts(reply.params["blocks"])


def test_a_follow_up_after_a_restart_still_leans_on_its_thread(
    desk: Engine, slack: StandIn, tmp_path: Path
) -> None:
    journal = str(tmp_path / "raci.sqlite")
    first = Driven(desk, slack, journal)
    body = payloads.mention(DISKS)
    first.hears(body)
    first.replies(1)
    first.close()

    second = Driven(desk, slack, journal)
    second.hears(payloads.mention("and who is accountable?", thread_ts=body["event"]["ts"]))
    reply = second.replies(2)[-1]
    second.close()

    assert ENCRYPTION in texts(reply.params["blocks"])


def test_what_was_asked_is_written_down_without_the_asker(
    desk: Engine, slack: StandIn, tmp_path: Path
) -> None:
    file = tmp_path / "raci.sqlite"
    bot = Driven(desk, slack, str(file))
    bot.hears(payloads.mention(DISKS))
    bot.hears(payloads.command("who pays the invoice?"))
    bot.replies(1)
    bot.finish()
    assert bot.journal.flush(5)
    with sqlite3.connect(file) as base:
        rows = base.execute("SELECT surface, outcome, question FROM asked ORDER BY at").fetchall()
    bot.close()

    assert sorted(rows) == [
        ("channel", "answer", DISKS),
        ("command", "unknown", "who pays the invoice?"),
    ]
    assert payloads.PERSON.encode() not in file.read_bytes()
