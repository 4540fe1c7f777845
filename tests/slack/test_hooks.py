"""Slack's own command line finds its way: `.slack/hooks.json` holds what it runs."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

import bot
from tests.slack import payloads
from tests.slack.running import socket_mode
from tests.slack.standin import StandIn

ROOT = Path(bot.__file__).parent.parent
HOOKS = json.loads((ROOT / ".slack" / "hooks.json").read_text("utf-8"))


def test_the_manifest_comes_from_the_project_and_from_its_file() -> None:
    config = json.loads((ROOT / ".slack" / "config.json").read_text("utf-8"))

    assert config["manifest"]["source"] == "local"
    assert run("get-manifest") == json.loads((ROOT / "manifest.json").read_text("utf-8"))


def test_the_start_hook_connects_the_bot_which_stops_when_it_is_told(
    slack: StandIn, tmp_path: Path
) -> None:
    settings = socket_mode(slack.url) | {"RACI_JOURNAL": str(tmp_path / "raci.sqlite")}
    process = subprocess.Popen(by_shell("start"), cwd=ROOT, env=os.environ | settings)
    try:
        slack.sockets.wait()
        asked = payloads.envelope(payloads.command("who encrypts the disks?"))
        slack.deliver(asked)
        assert "OVHcloud" in slack.acknowledged(asked).payload["text"]
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_the_bot_keeps_its_own_connection() -> None:
    assert HOOKS["config"]["sdk-managed-connection-enabled"] is True


@pytest.mark.parametrize("kind", ["app", "manifest"])
def test_what_is_watched_is_there(kind: str) -> None:
    assert all((ROOT / path).exists() for path in HOOKS["config"]["watch"][kind]["paths"])


def run(hook: str) -> object:
    """What a hook answers."""
    done = subprocess.run(by_shell(hook), cwd=ROOT, capture_output=True, check=True)
    return json.loads(done.stdout)


def by_shell(hook: str) -> list[str]:
    """A hook as Slack's command line runs it, in the project's folder."""
    return ["/bin/sh", "-c", HOOKS["hooks"][hook]]
