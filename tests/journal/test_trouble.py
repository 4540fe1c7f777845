"""A database that is missing, locked, full or gone: answers go on, and nothing is lost."""

import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select, text

from bot.journal.entries import Asked, Channel, Entry, Picked, Refused, Turn, Voted
from bot.journal.journal import Journal
from bot.journal.place import place
from bot.journal.tables import ASKED, PICKED, REFUSED, VOTED
from bot.journal.writer import MOST
from tests.journal.conftest import SOON, Clock, Open
from tests.journal.postgres import Postgres

CHILD = Path(__file__).with_name("child.py")
ENTRIES: tuple[Entry, ...] = (
    Asked("who encrypts the disks?", "en", "command", "answer", "raci/encryption", 0.9, "x"),
    Voted("who encrypts the disks?", "raci/encryption", good=True, by="x"),
    Picked("backups?", "raci/backups", "", "x"),
    Refused("lunch?", ("raci/backups", "raci/restore"), "x"),
)
TURN = Turn("asked", "who encrypts the disks?")
BEGINS, ENDS = "cannot be used (", "can be used again"


class Log:
    """The journal's lines in the log."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog
        caplog.set_level(logging.INFO)

    @property
    def lines(self) -> list[str]:
        return [one.getMessage() for one in self._caplog.records if "journal" in one.name]

    def began_and_ended_once(self, words: str = "") -> bool:
        begin, end = self.lines
        return BEGINS in begin and words in begin and ENDS in end


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Log:
    return Log(caplog)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for little, which only root can make."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", folder)
    yield folder
    mount("-o", "remount,rw", folder)
    subprocess.run(["/usr/bin/umount", folder], check=True)


def mount(*arguments: object) -> None:
    subprocess.run(["/usr/bin/mount", *map(str, arguments)], check=True)


def record(journal: Journal, times: int = 1) -> None:
    for _ in range(times):
        for entry in ENTRIES:
            journal.record(entry)


def counts(url: str) -> list[int]:
    """How many entries of each kind are in the database."""
    engine = create_engine(place(url))
    with engine.connect() as connection:
        tables = (ASKED, VOTED, PICKED, REFUSED)
        found = [connection.scalar(select(func.count()).select_from(one)) for one in tables]
    engine.dispose()
    return [int(one or 0) for one in found]


def goes_on(journal: Journal, suffix: str = "") -> None:
    """Everything that a reply needs of the journal works from memory."""
    assert journal.first(f"Ev{suffix}")
    assert not journal.first(f"Ev{suffix}")
    journal.add_turn("C1", f"1.1{suffix}", TURN)
    assert journal.turns("C1", f"1.1{suffix}") == (TURN,)
    journal.set_channel("C1", Channel("off", suffix))
    assert journal.channel("C1") == Channel("off", suffix)
    record(journal)


def test_what_is_recorded_is_in_the_database_as_soon_as_it_is_flushed(
    journal: Journal, url: str, log: Log
) -> None:
    record(journal, 700)

    assert journal.flush(SOON)

    assert counts(url) == [700, 700, 700, 700]
    journal.close()
    assert log.lines == []


def test_what_waits_is_written_when_the_journal_is_closed(journal: Journal, url: str) -> None:
    record(journal, 100)
    journal.close()
    record(journal)

    assert counts(url) == [100, 100, 100, 100]
    assert not journal.flush(0)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_database_that_another_holds_locked_stops_nothing(
    replica: Open, url: str, log: Log
) -> None:
    journal = replica(patience=0.1)
    with closing(sqlite3.connect(url, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        goes_on(journal)
        assert not journal.flush(0.01)
        other.execute("ROLLBACK")

    assert journal.flush(SOON)
    assert counts(url) == [1, 1, 1, 1]
    assert journal.turns("C1", "1.1") == (TURN,)
    assert log.began_and_ended_once()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_database_that_is_locked_at_the_start_is_opened_later(
    replica: Open, url: str, log: Log
) -> None:
    with closing(sqlite3.connect(url, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        journal = replica()
        goes_on(journal)

    assert journal.flush(SOON)
    assert counts(url) == [1, 1, 1, 1]
    assert log.began_and_ended_once("database is locked")


def test_a_folder_that_is_missing_is_told_and_taken_when_it_is_there(
    tmp_path: Path, clock: Clock, log: Log
) -> None:
    folder = tmp_path / "missing"
    url = str(folder / "raci.sqlite")
    with closing(Journal.open(url, clock)) as journal:
        goes_on(journal)
        folder.mkdir()
        assert journal.flush(SOON)

    assert counts(url) == [1, 1, 1, 1]
    assert log.began_and_ended_once("No such file or directory")
    assert url in log.lines[0]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_database_that_is_deleted_is_made_anew(replica: Open, url: str, clock: Clock) -> None:
    journal = replica()
    record(journal)
    assert journal.flush(SOON)
    for file in Path(url).parent.glob("raci.sqlite*"):
        file.unlink()

    record(journal, 2)
    journal.add_turn("C1", "1.1", TURN)
    assert journal.flush(SOON)

    assert counts(url) == [2, 2, 2, 2]
    assert journal.turns("C1", "1.1") == (TURN,)
    with closing(Journal.open(url, clock)) as restarted:
        assert restarted.turns("C1", "1.1") == (TURN,)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_that_is_no_database_is_left_as_it_is(replica: Open, url: str, log: Log) -> None:
    file = Path(url)
    file.write_text("my notes\n" * 1000, encoding="utf-8")

    journal = replica()
    goes_on(journal)
    journal.close()

    assert "file is not a database" in log.lines[0]
    assert "records of the journal are lost" in log.lines[1]
    assert file.read_text(encoding="utf-8") == "my notes\n" * 1000


def test_a_full_disk_stops_nothing_and_loses_nothing(disk: Path, clock: Clock, log: Log) -> None:
    url = str(disk / "raci.sqlite")
    with closing(Journal.open(url, clock, patience=SOON)) as journal:
        ballast = disk / "ballast"
        with pytest.raises(OSError, match="No space left"):
            ballast.write_bytes(b"x" * 512 * 1024)
        record(journal, 200)
        assert not journal.flush(0.2)
        goes_on(journal)
        ballast.unlink()
        assert journal.flush(SOON)

    assert counts(url) == [201, 201, 201, 201]
    assert log.began_and_ended_once("full")


def test_a_disk_that_turns_read_only_stops_nothing(disk: Path, clock: Clock, log: Log) -> None:
    url = str(disk / "raci.sqlite")
    Journal.open(url, clock).close()
    mount("-o", "remount,ro", disk)
    with closing(Journal.open(url, clock)) as journal:
        goes_on(journal)
        mount("-o", "remount,rw", disk)
        assert journal.flush(SOON)

    assert counts(url) == [1, 1, 1, 1]
    assert log.began_and_ended_once()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_that_may_not_grow_keeps_its_records_waiting(url: str) -> None:
    child = subprocess.Popen(
        [sys.executable, CHILD, url, "2000", "150000"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdin
    assert child.stdout
    assert child.stdout.readline() == "not yet\n"
    child.stdin.write("\n")
    child.stdin.flush()
    assert child.stdout.readline() == "2000\n"
    _, said = child.communicate(timeout=SOON)

    assert counts(url)[0] == 2000
    assert (said.count(BEGINS), said.count(ENDS), said.count("\n")) == (1, 1, 2)


def test_killed_amid_ten_thousand_writes_it_loses_none_that_it_acknowledged(url: str) -> None:
    child = subprocess.Popen(
        [sys.executable, CHILD, url, "10000"], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert child.stdout
    acknowledged = 0
    while acknowledged < 4000:
        acknowledged = int(child.stdout.readline())
    child.kill()
    child.wait(SOON)
    rest = child.stdout.read().split()
    child.stdout.close()
    acknowledged = int(rest[-1]) if rest else acknowledged

    with closing(Journal.open(url, Clock())):
        assert acknowledged <= counts(url)[0] < 10_000


def test_replicas_that_start_at_the_same_time_open_one_journal(url: str) -> None:
    children = [
        subprocess.Popen(
            [sys.executable, CHILD, url, "100"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(3)
    ]
    for child in children:
        said, warned = child.communicate(timeout=60)
        assert (child.returncode, said) == (0, "100\n")
        assert "exists" not in warned  # waiting for one another is all that may be told

    assert counts(url)[0] == 300


def test_a_database_of_a_newer_version_is_told_and_left_alone(
    journal: Journal, replica: Open, url: str, log: Log
) -> None:
    journal.close()
    engine = create_engine(place(url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    newer = replica()
    goes_on(newer)
    newer.close()

    assert "its tables are those of a newer version of the bot (9999)" in log.lines[0]
    assert "Update the bot" in log.lines[0]
    assert counts(url) == [0, 0, 0, 0]


def test_a_server_that_goes_and_comes_back_is_caught_up_with(
    postgres: Postgres, clock: Clock, log: Log
) -> None:
    url = postgres.database()
    with closing(Journal.open(url, clock, patience=SOON)) as journal:
        goes_on(journal, "before")
        assert journal.flush(SOON)
        postgres.stop()
        goes_on(journal, "after")
        assert not journal.flush(0.01)
        postgres.start()
        assert journal.flush(SOON)

        assert journal.channel("C1") == Channel("off", "after")
        assert counts(url) == [2, 2, 2, 2]
    assert log.began_and_ended_once()
    assert "hunter2" not in "".join(log.lines)


def test_a_server_that_hangs_is_not_waited_for(postgres: Postgres, clock: Clock, log: Log) -> None:
    url = postgres.database()
    with closing(Journal.open(url, clock, patience=0.2)) as journal:
        goes_on(journal, "before")
        assert journal.flush(SOON)
        backends = postgres.backends(url)
        assert backends
        try:
            for pid in backends:
                os.kill(pid, signal.SIGSTOP)
            goes_on(journal, "after")
            assert not journal.flush(0.01)
        finally:
            for pid in backends:
                os.kill(pid, signal.SIGCONT)
        assert journal.flush(SOON)
        assert counts(url) == [2, 2, 2, 2]
    assert "does not answer in time" in log.lines[0]


def test_a_server_that_never_speaks_delays_no_answer(clock: Clock, log: Log) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        url = f"postgresql://raci:hunter2@127.0.0.1:{port}/journal"
        with closing(Journal.open(url, clock)) as journal:
            goes_on(journal)

    assert BEGINS in log.lines[0]
    assert "hunter2" not in "".join(log.lines)


def test_more_than_can_wait_is_counted_when_the_trouble_ends(
    tmp_path: Path, clock: Clock, log: Log
) -> None:
    folder = tmp_path / "missing"
    url = str(folder / "raci.sqlite")
    with closing(Journal.open(url, clock)) as journal:
        for _ in range(MOST + 5):
            journal.record(ENTRIES[0])
        folder.mkdir()
        assert not journal.flush(SOON)
        assert journal.flush(SOON)

    assert counts(url) == [MOST, 0, 0, 0]
    assert [line for line in log.lines if "lost" in line] == [
        "5 records of the journal are lost: too many waited"
    ]
