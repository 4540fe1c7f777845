"""The running bot takes up changed knowledge, and goes on where a change is broken."""

from pathlib import Path

import pytest

from tests.slack import payloads
from tests.slack.conftest import Start
from tests.slack.running import Running
from tests.slack.standin import StandIn
from tests.sources.conftest import VALID

KEPT = "the last good one answers"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with one matrix."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "mail.yaml").write_text(VALID)
    return folder


@pytest.fixture
def running(slack: StandIn, start: Start, home: Path) -> Running:
    """The bot, connected, with the folder as its knowledge."""
    process = start(RACI_KNOWLEDGE=str(home))
    slack.sockets.wait()
    process.says("connected")
    return process


def answer(slack: StandIn, question: str) -> str:
    envelope = payloads.envelope(payloads.command(question))
    slack.deliver(envelope)
    return str(slack.acknowledged(envelope).payload)


def test_a_changed_matrix_answers_without_a_restart(
    slack: StandIn, running: Running, home: Path
) -> None:
    assert "Them" in answer(slack, "Manage backups")

    (home / "mail.yaml").write_text(VALID.replace("{us: A, them: R}", "{us: RA}"))
    running.says("new knowledge: 1 matrices, 2 activities")

    assert "Them" not in answer(slack, "Manage backups")


def test_a_broken_matrix_leaves_the_last_good_one_answering_and_is_told_once(
    slack: StandIn, running: Running, home: Path
) -> None:
    broken = VALID.replace("{us: A, them: R}", "{us: A, them: Q}")
    (home / "mail.yaml").write_text(broken)
    running.says(KEPT)
    running.says("mail.yaml:19:")
    (home / "mail.yaml").write_text(broken)  # saved again, as broken as before
    (home / "mail.yaml").write_text(VALID)
    running.says("new knowledge")

    assert "Manage backups" in answer(slack, "Manage backups")
    assert running.output.count(KEPT) == 1
