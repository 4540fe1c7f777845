"""`raci gaps`: what the journal of a bot in Slack tells about what it cannot answer."""

import csv
import io
import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from string import ascii_lowercase

import pytest

from bot.errors import BotError
from bot.journal.entries import Asked, Entry, Outcome, Picked, Refused, Voted
from bot.journal.journal import Journal
from tests.cli.conftest import Here, Raci

NOW = datetime.now(UTC)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes entries into the journal of this folder, as the bot did so many days ago."""

    def entries(*entries: Entry, days: float = 0) -> Path:
        file = tmp_path / "raci.sqlite"
        with closing(Journal.open(str(file), lambda: NOW - timedelta(days=days))) as journal:
            for entry in entries:
                journal.record(entry)
            assert journal.flush(10)
        return file

    return entries


def asked(question: str, by: str, outcome: Outcome = "unknown", row: str = "") -> Asked:
    return Asked(question, "en", "command", outcome, row, 0.5, by)


@pytest.fixture
def told(write: Write) -> None:
    """A week in Slack."""
    write(
        asked("who pays the invoice?", "ana", row="mail/backups"),
        asked("Who pays the invoices?", "ben", row="mail/alerts"),
        asked("the invoice: who pays it?", "ana", row="mail/backups"),
        asked("=1+1 lunch", "ben"),
        Refused("who waters the plants?", ("mail/backups", "mail/alerts"), "ana"),
        asked("my password: hunter2", "ben"),
        asked("who manages backups?", "ana", "answer", "mail/backups"),
        asked("backups of mailboxes", "ben", "answer", "mail/backups"),
        Voted("backups of mailboxes", "mail/backups", good=False, by="ben"),
        Voted("who manages backups?", "mail/backups", good=True, by="ana"),
        Picked("patches", "mail/updates", "", "ana"),
        asked("a row of last year", "ana", "answer", "mail/gone"),
        asked("morning all", "ana", "silent"),
    )


@pytest.mark.usefixtures("told")
def test_what_was_asked_in_vain_is_put_together_and_counted(here: Here, matrix: Path) -> None:
    report = json.loads(here("gaps", "--format", "json", RACI_KNOWLEDGE=str(matrix)).stdout)

    first, *others = report["unanswered"]
    assert first["question"] == "who pays the invoice?"
    assert set(first["wordings"]) == {
        "who pays the invoice?",
        "Who pays the invoices?",
        "the invoice: who pays it?",
    }
    assert (first["times"], first["people"], first["unknown"]) == (3, 2, 3)
    assert first["nearest"] == "mail/backups"
    assert {one["question"]: (one["refused"], one["disliked"]) for one in others} == {
        "=1+1 lunch": (0, 0),
        "who waters the plants?": (1, 0),
        "backups of mailboxes": (0, 1),
    }
    assert report["unanswered_without_text"] == 1
    assert report["asked"] == 8
    assert "hunter2" not in str(report)


@pytest.mark.usefixtures("told")
def test_rows_are_told_by_how_often_they_are_asked_for(here: Here, matrix: Path) -> None:
    report = json.loads(here("gaps", "--format", "json", RACI_KNOWLEDGE=str(matrix)).stdout)

    assert [(one["row"], one["times"], one["people"]) for one in report["most_asked"]] == [
        ("mail/backups", 2, 2),
        ("mail/gone", 1, 1),
        ("mail/updates", 1, 1),
    ]
    assert [one["row"] for one in report["never_asked"]] == ["mail/encryption", "mail/alerts"]


@pytest.mark.usefixtures("told")
def test_the_terminal_shows_it_in_lists(here: Here, matrix: Path) -> None:
    shown = here("gaps", "--since", "7", RACI_KNOWLEDGE=str(matrix)).stdout

    assert "In the last 7 days: 8 asked, 7 in vain." in shown
    assert "who pays the invoice?   Manage backups of the mailboxes" in shown
    assert "1 more, whose text is not kept." in shown
    assert "Most asked" in shown
    assert "mail/gone" in shown
    assert "Never asked: 2 of 4" in shown
    assert "Watch the alerts of the monitoring" in shown


@pytest.mark.usefixtures("told")
def test_no_cell_of_the_csv_can_be_run_as_a_formula(here: Here, matrix: Path) -> None:
    said = here("gaps", "--format", "csv", RACI_KNOWLEDGE=str(matrix)).stdout

    header, *rows = csv.reader(io.StringIO(said))
    assert header == ["list", "text", "times", "people", "row", "last"]
    assert ["unanswered", "'=1+1 lunch", "1", "1", ""] in [row[:5] for row in rows]
    assert [
        "never asked",
        "Watch the alerts of the monitoring",
        "0",
        "0",
        "mail/alerts",
        "",
    ] in rows
    assert ["most asked", "Manage backups of the mailboxes", "2", "2", "mail/backups", ""] in rows


def test_only_the_days_that_are_asked_for_count(here: Here, matrix: Path, write: Write) -> None:
    write(asked("who pays the invoice?", "ana"), days=20)
    write(asked("who waters the plants?", "ana"), days=5)

    def questions(days: int) -> list[str]:
        said = here("gaps", "--format", "json", "--since", days, RACI_KNOWLEDGE=str(matrix)).stdout
        return [one["question"] for one in json.loads(said)["unanswered"]]

    assert questions(10) == ["who waters the plants?"]
    assert len(questions(30)) == 2


def test_long_lists_are_cut_on_the_terminal_alone(here: Here, matrix: Path, write: Write) -> None:
    names = [f"{a}{b}" for a in ("zebra", "quartz", "violin", "jigsaw", "mohawk") for b in "vwxyz"]
    write(*(asked(f"{name} {name[::-1]}", "ana") for name in names))

    shown = here("gaps", RACI_KNOWLEDGE=str(matrix)).stdout
    told = json.loads(here("gaps", "--format", "json", RACI_KNOWLEDGE=str(matrix)).stdout)

    hidden = len(told["unanswered"]) - 20
    assert hidden > 0
    assert f"… and {hidden} more; --format json gives them all." in shown


def test_a_slip_finds_its_group_however_many_there_are(
    here: Here, matrix: Path, write: Write
) -> None:
    chance = Random(5)  # noqa: S311
    words = ["".join(chance.choices(ascii_lowercase, k=12)) for _ in range(600)]
    write(*(asked(word, "ana") for word in words), *(asked(word[:-1], "ben") for word in words))

    said = here("gaps", "--format", "json", RACI_KNOWLEDGE=str(matrix)).stdout

    found = {frozenset(one["wordings"]) for one in json.loads(said)["unanswered"]}
    assert found == {frozenset((word, word[:-1])) for word in words}


def test_nothing_asked_is_told_as_such(raci: Raci, matrix: Path, write: Write) -> None:
    write()
    shown = raci("gaps", RACI_KNOWLEDGE=str(matrix)).stdout.decode()

    assert "In the last 90 days: 0 asked, 0 in vain." in shown
    assert "Not answered" not in shown
    assert "Never asked: 4 of 4" in shown


def test_a_journal_that_is_not_there_is_one_clear_line_and_not_made(
    raci: Raci, matrix: Path, tmp_path: Path
) -> None:
    done = raci("gaps", RACI_KNOWLEDGE=str(matrix))

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"raci.sqlite: there is no journal here yet.\nIt is written")
    assert not (tmp_path / "raci.sqlite").exists()


def test_a_journal_that_cannot_be_used_is_one_clear_line(
    raci: Raci, matrix: Path, tmp_path: Path
) -> None:
    (tmp_path / "raci.sqlite").write_text("my notes\n" * 100, encoding="utf-8")
    done = raci("gaps", RACI_KNOWLEDGE=str(matrix))

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == (
        b"RACI_JOURNAL: the journal cannot be used: file is not a database.\n"
        b"Mend the database, or name another one.\n"
    )


def test_a_server_that_is_not_there_is_one_line_without_its_password(
    here: Here, matrix: Path
) -> None:
    url = "postgresql://raci:hunter2@127.0.0.1:1/journal"
    with pytest.raises(BotError, match=r"the journal cannot be used: .*Connection refused") as told:
        raise here("gaps", RACI_KNOWLEDGE=str(matrix), RACI_JOURNAL=url).exception or AssertionError

    assert "hunter2" not in str(told.value)
