"""The health report by Socket Mode: connected or away, and what knowledge answers."""

import http.client
import json
import socket
from pathlib import Path
from typing import Any

import pytest

from tests.slack.conftest import Start
from tests.slack.standin import StandIn
from tests.sources.conftest import VALID


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def asked(port: int, path: str = "/healthz") -> tuple[int, dict[str, Any]]:
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    wire.request("GET", path)
    answer = wire.getresponse()
    body = answer.read()
    wire.close()
    return answer.status, json.loads(body) if answer.status != 404 else {}


def test_it_tells_which_line_keeps_new_knowledge_away(
    slack: StandIn, start: Start, tmp_path: Path, port: int
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "mail.yaml").write_text(VALID)
    process = start(RACI_KNOWLEDGE=str(home), PORT=str(port))
    process.says("connected: ask")
    slack.sockets.wait()

    status, report = asked(port)
    assert (status, report["status"], report["trouble"]) == (200, "ok", None)

    (home / "mail.yaml").write_text(VALID.replace("{us: A, them: R}", "{us: A, them: Q}"))
    process.says("the last good one answers")
    status, report = asked(port)

    assert (status, report["status"]) == (200, "degraded")
    assert "mail.yaml:19:" in report["trouble"]
    assert report["activities"] == 2
    assert asked(port, "/")[0] == 404


def test_without_slack_it_is_away(slack: StandIn, start: Start, port: int) -> None:
    process = start(PORT=str(port))
    process.says("connected: ask")
    slack.sockets.wait()

    with slack.held("apps.connections.open", times=50):
        slack.abort()
        process.says("closed")
        status, report = asked(port)

    assert (status, report["status"]) == (503, "away")
