"""Where the bot starts, and what it says when it cannot."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.journal.journal import Journal
from tests.cli.conftest import Here, Raci

BACKUPS = "Manage backups of the mailboxes"
BOT, APP = "xoxb-1-secret", "xapp-1-secret"


def test_without_tokens_it_chats_in_the_terminal_and_says_why(raci: Raci, matrix: Path) -> None:
    done = raci("run", stdin=f"{BACKUPS}\nexit\n".encode(), RACI_KNOWLEDGE=str(matrix))
    why = done.stderr.decode()

    assert done.returncode == 0
    assert "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set" in why
    assert max(map(len, why.splitlines())) <= 80
    assert "Them is responsible and accountable." in done.stdout.decode()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"SLACK_BOT_TOKEN": BOT}, "SLACK_APP_TOKEN: it is missing. It begins with xapp-"),
        ({"SLACK_APP_TOKEN": APP}, "SLACK_BOT_TOKEN: it is missing. It begins with xoxb-"),
        (
            {"SLACK_BOT_TOKEN": APP, "SLACK_APP_TOKEN": BOT},
            "SLACK_BOT_TOKEN: it is mistyped. It begins with xoxb-",
        ),
        (
            {"SLACK_SIGNING_SECRET": "s", "PORT": "8080"},
            "SLACK_BOT_TOKEN: it is missing. It begins with xoxb-",
        ),
        ({"PORT": "eighty"}, "PORT: 'eighty' cannot be used here. Give a number from 1 to 65535"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL: 'loud' cannot be used here. Use one of DEBUG, INFO"),
    ],
)
def test_settings_that_are_missing_or_mistyped_are_one_clear_line(
    raci: Raci, matrix: Path, settings: dict[str, str], words: str
) -> None:
    done = raci("run", RACI_KNOWLEDGE=str(matrix), **settings)
    said = done.stderr.decode()

    assert (done.returncode, done.stdout) == (1, b"")
    assert said.startswith(words)
    assert said.count("\n") == 1
    assert "secret" not in said


def test_a_journal_that_is_a_folder_is_told_before_slack_is_called(
    raci: Raci, matrix: Path, tmp_path: Path
) -> None:
    slack = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "SLACK_API_URL": "http://127.0.0.1:1"}
    done = raci("run", RACI_KNOWLEDGE=str(matrix), RACI_JOURNAL=str(tmp_path), **slack)

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines()[1:] == [
        f"RACI_JOURNAL: {tmp_path} is a folder, and the journal is a file.",
        f"Name a file in it: {tmp_path / 'raci.sqlite'}",
    ]


@pytest.mark.parametrize("command", ["ask", "check", "export", "gaps", "suggestions", "eval"])
def test_a_command_that_does_without_slack_does_not_mind_its_tokens(
    here: Here, matrix: Path, tmp_path: Path, command: str
) -> None:
    journal, questions = tmp_path / "raci.sqlite", tmp_path / "questions.jsonl"
    Journal.open(str(journal), lambda: datetime.now(UTC)).close()
    questions.write_text('{"question": "backups", "kind": "topic", "gold": []}\n')
    arguments = {"ask": (BACKUPS,), "eval": (questions,)}.get(command, ())
    slack = {"SLACK_BOT_TOKEN": "mistyped", "SLACK_APP_TOKEN": BOT}

    done = here(command, *arguments, RACI_KNOWLEDGE=str(matrix), **slack)

    assert done.exit_code == 0, done.exception


def test_where_a_token_is_found_is_part_of_the_line(raci: Raci, matrix: Path) -> None:
    said = raci("run", RACI_KNOWLEDGE=str(matrix), SLACK_BOT_TOKEN=BOT).stderr.decode()

    assert "https://api.slack.com/apps → your app → Basic Information → App-Level Tokens" in said


def test_settings_are_read_from_the_file_beside_it(
    raci: Raci, matrix: Path, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"SLACK_BOT_TOKEN={BOT}\n", encoding="utf-8")
    done = raci("run", RACI_KNOWLEDGE=str(matrix))

    assert (done.returncode, done.stderr.startswith(b"SLACK_APP_TOKEN: ")) == (1, True)


def test_a_knowledge_path_that_leads_nowhere_is_told_in_words(raci: Raci) -> None:
    done = raci("run", RACI_KNOWLEDGE="nothing")

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"nothing: error: no such file or folder\n    Name a matrix")


def test_in_this_process_too_it_falls_back_to_the_terminal(here: Here, matrix: Path) -> None:
    done = here("run", stdin=b"exit\n", RACI_KNOWLEDGE=str(matrix))

    assert done.exit_code == 0
    assert "A chat in the terminal" in done.stderr
    assert "Who is responsible for what in Mail?" in done.stdout
