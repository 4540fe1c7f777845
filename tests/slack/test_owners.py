"""The owners of the knowledge are told when a change of it cannot be used."""

import pytest

from bot.answering.engine import Engine
from bot.errors import BotError
from bot.slack.setup import Setup
from tests.slack.blocks import texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault
from tests.slack.standin import StandIn

TROUBLE = BotError("mail.yaml:19:23: error: unknown letter `Q`", "Use R, A, C and I.")


def test_each_owner_is_told_once_where_it_is_and_how_to_mend_it(
    desk: Engine, slack: StandIn
) -> None:
    bot = Driven(desk, slack, setup=Setup(owners=("U1", "U2")))

    bot.desk.keep(TROUBLE)
    bot.desk.keep(TROUBLE)

    told = bot.all_replies()
    assert sorted(call.params["channel"] for call in told) == ["U1", "U2"]
    assert str(TROUBLE) in texts(told[0].params["blocks"])
    bot.close()


def test_an_owner_who_has_left_stops_nothing(
    desk: Engine, slack: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    bot = Driven(desk, slack, setup=Setup(owners=("U1", "U2")))
    slack.faults.script("chat.postMessage", Fault(error="account_inactive"))

    bot.desk.keep(TROUBLE)

    assert len(bot.all_replies()) == 1
    assert "account_inactive" in caplog.text
    bot.close()


def test_a_long_report_is_cut_to_what_slack_takes(desk: Engine, slack: StandIn) -> None:
    bot = Driven(desk, slack, setup=Setup(owners=("U1",)))

    bot.desk.keep(BotError("wrong\n" * 5000))

    (told,) = bot.all_replies()
    assert max(map(len, texts(told.params["blocks"]))) <= 3000
    bot.close()
