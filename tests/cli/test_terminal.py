"""What stands on a terminal: readable in 80 columns and without colour."""

from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.cli import terminal
from bot.language.wording import ENGLISH
from bot.sources import folder
from tests.cli.conftest import MATRIX, Here, Raci

LONG = MATRIX.replace("{name: Us}", "{name: Chief Information Security Officer}").replace(
    "{name: Them}", "{name: Infrastructure Operations Department}"
)
ACTIVITIES = [line.split(": ", 1)[1] for line in MATRIX.splitlines() if " activity: " in line]

QUESTIONS = [
    "",
    "who encrypts the disks of the mail servers?",
    "backups",
    "show 3.1.2",
    "list everything OVHcloud is responsible for",
    "who pays the invoice?",
    "do we restore mailboxes ourselves?",
]

COMMANDS = [
    "",
    "run",
    "ask",
    "chat",
    "check",
    "export",
    "gaps",
    "manifest",
    "eval",
    "import",
    "suggestions",
    "suggestions accept",
    "suggestions reject",
]


@pytest.fixture(scope="module")
def desk() -> Engine:
    return Engine.of(folder.load(folder.shipped()))


def shown(desk: Engine, question: str, capsys: pytest.CaptureFixture[str]) -> str:
    words = reply(desk.ask(question).answer, desk.knowledge.catalog, ENGLISH)
    terminal.console().print(terminal.layout(words))
    return capsys.readouterr().out


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_line_is_over_80_columns_and_nothing_is_coloured(
    desk: Engine, capsys: pytest.CaptureFixture[str], question: str
) -> None:
    output = shown(desk, question, capsys)

    assert output.strip()
    assert max(map(len, output.splitlines())) <= 80
    assert "\x1b" not in output


def test_the_same_holds_for_the_real_command_in_a_pipe(raci: Raci) -> None:
    done = raci("ask", "list", "everything", TERM="xterm-256color")
    output = done.stdout.decode()

    assert (done.returncode, done.stderr) == (0, b"")
    assert max(map(len, output.splitlines())) <= 80
    assert "\x1b" not in output


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_fits_too_and_is_written_for_people(here: Here, command: str) -> None:
    output = here(*command.split(), "--help").stdout

    assert max(map(len, output.splitlines())) <= 80
    assert "\x1b" not in output
    assert "<" not in output.replace("<=", "")  # the type of a value, as Python names it
    assert "..." not in output.replace("]...", "").replace("}...", "")  # what was cut off


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_list_shows_every_activity_whole_however_long_the_parties_names_are(
    here: Here, matrix: Path, columns: int
) -> None:
    matrix.write_text(LONG, encoding="utf-8")
    done = here("ask", "show 1", RACI_KNOWLEDGE=str(matrix), COLUMNS=str(columns))

    words = done.output.split()
    assert max(map(len, done.output.splitlines())) <= min(columns, 100)
    assert set(" ".join(ACTIVITIES).split()) <= set(words)
    assert {"Infrastructure", "Department"} <= set(words)


def test_a_wide_terminal_is_not_filled_to_its_edge(
    desk: Engine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")

    assert max(map(len, shown(desk, "list everything", capsys).splitlines())) <= 100


def test_a_terminal_without_unicode_still_gets_its_answer(raci: Raci) -> None:
    done = raci("ask", "Encrypt data on storage media", PYTHONIOENCODING="ascii:strict")

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"OVHcloud is responsible and accountable." in done.stdout
