"""`raci run`: what it says at its start, and what it never says."""

import socket
from pathlib import Path

import pytest

from tests.slack import payloads
from tests.slack.conftest import Start
from tests.slack.faults import RESET, Fault
from tests.slack.running import APP_TOKEN, BOT_TOKEN, Running, socket_mode
from tests.slack.standin import TICKET, StandIn

SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


@pytest.mark.parametrize(
    ("method", "variable"),
    [("auth.test", "SLACK_BOT_TOKEN"), ("apps.connections.open", "SLACK_APP_TOKEN")],
)
def test_a_token_that_slack_refuses_ends_the_bot_with_a_line_that_names_it(
    slack: StandIn, start: Start, method: str, variable: str
) -> None:
    slack.faults.script(method, Fault(error="invalid_auth"))

    process = start()

    assert process.ended() == 1
    assert f"{variable}: Slack refuses it (invalid_auth)." in process.output
    assert "Traceback" not in process.output


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
def test_a_slack_that_cannot_be_reached_ends_the_bot_with_the_one_message_that_says_so(
    slack: StandIn, start: Start, method: str
) -> None:
    slack.faults.script(method, RESET, times=3)

    process = start()

    assert process.ended() == 1
    first, told, remedy = process.output.splitlines()
    assert first.startswith("Connecting to Slack")
    assert told.startswith(f"Slack cannot be reached at {slack.url} (")
    assert "urlopen" not in told
    assert remedy == "Check the network and SLACK_API_URL, then start again."


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault(text="<html>Welcome</html>"), "auth.test does not answer as Slack does."),
        (Fault(404, text="<html>Where?</html>"), "auth.test answers with the status 404."),
    ],
)
def test_an_address_that_is_not_slacks_ends_the_bot_with_a_line_that_names_it(
    slack: StandIn, start: Start, fault: Fault, words: str
) -> None:
    slack.faults.script("auth.test", fault)

    process = start()

    assert process.ended() == 1
    assert f"{slack.url}{words}" in process.output
    assert "SLACK_BOT_TOKEN: " not in process.output


def test_each_try_to_reach_slack_is_told_to_those_who_want_to_know(
    slack: StandIn, start: Start
) -> None:
    slack.faults.script("auth.test", RESET, times=3)

    process = start(LOG_LEVEL="DEBUG")

    assert process.ended() == 1
    assert process.output.count("Failed to send a request to Slack API server") == 3


def _settings(slack: StandIn, way: str) -> dict[str, str]:
    own = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_API_URL": slack.url}
    other = {"http": {"SLACK_SIGNING_SECRET": SIGNING_SECRET}, "socket": socket_mode(slack.url)}
    return own | other[way]


@pytest.mark.parametrize("way", ["http", "socket"])
def test_a_port_that_is_taken_ends_the_bot_with_a_line_that_names_it(
    slack: StandIn, tmp_path: Path, way: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        process = Running(tmp_path, _settings(slack, way) | {"PORT": port})
        code = process.ended()
        process.stop()

    assert code == 1
    assert f"PORT: 127.0.0.1:{port} cannot be listened on (Address already" in process.output
    assert "Traceback" not in process.output


def test_an_address_that_is_none_ends_the_bot_with_a_line_that_names_it(
    slack: StandIn, tmp_path: Path
) -> None:
    elsewhere = {"PORT": "8080", "RACI_HOST": "nowhere.invalid"}
    process = Running(tmp_path, _settings(slack, "http") | elsewhere)
    code = process.ended()
    process.stop()

    assert code == 1
    assert "RACI_HOST: 'nowhere.invalid' is no address of this machine." in process.output
    assert "Traceback" not in process.output


def test_an_ordinary_day_is_logged_without_a_warning(slack: StandIn, start: Start) -> None:
    process = start()
    slack.sockets.wait()
    slack.deliver(payloads.envelope(payloads.mention("who encrypts the disks?")))
    slack.done.wait(lambda call: call.method == "chat.postMessage")
    process.stop()

    assert "WARNING" not in process.output
    assert "ERROR" not in process.output


def test_no_secret_is_ever_logged(slack: StandIn, start: Start) -> None:
    process = start(LOG_LEVEL="DEBUG", SLACK_SIGNING_SECRET=SIGNING_SECRET)
    slack.sockets.wait()
    hook = "https://hooks.slack.com/commands/T1/2/abcdef"
    slack.faults.script("chat.postMessage", Fault(error="channel_not_found"))
    for body in (
        payloads.mention("who encrypts the disks?"),
        payloads.command("who encrypts the disks?", hook),
        payloads.click("share", "unknown", slack.response_url()),
    ):
        envelope = payloads.envelope(body)
        slack.deliver(envelope)
        slack.acknowledged(envelope)
    process.says("channel_not_found")
    slack.refresh()
    slack.sockets.wait(count=2)
    process.stop()

    assert "DEBUG" in process.output
    assert "who encrypts the disks?" in process.output
    for secret in (BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, TICKET, hook):
        assert secret not in process.output
