"""The real bot over HTTP: it answers what Slack has signed, and nothing else."""

import http.client
import json
import signal
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from slack_sdk.signature import SignatureVerifier

from bot.slack.web import MOST_BYTES
from tests.slack import payloads
from tests.slack.running import BOT_TOKEN, Running
from tests.slack.standin import Call, StandIn

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
PATH = "/slack/events"
DISKS = "who encrypts the disks?"
FORM = urlencode(payloads.command(DISKS))


@pytest.fixture(scope="module")
def slack() -> Iterator[StandIn]:
    standin = StandIn().start()
    yield standin
    standin.close()


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(scope="module")
def bot(slack: StandIn, port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One process for all tests; the last of them stops it."""
    web = {"SLACK_SIGNING_SECRET": SECRET, "PORT": str(port)}
    own = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_API_URL": slack.url}
    process = Running(tmp_path_factory.mktemp("web"), own | web)
    yield process
    process.stop()


@pytest.fixture
def wire(bot: Running, port: int) -> Iterator[http.client.HTTPConnection]:
    bot.says("listening on")
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    yield connection
    connection.close()


def test_a_signed_command_is_answered(wire: http.client.HTTPConnection) -> None:
    status, body = _post(wire, FORM, _signed(FORM))

    assert status == 200
    assert "OVHcloud is responsible and accountable." in json.loads(body)["text"]


def test_whether_it_is_well_is_told_beside_it_and_nothing_more(
    wire: http.client.HTTPConnection,
) -> None:
    wire.request("GET", "/healthz")
    answer = wire.getresponse()
    report = json.loads(answer.read())

    assert (answer.status, report) == (200, {"status": "ok"})


def test_a_signed_event_is_answered_where_it_happened(
    wire: http.client.HTTPConnection, slack: StandIn
) -> None:
    event = json.dumps(payloads.mention(DISKS, channel="C9"))

    status, _ = _post(wire, event, _signed(event) | {"Content-Type": "application/json"})

    assert status == 200
    assert slack.done.wait(_posted)[0].params["channel"] == "C9"


def test_slacks_question_for_the_address_is_answered(wire: http.client.HTTPConnection) -> None:
    asked = json.dumps({"type": "url_verification", "challenge": "abc", "token": "t"})

    answer = _post(wire, asked, _signed(asked) | {"Content-Type": "application/json"})

    assert answer == (200, json.dumps({"challenge": "abc"})) or answer == (200, "abc")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=0000"},
        {"X-Slack-Signature": ""},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "soon"},
        {"X-Slack-Request-Timestamp": "²"},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Request-Timestamp": "1.5"},
        {"X-Slack-Request-Timestamp": "9" * 400},
        {"X-Slack-Request-Timestamp": "9" * 5000},
        {"X-Slack-Request-Timestamp": "1700000000"},
    ],
    ids=lambda headers: "{}={:.12}".format(*next(iter(headers.items()))),
)
def test_what_slack_has_not_signed_is_refused(
    wire: http.client.HTTPConnection, bot: Running, headers: dict[str, str]
) -> None:
    status, _ = _post(wire, FORM, _signed(FORM) | headers)

    assert status == 401
    assert "Traceback" not in bot.output


def test_a_request_without_a_signature_is_refused(wire: http.client.HTTPConnection) -> None:
    assert _post(wire, FORM, {})[0] == 401


def test_a_signature_that_is_too_old_is_refused(wire: http.client.HTTPConnection) -> None:
    assert _post(wire, FORM, _signed(FORM, time.time() - 600))[0] == 401


def test_a_body_that_is_too_long_is_refused_before_it_is_read(
    wire: http.client.HTTPConnection,
) -> None:
    wire.putrequest("POST", PATH)
    for name, value in (_signed("") | {"Content-Length": str(MOST_BYTES + 1)}).items():
        wire.putheader(name, value)
    wire.endheaders()

    assert wire.getresponse().status == 413


@pytest.mark.parametrize("path", ["/", "/slack/install", "/metrics"])
def test_other_addresses_are_not_found(wire: http.client.HTTPConnection, path: str) -> None:
    wire.request("GET", path)

    assert wire.getresponse().status in (401, 404)


def test_no_request_that_was_refused_is_logged_with_its_body(bot: Running) -> None:
    assert DISKS not in bot.output
    assert "encrypts" not in bot.output


def test_an_answer_under_way_is_posted_before_the_server_stops(
    wire: http.client.HTTPConnection, bot: Running, slack: StandIn
) -> None:
    event = json.dumps(payloads.mention(DISKS, channel="C10"))
    posted = len(slack.done.all(_posted))
    with slack.held("chat.postMessage"):
        _post(wire, event, _signed(event) | {"Content-Type": "application/json"})
        slack.arrived.wait(lambda call: call.params.get("channel") == "C10")
        bot.tell(signal.SIGTERM)
        bot.says("stopping")

    assert bot.ended(within=10) == 0
    assert len(slack.done.all(_posted)) == posted + 1
    assert "Traceback" not in bot.output


def _posted(call: Call) -> bool:
    return call.method == "chat.postMessage"


def _signed(body: str, moment: float | None = None) -> dict[str, str]:
    stamp = str(int(moment or time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    return {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": str(signature),
        "Content-Type": "application/x-www-form-urlencoded",
    }


def _post(wire: http.client.HTTPConnection, body: str, headers: dict[str, str]) -> tuple[int, str]:
    wire.request("POST", PATH, body, headers)
    response = wire.getresponse()
    return response.status, response.read().decode()
