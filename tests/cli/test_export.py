"""`raci export`, from the command line to the file."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from bot.errors import BotError
from tests.cli.conftest import MATRIX, RACI, Here, Raci


@pytest.fixture
def two(matrix: Path) -> Path:
    """A folder with two matrices."""
    matrix.with_name("chat.yaml").write_text(
        MATRIX.replace("service: Mail", "service: Chat"), encoding="utf-8"
    )
    return matrix.parent


def test_the_only_matrix_is_printed_as_json(raci: Raci, matrix: Path) -> None:
    done = raci("export", RACI_KNOWLEDGE=str(matrix))

    assert (done.returncode, done.stderr) == (0, b"")
    read = json.loads(done.stdout)
    assert (read["service"], read["parties"]) == ("Mail", ["Us", "Them"])
    assert [one["matrix"] for one in read["activities"]] == ["mail"] * 4


def test_a_matrix_is_meant_by_its_name_or_by_its_file(here: Here, two: Path) -> None:
    for name in ("chat", two / "chat.yaml"):
        done = here("export", name, RACI_KNOWLEDGE=str(two))
        assert json.loads(done.output)["service"] == "Chat"


def test_one_of_several_has_to_be_named(raci: Raci, two: Path) -> None:
    done = raci("export", RACI_KNOWLEDGE=str(two))

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == (
        f"{two}: there are 2 matrices; which one?\n"
        "The matrices are chat, mail. Name one, or write all with --all -o FOLDER.\n"
    )


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Chats", "Did you mean chat? The matrices are chat, mail."),
        ("backup", "The matrices are chat, mail."),
    ],
)
def test_an_unknown_name_is_told_with_those_that_there_are(
    here: Here, two: Path, name: str, remedy: str
) -> None:
    error = here("export", name, RACI_KNOWLEDGE=str(two)).exception

    assert isinstance(error, BotError)
    assert (error.message, error.remedy) == (f"{name}: no such matrix", remedy)


@pytest.mark.parametrize(
    ("file", "begins"),
    [
        ("mail.json", b'{\n  "service": "Mail"'),
        ("mail.md", b"# Mail\n"),
        ("mail.csv", b"service,id,phase,activity,Us,Them\r\n"),
        ("mail.xlsx", b"PK"),
        ("mail.HTML", b"<!doctype html>"),
        ("mail.png", b"\x89PNG"),
    ],
)
def test_the_format_is_told_by_the_ending_of_the_file(
    here: Here, matrix: Path, tmp_path: Path, file: str, begins: bytes
) -> None:
    done = here("export", matrix, "-o", tmp_path / file)

    assert done.exit_code == 0
    assert (tmp_path / file).read_bytes().startswith(begins)


def test_a_file_goes_into_a_folder_under_the_name_of_its_matrix(
    here: Here, matrix: Path, tmp_path: Path
) -> None:
    assert here("export", matrix, "--format", "markdown", "-o", tmp_path).exit_code == 0
    assert (tmp_path / "mail.md").is_file()
    assert here("export", matrix, "-o", tmp_path).exit_code == 0
    assert (tmp_path / "mail.json").is_file()


def test_all_matrices_go_into_a_folder(here: Here, two: Path, tmp_path: Path) -> None:
    done = here(
        "export", "--all", "--format", "csv", "-o", tmp_path / "out", RACI_KNOWLEDGE=str(two)
    )

    assert done.exit_code == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["chat.csv", "mail.csv"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--all"], "--all needs a folder to write to", id="no folder"),
        pytest.param(["--all", "-o", "mail.yaml"], "mail.yaml: this is not a folder", id="a file"),
        pytest.param(["-o", "mail.doc"], "mail.doc: the format cannot be told", id="no format"),
        pytest.param(["-o", "nope/x.md"], "nope/x.md: there is no folder nope", id="nowhere"),
        pytest.param(["nope/mail.yaml"], "nope/mail.yaml: no such file", id="no such file"),
        pytest.param(["nail.yaml"], "nail.yaml: no such file", id="no such file here"),
        pytest.param(
            ["-o", "mail.yaml/x.md"], "mail.yaml/x.md: this cannot be written: ", id="no place"
        ),
    ],
)
def test_what_cannot_be_written_is_told_in_words(
    here: Here, matrix: Path, arguments: list[str], words: str
) -> None:
    error = here("export", *arguments, RACI_KNOWLEDGE=str(matrix)).exception

    assert isinstance(error, BotError)
    assert error.message.startswith(words)
    assert error.remedy
    assert not Path("nope").exists()


def test_a_matrix_with_errors_is_not_exported(here: Here, matrix: Path) -> None:
    matrix.write_text(MATRIX.replace("we: us", "wee: us"), encoding="utf-8")
    error = here("export", matrix).exception

    assert isinstance(error, BotError)
    assert f"{matrix}:3:1: error: unknown key (found: wee)" in error.message


def test_a_terminal_is_spared_what_it_cannot_show(matrix: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [RACI, "export", matrix, "--format", "xlsx"],
        stdout=theirs,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    os.close(ours)

    assert done.returncode == 1
    assert done.stderr == b"a terminal cannot show xlsx\nName a file with -o name.xlsx.\n"


def test_a_format_that_is_no_text_can_go_into_a_pipe(raci: Raci, matrix: Path) -> None:
    assert raci("export", matrix, "--format", "xlsx").stdout.startswith(b"PK")


def test_images_past_the_first_are_numbered_and_strange_letters_told(
    here: Here, matrix: Path, tmp_path: Path
) -> None:
    row = "      - id: row-{0}\n        activity: 日 {0}\n        letters: {{us: RA}}\n"
    many = "".join(row.format(number) for number in range(40))
    matrix.write_text(MATRIX + many, encoding="utf-8")
    done = here("export", matrix, "-o", tmp_path / "slide.png")

    assert (tmp_path / "slide.png").is_file()
    assert (tmp_path / "slide-2.png").is_file()
    assert "boxes for letters they do not know: 日\n" in done.output
    error = here("export", matrix, "--format", "png").exception
    assert isinstance(error, BotError)
    assert error.message.endswith("images cannot be printed as one")
