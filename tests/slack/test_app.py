"""What no listener expected is logged under an id, and whoever waits is told that id."""

import logging
import re
from collections.abc import Iterator

import pytest

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.threads import Exchange
from bot.errors import BotError, ConfigError
from bot.journal.journal import Journal
from bot.slack.app import build
from bot.slack.carried import Carried
from bot.slack.transport import client
from tests.slack import payloads
from tests.slack.driven import TOKEN, Driven
from tests.slack.faults import BROKEN, RESET, Fault
from tests.slack.standin import StandIn

ID = re.compile(r"\b[0-9a-f]{8}\b")


class OutOfOrder(Engine):
    """A desk at which every question fails."""

    def ask(
        self,
        text: str,
        before: Exchange | None = None,
        *,
        overheard: bool = False,
        service: str = "",
    ) -> Exchange:
        raise RuntimeError(f"cannot answer {text!r} after {before}, {overheard=}, {service=}")


@pytest.fixture
def broken(desk: Engine, slack: StandIn) -> Iterator[Driven]:
    driven = Driven(OutOfOrder.of(desk.knowledge), slack)
    yield driven
    driven.close()


def test_an_unexpected_error_is_told_to_the_command_by_the_id_it_is_logged_under(
    broken: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    answer = broken.acknowledges(payloads.command("who encrypts the disks?"))
    broken.finish()

    assert answer["response_type"] == "ephemeral"
    assert "RuntimeError" not in answer["text"]
    (mark,) = ID.findall(answer["text"])
    (record,) = _errors(caplog)
    assert mark in record.getMessage()
    assert record.exc_info
    assert record.exc_info[0] is RuntimeError


def test_an_event_that_is_malformed_is_acknowledged_and_logged_under_an_id(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    body = payloads.direct("who encrypts the disks?")
    del body["event"]["ts"]

    assert bot.hears(body).status == 200

    assert bot.all_replies() == []
    (record,) = _errors(caplog)
    assert ID.search(record.getMessage())


def test_a_click_that_is_malformed_is_acknowledged_and_logged_under_an_id(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    body = payloads.click("share", "{}", "")
    del body["user"]

    assert bot.hears(body).status == 200
    bot.finish()

    (record,) = _errors(caplog)
    assert ID.search(record.getMessage())


def test_one_failure_does_not_keep_the_next_question_from_its_answer(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("chat.postMessage", Fault(error="channel_not_found"))

    bot.hears(payloads.direct("who encrypts the disks?"))
    bot.slack.arrived.wait(lambda call: call.method == "chat.postMessage")
    bot.hears(payloads.direct("who encrypts the disks?"))

    assert len(bot.all_replies()) == 1
    assert "channel_not_found" in caplog.text


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "token_revoked"])
def test_a_token_that_slack_refuses_is_named_with_its_remedy(
    desk: Engine, slack: StandIn, journal: Journal, error: str
) -> None:
    slack.faults.script("auth.test", Fault(error=error))

    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN.*{error}") as raised:
        build(Desk(desk), client(TOKEN, slack.url), journal)

    assert raised.value.remedy


@pytest.mark.parametrize(
    "fault",
    [BROKEN, RESET, Fault(502, text="<html>Bad gateway</html>")],
    ids=["500", "reset", "502"],
)
def test_slack_being_out_of_order_is_not_blamed_on_the_token(
    desk: Engine, slack: StandIn, journal: Journal, fault: Fault
) -> None:
    slack.faults.script("auth.test", fault, times=3)

    with pytest.raises(BotError) as raised:
        build(Desk(desk), client(TOKEN, slack.url), journal)

    assert "SLACK_BOT_TOKEN" not in str(raised.value)
    assert slack.url in str(raised.value)


def _errors(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_an_unexpected_error_after_a_click_is_told_in_private(
    broken: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    value = Carried("who encrypts the disks?").value()
    click = payloads.click("share", value, broken.slack.response_url())

    assert broken.hears(click).status == 200
    broken.finish()

    (post,) = broken.slack.posts.all()
    assert post.params["response_type"] == "ephemeral"
    (record,) = _errors(caplog)
    assert ID.findall(post.params["text"])[0] in record.getMessage()
