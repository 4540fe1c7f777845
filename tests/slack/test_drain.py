"""A bot that is told to stop takes nothing new, finishes what it is answering, and goes."""

import signal
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from bot.slack import drain
from tests.slack import payloads
from tests.slack.conftest import Start
from tests.slack.faults import BROKEN, RESET, rate_limited
from tests.slack.running import Running
from tests.slack.standin import Call, StandIn

DISKS = "who encrypts the disks?"
POST = "chat.postMessage"
BOTH = pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT], ids=lambda sign: sign.name)


def _posts(call: Call) -> bool:
    return call.method == POST


@BOTH
def test_an_answer_under_way_is_posted_before_the_bot_stops(
    slack: StandIn, connected: Running, sign: signal.Signals
) -> None:
    with slack.held(POST):
        slack.deliver(payloads.envelope(payloads.mention(DISKS)))
        slack.arrived.wait(_posts)
        connected.tell(sign)
        connected.says("stopping")

    assert connected.ended(within=10) == 0
    assert len(slack.done.all(_posts)) == 1
    assert "Traceback" not in connected.output


def test_what_is_acknowledged_while_the_bot_stops_is_answered_too(
    slack: StandIn, connected: Running
) -> None:
    """What is not acknowledged, Slack delivers again, to the bot that comes after."""
    with slack.held(POST):
        slack.deliver(payloads.envelope(payloads.mention(DISKS)))
        slack.arrived.wait(_posts)
        connected.tell(signal.SIGTERM)
        for _ in range(20):
            slack.deliver(payloads.envelope(payloads.mention(DISKS)))
        connected.says("stopping")
        slack.deliver(payloads.envelope(payloads.mention(DISKS)))

    assert connected.ended() == 0
    assert len(slack.acks.all()) == len(slack.done.all(_posts))
    assert "Traceback" not in connected.output


def test_each_question_is_answered_once_whatever_its_post_meets(
    slack: StandIn, connected: Running
) -> None:
    for number, fault in enumerate((rate_limited(1), BROKEN, RESET), 1):
        slack.faults.script(POST, fault)
        slack.deliver(payloads.envelope(payloads.mention(DISKS, channel=f"C{number}")))
        slack.done.wait(_posts, count=number)

    connected.tell(signal.SIGTERM)

    assert connected.ended() == 0
    assert [call.params["channel"] for call in slack.done.all(_posts)] == ["C1", "C2", "C3"]
    assert len(slack.arrived.all(_posts)) == 6


def test_a_bot_that_has_just_connected_stops_at_once(connected: Running) -> None:
    """Threads are being started just then, and any of them may catch the signal."""
    connected.tell(signal.SIGTERM)

    assert connected.ended(within=5) == 0


@BOTH
def test_a_bot_that_still_waits_for_slack_stops_at_once(
    slack: StandIn, start: Start, sign: signal.Signals
) -> None:
    with slack.held("auth.test"):
        process = start()
        slack.arrived.wait()
        process.tell(sign)

        process.ended(within=5)

    assert "Traceback" not in process.output


def test_work_that_is_done_in_time_counts_as_finished() -> None:
    work = ThreadPoolExecutor(1)
    work.submit(Event().wait, 0.01)

    assert drain.finish(work, grace=10)


def test_work_that_is_stuck_is_not_waited_for() -> None:
    work, stuck = ThreadPoolExecutor(1), Event()
    job = work.submit(stuck.wait)

    assert not drain.finish(work, grace=0.01)

    stuck.set()
    assert job.result(10)
    work.shutdown()
