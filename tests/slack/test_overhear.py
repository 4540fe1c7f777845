"""What the bot answers without being mentioned, and where it keeps still."""

import pytest

from bot.answering.engine import Engine
from bot.slack.setup import Setup
from tests.slack import payloads
from tests.slack.blocks import texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault
from tests.slack.payloads import Json
from tests.slack.standin import StandIn

DISKS = "who is responsible for encrypting the disks?"
ENCRYPTION = "Encrypt data on storage media"
CHATTER = ["lunch?", "the disks are so loud today", "thanks, will do", "who wants coffee?"]


def overheard(text: str, channel: str = "C1", **more: str) -> Json:
    """Somebody writes in a channel, to nobody in particular."""
    return payloads.direct(text, channel, channel_type="channel", **more)


def root(body: Json) -> str:
    return str(body["event"]["ts"])


def test_a_plain_question_in_a_small_channel_is_answered_in_a_thread(bot: Driven) -> None:
    body = overheard(DISKS)

    bot.hears(body)

    (reply,) = bot.all_replies()
    assert reply.params["thread_ts"] == root(body)
    assert ENCRYPTION in texts(reply.params["blocks"])


@pytest.mark.parametrize("text", CHATTER)
def test_chatter_is_left_alone(bot: Driven, text: str) -> None:
    bot.hears(overheard(text))

    assert bot.all_replies() == []


def test_a_question_that_the_matrix_does_not_cover_is_left_alone(bot: Driven) -> None:
    bot.hears(overheard("who is responsible for the coffee machine?"))

    assert bot.all_replies() == []


def test_in_a_channel_of_more_than_fifty_members_it_waits_to_be_mentioned(bot: Driven) -> None:
    bot.slack.members = {"C50": 50, "C51": 51}
    bot.hears(overheard(DISKS, "C51"))
    bot.hears(overheard(DISKS, "C50"))
    bot.hears(payloads.mention(DISKS, channel="C51"))

    assert sorted(reply.params["channel"] for reply in bot.all_replies()) == ["C50", "C51"]


def test_where_the_members_cannot_be_counted_it_waits_to_be_mentioned(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("conversations.info", Fault(error="missing_scope"))

    bot.hears(overheard(DISKS))

    assert bot.all_replies() == []
    assert "missing_scope" in caplog.text


@pytest.mark.parametrize("text", [f"<@U0BEN> {DISKS}", f"  <@U0BEN|ben> {DISKS}"])
def test_what_is_asked_of_somebody_else_is_theirs_to_answer(bot: Driven, text: str) -> None:
    bot.hears(overheard(text))

    assert bot.all_replies() == []


def test_a_mention_and_the_message_that_it_also_is_are_answered_once(bot: Driven) -> None:
    body = payloads.mention(DISKS)

    bot.hears(payloads.twin(body))
    bot.hears(body)

    assert len(bot.all_replies()) == 1


def test_a_thread_in_which_it_answered_is_followed_without_a_mention(bot: Driven) -> None:
    body = payloads.mention(DISKS)
    bot.slack.members = {"C1": 500}
    bot.hears(body)
    bot.replies(1)

    bot.hears(overheard("and who is informed?", thread_ts=root(body)))
    bot.replies(2)
    bot.hears(overheard("thanks, that helps", thread_ts=root(body)))
    bot.hears(overheard("I think so too", thread_ts=root(body)))
    bot.hears(overheard("and who is informed?", thread_ts=payloads.moment()))

    replies = bot.all_replies()
    assert len(replies) == 2
    assert ENCRYPTION in texts(replies[1].params["blocks"])


def test_what_it_offered_in_a_thread_is_picked_without_a_mention(bot: Driven) -> None:
    body = payloads.mention("backups")
    bot.hears(body)
    bot.replies(1)

    bot.hears(overheard("the second one", thread_ts=root(body)))
    bot.replies(2)
    bot.hears(overheard("and who is informed?", thread_ts=root(body)))

    offered, picked, told = (texts(reply.params["blocks"]) for reply in bot.replies(3))
    assert "Which one do you mean?" in offered
    assert "Manage backups on the service" in picked
    assert "Not this?" in picked
    assert "Nobody is informed." in told


def test_a_thread_is_followed_by_another_replica(desk: Engine, slack: StandIn, bot: Driven) -> None:
    body = overheard(DISKS)
    bot.hears(body)
    bot.replies(1)
    assert bot.journal.flush(5)
    other = Driven(desk, slack, bot.place)

    other.hears(overheard("and who is informed?", thread_ts=root(body)))
    other.replies(2)
    other.hears(body)  # delivered to both

    assert len(other.all_replies()) == 2
    other.close()


def test_in_a_channel_shared_with_others_it_speaks_only_where_that_is_allowed(
    desk: Engine, slack: StandIn, bot: Driven
) -> None:
    abroad = {"is_ext_shared_channel": True}
    open_ = Driven(desk, slack, setup=Setup(abroad=True))
    for driven in (bot, open_):
        driven.hears(overheard(DISKS) | abroad)
        driven.hears(payloads.mention(DISKS, channel="C9") | abroad)
        driven.finish()

    (reply,) = bot.all_replies()
    assert reply.params["channel"] == "C9"
    open_.close()
