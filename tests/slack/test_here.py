"""`/raci here`: anyone sets what the bot answers in a channel, and all see it."""

import pytest

from bot.answering.engine import Engine
from tests.services import all_three
from tests.slack import payloads
from tests.slack.blocks import quoted, texts
from tests.slack.driven import Driven
from tests.slack.standin import StandIn
from tests.slack.test_overhear import DISKS, overheard

KEPT = "Keep copies of the cluster"


@pytest.fixture(scope="module")
def three() -> Engine:
    """What answers for three services, each with its own row for copies."""
    return all_three()


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


def test_a_channel_has_a_service_of_its_own_where_anyone_sets_one(
    slack: StandIn, three: Engine
) -> None:
    bot = Driven(three, slack)
    before = typed(bot, "who keeps copies?")
    said = typed(bot, "here service k8s")

    within = typed(bot, "who keeps copies?")
    bot.hears(payloads.mention("who keeps copies?"))
    (reply,) = bot.replies(1)
    elsewhere = typed(bot, "who keeps copies?", channel_id="C2")

    assert said["response_type"] == "in_channel"
    assert "is about Managed Kubernetes" in str(said["text"])
    assert "Managed Kubernetes" in str(typed(bot, "here")["text"])
    assert KEPT in quoted(within["blocks"])
    assert KEPT in quoted(reply.params["blocks"])
    assert quoted(before["blocks"]) == quoted(elsewhere["blocks"]) == []
    bot.close()


def test_a_channels_service_is_taken_away_by_any(slack: StandIn, three: Engine) -> None:
    bot = Driven(three, slack)
    typed(bot, "here service k8s")

    said = typed(bot, "here service any")

    assert "any service" in str(said["text"])
    assert quoted(typed(bot, "who keeps copies?")["blocks"]) == []
    bot.close()


def test_a_question_is_put_to_the_service_that_is_named_behind_the_word(
    slack: StandIn, three: Engine
) -> None:
    bot = Driven(three, slack)

    assert KEPT in quoted(typed(bot, "service kubernetes who keeps copies?")["blocks"])
    assert "Managed Kubernetes" in str(typed(bot, "service")["text"])
    bot.close()


def test_a_service_that_is_not_there_is_told_calmly_with_the_nearest(
    slack: StandIn, three: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    bot = Driven(three, slack)

    said = typed(bot, "here service mainframe")

    assert said["response_type"] == "ephemeral"
    assert "mainframe" in str(said["text"])
    assert "The nearest are" in str(said["text"])
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    bot.close()
