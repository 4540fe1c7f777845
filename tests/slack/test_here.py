"""`/raci here`: anyone sets what the bot answers in a channel, and all see it."""

import pytest

from tests.slack import payloads
from tests.slack.blocks import texts
from tests.slack.driven import Driven
from tests.slack.test_overhear import DISKS, overheard


def typed(bot: Driven, text: str, **more: str) -> dict[str, object]:
    return bot.acknowledges(payloads.command(text) | {"user_name": "ana"} | more)


def test_what_is_usual_is_told_to_the_one_who_asks(bot: Driven) -> None:
    bot.slack.members = {"C1": 51}

    said = typed(bot, "here")

    assert said["response_type"] == "ephemeral"
    assert "when I am mentioned" in str(said["text"])
    assert "/raci here" in str(said["text"])


@pytest.mark.parametrize(
    ("setting", "mentioned", "overheard_"),
    [("mentions", 1, 0), ("questions", 1, 1), ("off", 0, 0)],
)
def test_a_setting_is_said_in_the_channel_and_holds(
    bot: Driven, setting: str, mentioned: int, overheard_: int
) -> None:
    said = typed(bot, f"here {setting}")
    assert said["response_type"] == "in_channel"
    assert "ana changed that." in str(said["text"])

    bot.hears(payloads.mention(DISKS, channel="C1"))
    bot.hears(overheard(DISKS))

    assert len(bot.all_replies()) == mentioned + overheard_


def test_who_mentions_it_where_it_is_switched_off_is_told_so_alone(bot: Driven) -> None:
    typed(bot, "here off")

    bot.hears(payloads.mention(DISKS))
    (told,) = bot.slack.done.wait(lambda call: call.method == "chat.postEphemeral")

    assert told.params["user"] == payloads.PERSON
    assert "/raci here mentions" in texts(told.params["blocks"])[0]


def test_a_setting_outlives_a_restart(bot: Driven) -> None:
    typed(bot, "here off")
    assert bot.journal.flush(5)

    assert bot.journal.channel("C1").overhearing == "off"


def test_in_a_direct_message_there_is_nothing_to_set(bot: Driven) -> None:
    said = typed(bot, "here off", channel_id="D1")

    assert said["response_type"] == "ephemeral"
    assert "direct message" in str(said["text"])


def test_a_question_that_begins_with_here_is_a_question(bot: Driven) -> None:
    assert "responsible" in str(typed(bot, "here who encrypts the disks?")["text"])
