"""A database that is missing, locked, full or newer: answers go on, and nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.journal.journal import Journal
from bot.journal.place import place
from tests.journal.conftest import SOON, Clock, Open
from tests.journal.trouble import BEGINS, CHILD, ENDS, TURN, Log, counts, goes_on, record


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
