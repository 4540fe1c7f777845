import json
from pathlib import Path

import pytest

from bot.sources import folder
from tests.cli.conftest import MATRIX, Here, Raci

SPOILT = MATRIX.replace("{them: RA}", "{them: RX, then: I}").replace("we: us", "wee: us")


def spoil(file: Path, old: str, new: str) -> Path:
    assert old in MATRIX
    file.write_text(MATRIX.replace(old, new), encoding="utf-8")
    return file


def test_a_file_without_a_fault_exits_with_0(raci: Raci, matrix: Path) -> None:
    done = raci("check", matrix)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"{matrix}: no problems\n"


def test_every_problem_is_shown_with_its_place_its_value_and_its_remedy(
    raci: Raci, matrix: Path
) -> None:
    matrix.write_text(SPOILT, encoding="utf-8")
    done = raci("check", "mail.yaml")

    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode() == (
        "mail.yaml:3:1: error: unknown key (found: wee)\n"
        "    Did you mean `we`?\n"
        "mail.yaml:13:25: error: unknown letter `X` (found: RX)\n"
        "    Use R, A, C and I alone: a mark does not tell the role.\n"
        "mail.yaml:13:29: error: unknown party (found: then)\n"
        "    Did you mean `them`?\n"
        "mail.yaml: 3 errors\n"
    )


def test_warnings_alone_exit_with_0(here: Here, matrix: Path) -> None:
    spoil(matrix, "{us: A, them: R}", "{us: A, them: I}")
    spoilt = matrix.read_text(encoding="utf-8").replace(
        "phases:", "  board: {name: Board}\nphases:"
    )
    matrix.write_text(spoilt, encoding="utf-8")

    done = here("check", matrix)
    assert done.exit_code == 0
    assert "warning: nobody is responsible (R)" in done.output
    assert "warning: this party has no R and no A anywhere (found: board)" in done.output
    assert done.output.endswith(f"{matrix}: 2 warnings\n")


def test_errors_and_warnings_are_counted_apart(here: Here, matrix: Path) -> None:
    spoil(matrix, "{us: A, them: R}", "{us: RA, them: A, board: I}")

    done = here("check", matrix)
    assert (done.exit_code, done.output.splitlines()[-1]) == (1, f"{matrix}: 1 error, 1 warning")


PHRASINGS = """\
encryption:
  - scramble what is stored
backups:
  - scramble what is stored on servers
"""


@pytest.fixture
def phrasings(matrix: Path) -> Path:
    """Phrasings of the matrix, in its folder."""
    file = matrix.parent / "phrasings" / "mail" / "en.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(PHRASINGS, encoding="utf-8")
    return file


def test_a_phrasing_file_is_checked_by_itself(here: Here, matrix: Path, phrasings: Path) -> None:
    assert here("check", phrasings).output.endswith(f"{phrasings}: no problems\n")

    phrasings.write_text("backup: [who]\nbackups: who\n", encoding="utf-8")
    matrix.with_name("chat.yaml").write_text("service: [", encoding="utf-8")
    done = here("check", phrasings)
    assert done.exit_code == 1
    assert [line for line in done.output.splitlines() if line[0] != " "] == [
        f"{phrasings}:1:1: warning: the matrix has no activity or phase of this id (found: backup)",
        f"{phrasings}:2:10: error: `backups` has to be a list of phrases (found: who)",
        f"{phrasings}: 1 error, 1 warning",
    ]


def test_a_phrasing_file_is_checked_though_another_file_has_errors(
    here: Here, matrix: Path, phrasings: Path
) -> None:
    matrix.with_name("chat.yaml").write_text("service: [", encoding="utf-8")

    assert here("check", phrasings).output == f"{phrasings}: no problems\n"


def test_a_phrase_that_another_activity_would_win_is_warned_of(
    here: Here, matrix: Path, phrasings: Path
) -> None:
    phrasings.write_text("encryption:\n  - Manage backups of the mailboxes\n", encoding="utf-8")

    for path in (phrasings, matrix, matrix.parent):
        done = here("check", path)
        assert done.exit_code == 0
        assert done.output.startswith(
            f"{phrasings}:2:5: warning: another activity would win this phrase: `backups` "
            "(found: Manage backups of the mailboxes)\n    Word it as only `encryption` is"
        )


def test_a_glossary_file_is_checked_by_itself(here: Here, matrix: Path) -> None:
    file = matrix.parent / "glossary" / "en.yaml"
    file.write_text("choose: pick\n", encoding="utf-8")

    assert f"{file}:1:9: error: `choose` has to be a list" in here("check", file).output


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "the file is empty", id="nothing"),
        pytest.param(b"service: [", ":2:1: error: this is not YAML", id="no YAML"),
        pytest.param(b"a: b\nc: *a\n", ":2:4: error: aliases (*name)", id="an alias"),
        pytest.param(b"[" * 9999, ":1:41: error: nested more than 40", id="nesting"),
        pytest.param(b"#" * 25_000_001, "25,000,001 bytes; 25,000,000 are the most", id="25 MB"),
        pytest.param(
            b"a: \xff\n", ":1:4: error: these bytes are not UTF-8 (found: ff)", id="bytes"
        ),
        pytest.param(b"a: \x00\n", ":1:4: error: a character that YAML does not allow", id="NUL"),
        pytest.param(b"\x89PNG\r\n\x1a\n", ":1:1: error: these bytes are not UTF-8", id="an image"),
    ],
)
def test_what_cannot_be_read_at_all_is_told_in_words(
    here: Here, matrix: Path, content: bytes, words: str
) -> None:
    matrix.write_bytes(content)
    done = here("check", matrix)

    assert done.exit_code == 1
    assert words in done.output
    assert done.output.endswith(f"{matrix}: 1 error\n")
    assert len(done.output.splitlines()) == 3


def test_a_path_that_leads_nowhere_is_told_in_words(raci: Raci) -> None:
    done = raci("check", "nothing.yaml")

    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"nothing.yaml: error: no such file or folder\n    Name a matrix")


def test_without_a_path_the_knowledge_in_use_is_checked(
    here: Here, matrix: Path, tmp_path: Path
) -> None:
    assert f"{folder.shipped()}: " in here("check").output.splitlines()[-1]
    assert here("check", RACI_KNOWLEDGE=str(matrix)).output == f"{matrix}: no problems\n"
    (tmp_path / "knowledge").mkdir()
    assert "knowledge: error: no *.yaml file in this folder" in here("check").output


@pytest.mark.parametrize("command", [["run"], ["chat"], ["ask", "backups"], ["ask", "--jsonl"]])
def test_the_bot_refuses_to_start_on_errors_with_the_same_report(
    raci: Raci, matrix: Path, command: list[str]
) -> None:
    matrix.write_text(SPOILT, encoding="utf-8")
    report = raci("check", "mail.yaml").stdout.decode()
    done = raci(*command, RACI_KNOWLEDGE="mail.yaml")

    assert (done.returncode, done.stdout) == (1, b"")
    assert report == f"{done.stderr.decode()}mail.yaml: 3 errors\n"


def test_the_bot_starts_on_warnings(here: Here, matrix: Path) -> None:
    spoil(matrix, "{us: A, them: R}", "{us: RA, them: R}")

    assert here("ask", "backups", RACI_KNOWLEDGE=str(matrix)).exit_code == 0


def test_a_terminal_without_unicode_still_gets_its_report(raci: Raci, matrix: Path) -> None:
    spoil(matrix, "we: us", f"we: {'日' * 9}")
    done = raci("check", "mail.yaml", PYTHONIOENCODING="latin-1:strict")

    assert (done.returncode, done.stderr) == (1, b"")
    assert b"unknown party (found: ?????????)" in done.stdout


REVIEWED = MATRIX.replace("we: us", "we: us\nreviewed: 2020-01-01")


def test_advice_changes_no_exit_code_and_warnings_only_where_it_is_strict(
    here: Here, matrix: Path
) -> None:
    old = MATRIX.replace("{title: Our agreement}", "{title: Our agreement, date: 2020-01-01}")
    matrix.write_text(old, encoding="utf-8")
    done = here("check", "--strict", matrix)
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, f"{matrix}: 1 piece of advice")

    matrix.write_text(REVIEWED, encoding="utf-8")
    assert here("check", matrix).exit_code == 0
    done = here("check", "--strict", matrix)
    assert (done.exit_code, done.output.splitlines()[-1]) == (1, f"{matrix}: 1 warning")


def test_the_shipped_knowledge_passes_where_it_is_strict(here: Here) -> None:
    """Also where two parties share the work, as they do in the document it was taken from."""
    done = here("check", "--strict", "--format", "json", folder.shipped())
    found = json.loads(done.stdout)["findings"]

    assert done.exit_code == 0
    assert [one["rule"] for one in found] == ["reviewed-lately", "some-responsible"]


def test_a_finding_brings_the_question_to_put_to_people(here: Here, matrix: Path) -> None:
    matrix.write_text(REVIEWED, encoding="utf-8")
    shown = here("check", matrix).output.splitlines()

    assert shown[0].startswith(f"{matrix}:4:11: warning: the last review is ")
    assert shown[1].startswith("    Go through it with all parties, then set `reviewed: ")
    assert shown[2] == "    Ask: Does every letter still hold?"


def test_findings_can_be_read_by_programs(raci: Raci, matrix: Path) -> None:
    matrix.write_text(SPOILT, encoding="utf-8")
    done = raci("check", "mail.yaml", "--format", "json", PYTHONIOENCODING="latin-1")
    read = json.loads(done.stdout)

    assert (done.returncode, done.stderr) == (1, b"")
    assert read["counts"] == {"error": 3, "warning": 0, "advice": 0}
    assert read["findings"][0] == {
        "file": "mail.yaml",
        "line": 3,
        "column": 1,
        "level": "error",
        "rule": "matrix-shape",
        "message": "unknown key",
        "value": "wee",
        "remedy": "Did you mean `we`?",
        "question": "",
    }


def test_findings_can_be_shown_in_a_code_review(raci: Raci, matrix: Path) -> None:
    matrix.write_text(SPOILT, encoding="utf-8")
    done = raci("check", matrix, "--format", "sarif")
    (run,) = json.loads(done.stdout)["runs"]

    assert done.returncode == 1
    assert [one["level"] for one in run["results"]] == ["error"] * 3
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"mail.yaml"}
    assert [place["region"]["startLine"] for place in places] == [3, 13, 13]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--format", "xml"], 2), (["--strictly"], 2), (["--format", "sarif"], 0)],
)
def test_a_wrong_option_exits_with_2(
    raci: Raci, matrix: Path, arguments: list[str], code: int
) -> None:
    assert raci("check", matrix, *arguments).returncode == code
