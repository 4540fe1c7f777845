"""The real bot over Socket Mode: it stays connected, and no answer waits for another."""

from collections.abc import Callable, Iterator

import pytest

from tests.slack import payloads
from tests.slack.faults import Fault
from tests.slack.running import Running, socket_mode
from tests.slack.standin import Ack, Call, StandIn

DISKS = "who encrypts the disks?"
POST = "chat.postMessage"
SOON = 1.0  # seconds
ACKNOWLEDGED = 3.0  # seconds; what comes later is an error to who typed the command


@pytest.fixture(scope="module")
def slack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StandIn]:
    """The stand-in, with one bot connected to it for all tests; they leave it as they find it."""
    standin = StandIn().start()
    process = Running(tmp_path_factory.mktemp("run"), socket_mode(standin.url))
    standin.sockets.wait()
    yield standin
    process.stop()
    standin.close()


@pytest.fixture(scope="module", autouse=True)
def forsaken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StandIn]:
    """Slack, gone without closing the socket of another bot, which takes a while to notice."""
    standin = StandIn().start()
    with standin.held("link"):
        process = Running(tmp_path_factory.mktemp("forsaken"), socket_mode(standin.url))
        yield standin
    process.stop()
    standin.close()


def test_the_bot_opens_one_connection_and_not_a_second(slack: StandIn) -> None:
    opened = [call for call in slack.arrived.all() if call.method == "apps.connections.open"]

    assert len(opened) == 1


def test_a_mention_is_acknowledged_and_answered(slack: StandIn) -> None:
    assert "OVHcloud is responsible" in _answer(slack, "C1").params["text"]


def test_a_command_is_answered_at_once(slack: StandIn) -> None:
    assert "OVHcloud is responsible and accountable." in _ask(slack).payload["text"]


def test_an_event_that_comes_again_over_the_socket_is_answered_once(slack: StandIn) -> None:
    body = payloads.mention(DISKS, channel="C2")
    again = [payloads.envelope(body, retry) for retry in range(4)]

    for envelope in again:
        slack.deliver(envelope)
    for envelope in again:
        slack.acknowledged(envelope)
    slack.done.wait(_to("C2"))
    _answer(slack, "C3")

    assert len(slack.done.all(_to("C2"))) == 1


def test_the_bot_follows_slack_to_a_new_socket_without_delay(slack: StandIn) -> None:
    for _ in range(5):
        opened = len(slack.sockets.all())
        slack.refresh()
        slack.sockets.wait(count=opened + 1, within=5)

    assert _answer(slack, "C4").params["blocks"]
    assert _ask(slack).payload["blocks"]


def test_the_bot_connects_again_when_the_connection_breaks(slack: StandIn) -> None:
    opened = len(slack.sockets.all())

    slack.abort()
    slack.sockets.wait(count=opened + 1, within=5)

    assert _answer(slack, "C5").params["blocks"]
    assert _ask(slack).payload["blocks"]


def test_the_bot_connects_again_when_slack_turns_it_away_at_first(slack: StandIn) -> None:
    opened = len(slack.sockets.all())
    slack.faults.script("apps.connections.open", Fault(502, text="<html>Bad gateway</html>"))

    slack.abort()
    slack.sockets.wait(count=opened + 1, within=20)

    assert _ask(slack).payload["blocks"]


def test_a_slow_answer_does_not_delay_a_command(slack: StandIn) -> None:
    slack.faults.script(POST, Fault(seconds=2))
    slack.deliver(payloads.envelope(payloads.mention(DISKS, channel="C6")))
    slack.arrived.wait(_to("C6"))

    _ask(slack, within=SOON)

    assert slack.done.all(_to("C6")) == []
    assert slack.done.wait(_to("C6"))


def test_five_answers_that_are_stuck_do_not_delay_a_command(slack: StandIn) -> None:
    with slack.held(POST, times=5):
        for _ in range(5):
            slack.deliver(payloads.envelope(payloads.mention(DISKS, channel="C7")))
        slack.arrived.wait(_to("C7"), count=5)

        _ask(slack, within=SOON)

        assert slack.done.all(_to("C7")) == []
    slack.done.wait(_to("C7"), count=5)


def test_two_hundred_commands_at_once_are_all_acknowledged_in_time(slack: StandIn) -> None:
    envelopes = [payloads.envelope(payloads.command(f"{DISKS} {n}")) for n in range(200)]

    sent = {envelope["envelope_id"]: slack.deliver(envelope) for envelope in envelopes}
    acks = slack.acks.wait(lambda ack: ack.envelope in sent, count=len(envelopes))

    assert {ack.envelope for ack in acks} == set(sent)
    assert all(ack.payload["blocks"] for ack in acks)
    slowest = max(ack.at - sent[ack.envelope] for ack in acks)
    print(f"the slowest of {len(acks)} simultaneous commands: {slowest:.2f} s")  # noqa: T201
    assert slowest < ACKNOWLEDGED


def test_the_bot_connects_again_when_slack_is_gone_without_a_word(forsaken: StandIn) -> None:
    forsaken.sockets.wait(count=2, within=40)

    assert _ask(forsaken).payload["blocks"]


def _to(channel: str) -> Callable[[Call], bool]:
    def posted(call: Call) -> bool:
        return call.method == POST and call.params["channel"] == channel

    return posted


def _answer(slack: StandIn, channel: str) -> Call:
    envelope = payloads.envelope(payloads.mention(DISKS, channel=channel))
    slack.deliver(envelope)
    slack.acknowledged(envelope)
    return slack.done.wait(_to(channel))[0]


def _ask(slack: StandIn, within: float = SOON) -> Ack:
    """The acknowledgement of a `/raci`, which comes in time."""
    envelope = payloads.envelope(payloads.command(DISKS))
    sent = slack.deliver(envelope)
    ack = slack.acknowledged(envelope)
    assert ack.at - sent < within
    return ack
