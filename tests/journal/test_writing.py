"""What was recorded is in the database: once flushed, after a kill, from every replica."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from bot.journal.journal import Journal
from bot.journal.writer import MOST
from tests.journal.conftest import SOON, Clock
from tests.journal.trouble import CHILD, ENTRIES, Log, counts, record


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
