"""`raci suggestions`: from picks in Slack to phrases in a file, with a person in between."""

import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BotError
from bot.journal.entries import Asked, Entry, Picked, Refused
from bot.journal.journal import Journal
from tests.cli.conftest import Here, Raci

PHRASINGS = """\
# How people ask, in English.

encryption:
  - encrypt the disks
  - cipher of the disks   # as the auditors say

# What copies are called here.
backups:
  - back up mailboxes
  - copies of the mail

updates: [patch the system, deploy patches]
alerts:
  - react to alarms
  - carry the pager
none: [who won the match]
"""
QUESTIONS = (
    {"question": "who keeps the spare duplicates?", "kind": "paraphrase", "gold": ["backups"]},
    {"question": "who encrypts the disks?", "kind": "paraphrase", "gold": ["encryption"]},
)

Write = Callable[..., None]


@pytest.fixture
def knowledge(matrix: Path) -> Path:
    """A folder with a matrix, its phrasings and labelled questions."""
    phrasings = matrix.parent / "phrasings" / "mail" / "en.yaml"
    phrasings.parent.mkdir(parents=True)
    phrasings.write_text(PHRASINGS, encoding="utf-8")
    lines = "".join(f"{json.dumps(question)}\n" for question in QUESTIONS)
    (matrix.parent / "questions").mkdir()
    (matrix.parent / "questions" / "test.jsonl").write_text(lines, encoding="utf-8")
    return matrix.parent


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes entries into the journal of this folder, as the bot does."""

    def entries(*entries: Entry) -> None:
        where = str(tmp_path / "raci.sqlite")
        with closing(Journal.open(where, lambda: datetime.now(UTC))) as journal:
            for entry in entries:
                journal.record(entry)
            assert journal.flush(10)

    return entries


@pytest.fixture
def told(write: Write) -> None:
    """What people picked: duplicates are backups, and the klaxon is an alert."""
    write(
        Picked("Who keeps the spare duplicates?", "mail/backups", "", "ana"),
        Picked("who keeps the spare duplicates?", "mail/backups", "mail/updates", "ben"),
        Picked("the spare duplicate - who keeps?", "mail/backups", "", "cyd"),
        Asked("spare duplicates, who keeps them", "en", "command", "unknown", "", 0.1, "ana"),
        Refused("who keeps the spare duplicates?", ("mail/updates", "mail/alerts"), "ben"),
        Picked("who listens to the klaxon?", "mail/alerts", "", "ana"),
        Picked("who encrypts the disks?", "mail/encryption", "", "ana"),  # is known
        Picked("and who is informed?", "mail/backups", "", "ana"),  # tells no topic
        Picked("who does what was here?", "mail/gone", "", "ana"),  # the row is gone
        Picked(f"who {'never ' * 40}stops talking", "mail/alerts", "", "ana"),  # a story
    )


def listed(here: Here, knowledge: Path, *options: str) -> list[dict[str, Any]]:
    done = here("suggestions", "--format", "json", *options, RACI_KNOWLEDGE=str(knowledge))
    assert done.exit_code == 0, done.exception
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.usefixtures("told")
def test_picks_for_the_same_topic_are_one_suggestion_with_how_often_and_by_how_many(
    here: Here, knowledge: Path
) -> None:
    first, second = listed(here, knowledge)

    assert (first["id"], first["language"]) == ("backups", "en")
    assert first["phrase"] == "keeps the spare duplicates"
    assert (first["picks"], first["people"], first["in_vain"]) == (3, 3, 2)
    assert len(first["wordings"]) == 3
    assert (second["id"], second["phrase"]) == ("alerts", "listens to the klaxon")
    assert (second["picks"], second["people"], second["in_vain"]) == (1, 1, 0)


@pytest.mark.usefixtures("told")
def test_each_is_tried_on_the_labelled_questions(here: Here, knowledge: Path) -> None:
    first, second = listed(here, knowledge)

    assert (first["before"]["count"], first["before"]["right"]) == (2, 0.5)
    assert first["after"]["right"] == 1.0
    assert (first["better"], first["worse"]) == (["who keeps the spare duplicates?"], [])
    assert first["answered"]
    assert second["before"] == second["after"]


def test_what_another_activity_would_lose_or_win_all_the_same_is_told(
    here: Here, knowledge: Path, write: Write
) -> None:
    file = knowledge / "phrasings" / "mail" / "en.yaml"
    text = PHRASINGS.replace("[patch the system,", "[patch the system, watch the klaxon,")
    file.write_text(text, encoding="utf-8")
    write(
        Picked("who watches the klaxon?", "mail/alerts", "", "ana"),
        Picked("who watches the klaxon?", "mail/alerts", "", "ben"),
        Picked("who deploys patches now?", "mail/backups", "", "ana"),
    )

    loses, wins = listed(here, knowledge)
    shown = here("suggestions", RACI_KNOWLEDGE=str(knowledge)).stdout

    assert loses["lost"] == [{"id": "updates", "phrase": "watch the klaxon"}]
    assert loses["winner"] is None
    assert "would lose: “watch the klaxon” of updates" in shown
    assert (wins["lost"], wins["winner"], wins["answered"]) == ([], "updates", False)
    assert "updates would win the phrase all the same" in shown


@pytest.mark.usefixtures("told")
def test_the_terminal_shows_the_figures_before_and_after(here: Here, knowledge: Path) -> None:
    shown = " ".join(here("suggestions", RACI_KNOWLEDGE=str(knowledge)).stdout.split())

    assert "1. keeps the spare duplicates → Manage backups of the mailboxes (backups, en)" in shown
    assert "picked 3 times by 3 people; asked 2 times without an answer" in shown
    assert "right 0.500 → 1.000" in shown
    assert "better: who keeps the spare duplicates?" in shown
    assert "2. listens to the klaxon" in shown
    assert "picked once by 1 person asked as" in shown
    assert "raci suggestions accept N" in shown


@pytest.mark.usefixtures("told")
def test_nothing_applies_by_itself(here: Here, knowledge: Path) -> None:
    listed(here, knowledge)

    file = knowledge / "phrasings" / "mail" / "en.yaml"
    assert file.read_text(encoding="utf-8") == PHRASINGS


@pytest.mark.usefixtures("told")
def test_accepting_writes_the_phrase_and_nothing_else_and_the_bot_has_learnt_it(
    raci: Raci, here: Here, knowledge: Path
) -> None:
    done = raci("suggestions", "accept", "1", "2", RACI_KNOWLEDGE=str(knowledge))

    file = knowledge / "phrasings" / "mail" / "en.yaml"
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        f"{file}:11:5: backups: keeps the spare duplicates",
        f"{file}:17:5: alerts: listens to the klaxon",
    ]
    after = PHRASINGS.replace(
        "  - copies of the mail\n", "  - copies of the mail\n  - keeps the spare duplicates\n"
    ).replace("  - carry the pager\n", "  - carry the pager\n  - listens to the klaxon\n")
    assert file.read_text(encoding="utf-8") == after
    assert listed(here, knowledge) == []
    answer = here("ask", "who keeps the spare duplicates?", RACI_KNOWLEDGE=str(knowledge)).stdout
    assert "Manage backups of the mailboxes" in answer


@pytest.mark.usefixtures("told")
def test_what_is_rejected_does_not_come_back(here: Here, knowledge: Path, write: Write) -> None:
    done = here("suggestions", "reject", "1", RACI_KNOWLEDGE=str(knowledge))
    assert done.stdout == "rejected: backups: keeps the spare duplicates\n"

    write(Picked("who keeps the spare duplicates?", "mail/backups", "", "dan"))

    assert [one["id"] for one in listed(here, knowledge)] == ["alerts"]
    file = knowledge / "phrasings" / "mail" / "en.yaml"
    assert file.read_text(encoding="utf-8") == PHRASINGS


@pytest.mark.usefixtures("told")
def test_a_suggestion_can_be_named_by_its_mark(here: Here, knowledge: Path) -> None:
    mark = listed(here, knowledge)[1]["mark"]

    here("suggestions", "reject", mark, RACI_KNOWLEDGE=str(knowledge))

    assert [one["id"] for one in listed(here, knowledge)] == ["backups"]


@pytest.mark.usefixtures("told")
def test_a_number_that_there_is_not_changes_nothing(here: Here, knowledge: Path) -> None:
    with pytest.raises(BotError, match="7: there is no suggestion of this number") as caught:
        raise here("suggestions", "accept", 1, 7, RACI_KNOWLEDGE=str(knowledge)).exception or Exit

    assert caught.value.remedy == "`raci suggestions` shows those that there are: 2."
    file = knowledge / "phrasings" / "mail" / "en.yaml"
    assert file.read_text(encoding="utf-8") == PHRASINGS


@pytest.mark.usefixtures("told")
def test_only_as_many_as_are_asked_for_are_shown(here: Here, knowledge: Path) -> None:
    shown = here("suggestions", "--most", "1", RACI_KNOWLEDGE=str(knowledge)).stdout

    assert "klaxon" not in shown
    assert "… and 1 more; --most shows more." in shown


def test_without_picks_nothing_is_suggested(here: Here, knowledge: Path, write: Write) -> None:
    write()

    assert "Nothing is suggested" in here("suggestions", RACI_KNOWLEDGE=str(knowledge)).stdout


def test_a_matrix_without_labelled_questions_is_suggested_for_without_figures(
    here: Here, matrix: Path, write: Write
) -> None:
    write(Picked("who keeps the spare duplicates?", "mail/backups", "", "ana"))

    shown = here("suggestions", RACI_KNOWLEDGE=str(matrix)).stdout
    here("suggestions", "accept", "1", RACI_KNOWLEDGE=str(matrix))

    assert "raci eval: no labelled questions" in shown
    made = matrix.parent / "phrasings" / "mail" / "en.yaml"
    assert made.read_text(encoding="utf-8") == "backups:\n  - keeps the spare duplicates\n"


def test_without_a_journal_it_is_said_that_there_is_none(here: Here, knowledge: Path) -> None:
    with pytest.raises(BotError, match="there is no journal here yet"):
        raise here("suggestions", RACI_KNOWLEDGE=str(knowledge)).exception or Exit


class Exit(Exception):  # noqa: N818 - raised where a command that should fail did not
    pass
