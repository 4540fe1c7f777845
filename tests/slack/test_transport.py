"""Calls that meet trouble on the way are tried again, and succeed once."""

import time

import pytest

from bot.slack.transport import LONGEST_WAIT
from tests.slack import payloads
from tests.slack.driven import Driven
from tests.slack.faults import BROKEN, RESET, Fault, rate_limited

DISKS = "who encrypts the disks?"
POST = "chat.postMessage"


@pytest.mark.parametrize(
    "fault",
    [rate_limited(1), rate_limited(0), Fault(429, "ratelimited"), BROKEN, Fault(503, "x"), RESET],
    ids=["429 for 1 s", "429 for 0 s", "429 without a time", "500", "503", "reset"],
)
def test_a_call_that_meets_a_passing_trouble_succeeds_once(bot: Driven, fault: Fault) -> None:
    bot.slack.faults.script(POST, fault)

    bot.hears(payloads.direct(DISKS))

    assert len(bot.all_replies()) == 1
    assert len(_attempts(bot)) == 2


def test_a_rate_limit_is_waited_out_as_long_as_slack_says(bot: Driven) -> None:
    bot.slack.faults.script(POST, rate_limited(1))
    begun = time.monotonic()

    bot.hears(payloads.direct(DISKS))
    bot.finish()

    assert time.monotonic() - begun >= 1


@pytest.mark.parametrize("seconds", [str(LONGEST_WAIT + 1), "3600", "soon", "-1", "1.5"])
def test_a_rate_limit_that_is_too_long_fails_the_call_at_once(
    bot: Driven, caplog: pytest.LogCaptureFixture, seconds: str
) -> None:
    bot.slack.faults.script(POST, Fault(429, "ratelimited", headers={"Retry-After": seconds}))

    bot.hears(payloads.direct(DISKS))

    assert bot.all_replies() == []
    assert len(_attempts(bot)) == 1
    assert "ratelimited" in caplog.text


def test_a_call_is_given_up_after_three_attempts(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script(POST, BROKEN, times=9)

    bot.hears(payloads.direct(DISKS))

    assert bot.all_replies() == []
    assert len(_attempts(bot)) == 3
    assert "internal_error" in caplog.text


@pytest.mark.parametrize("error", ["channel_not_found", "not_in_channel"])
def test_what_slack_refuses_is_not_tried_again(
    bot: Driven, caplog: pytest.LogCaptureFixture, error: str
) -> None:
    bot.slack.faults.script(POST, Fault(error=error))

    bot.hears(payloads.direct(DISKS))

    assert bot.all_replies() == []
    assert len(_attempts(bot)) == 1
    assert error in caplog.text


def _attempts(bot: Driven) -> list[object]:
    return [call for call in bot.slack.arrived.all() if call.method == POST]
