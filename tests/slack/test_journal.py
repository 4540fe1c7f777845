"""An app whose journal is missing or locked answers as ever, and catches up afterwards."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.answering.engine import Engine
from tests.slack import payloads
from tests.slack.conftest import Start
from tests.slack.driven import Driven
from tests.slack.standin import StandIn


@pytest.fixture
def bot(desk: Engine, slack: StandIn, tmp_path: Path) -> Iterator[Driven]:
    driven = Driven(desk, slack, journal=str(tmp_path / "raci.sqlite"))
    yield driven
    driven.close()


def test_a_locked_journal_stops_no_answer_no_thread_and_no_command(
    bot: Driven, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(tmp_path / "raci.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        first = payloads.mention("who encrypts the disks?")
        bot.hears(first)
        (answer,) = bot.replies(1)
        thread = first["event"]["ts"]
        bot.hears(payloads.mention("and who is informed?", thread_ts=thread))
        followed = bot.replies(2)[1]
        command = bot.acknowledges(payloads.command("who encrypts the disks?"))

    assert answer.params["text"] == command["text"]
    assert followed.params["thread_ts"] == thread
    assert "OVHcloud" in followed.params["text"]
    assert bot.journal.flush(10)
    assert [one.levelname for one in caplog.records if one.name.startswith("bot")] == [
        "WARNING",
        "WARNING",
    ]
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR]


def test_a_journal_in_a_folder_that_is_missing_is_told_once_and_the_bot_runs(
    slack: StandIn, start: Start
) -> None:
    process = start(RACI_JOURNAL="missing/raci.sqlite")
    slack.sockets.wait()
    for _ in range(3):
        slack.deliver(payloads.envelope(payloads.mention("who encrypts the disks?")))
    slack.done.wait(lambda call: call.method == "chat.postMessage", 3)
    process.stop()

    assert process.output.count("cannot be used (No such file or directory)") == 1
    assert "records of the journal are lost" in process.output


def test_what_was_asked_is_on_disk_when_the_bot_has_stopped(
    slack: StandIn, start: Start, tmp_path: Path
) -> None:
    process = start()
    slack.sockets.wait()
    slack.deliver(payloads.envelope(payloads.mention("who encrypts the disks?")))
    slack.done.wait(lambda call: call.method == "chat.postMessage")
    process.stop()

    with closing(sqlite3.connect(tmp_path / "raci.sqlite")) as journal:
        found = journal.execute("SELECT question, row FROM asked").fetchall()
    assert found == [("who encrypts the disks?", "raci/encryption")]
