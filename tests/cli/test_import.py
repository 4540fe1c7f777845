import json
from pathlib import Path

from bot.sources import matrices
from tests.cli.conftest import Here, Raci

PAGE = """\
# Payroll RACI

## 1. Each month

| Task | Payroll | Board |
|---|---|---|
| Pay wages | RA | I |
| Approve bonuses | R | A |
"""


def test_one_row_in_one_phase_of_one_party_is_counted_so(here: Here, tmp_path: Path) -> None:
    (tmp_path / "wages.md").write_text(
        "# Wages\n\n| Task | Payroll |\n|---|---|\n| Pay wages | RA |\n", encoding="utf-8"
    )

    assert "    Wages: 1 row, 1 phase, 1 party (Payroll)\n" in here("import", "wages.md").output


def test_a_page_becomes_a_matrix_file_that_answers(raci: Raci, tmp_path: Path) -> None:
    (tmp_path / "payroll.md").write_text(PAGE, encoding="utf-8")
    done = raci("import", "payroll.md", "-o", "matrices")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "payroll.md → matrices/payroll.yaml\n"
        "    Payroll: 2 rows, 1 phase, 2 parties (Payroll, Board)\n"
        "    taken: the columns are taken so\n"
        "        Task = activity, Payroll = party, Board = party\n"
    )
    matrix, problems = matrices.read(tmp_path / "matrices" / "payroll.yaml")
    assert (matrix and matrix.service, problems) == ("Payroll", ())
    asked = raci("ask", "who approves bonuses?", RACI_KNOWLEDGE="matrices")
    assert b"Board is accountable" in asked.stdout


def test_one_file_that_cannot_be_read_does_not_stop_the_others(here: Here, tmp_path: Path) -> None:
    (tmp_path / "payroll.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    done = here("import", "empty.md", "nothing.md", "payroll.md", "-o", "matrices")

    assert done.exit_code == 1
    assert "empty.md: no table with activities and letters was found" in done.output
    assert "nothing.md: the file cannot be read: No such file" in done.output
    assert [file.name for file in (tmp_path / "matrices").iterdir()] == ["payroll.yaml"]


def test_a_diff_shows_what_would_change_and_writes_nothing(here: Here, tmp_path: Path) -> None:
    page = tmp_path / "payroll.md"
    page.write_text(PAGE, encoding="utf-8")
    assert "+service: Payroll\n" in here("import", page, "--diff").output
    assert not (tmp_path / "knowledge").exists()

    here("import", page)
    page.write_text(PAGE.replace("| RA | I |", "| RA | C |"), encoding="utf-8")
    before = (tmp_path / "knowledge" / "payroll.yaml").read_text(encoding="utf-8")
    done = here("import", page, "--diff")

    assert done.exit_code == 0
    assert "taken: 2 rows keep their ids, 0 are new" in done.output
    assert "-        letters: {payroll: RA, board: I}\n" in done.output
    assert "+        letters: {payroll: RA, board: C}\n" in done.output
    assert (tmp_path / "knowledge" / "payroll.yaml").read_text(encoding="utf-8") == before


def test_a_report_for_programs_is_one_object_a_file(here: Here, tmp_path: Path) -> None:
    (tmp_path / "payroll.md").write_text(PAGE, encoding="utf-8")
    done = here("import", "payroll.md", "nothing.md", "--json")

    first, second = map(json.loads, done.output.splitlines())
    assert done.exit_code == 1
    assert (first["matrix"], first["changed"], first["service"]) == (
        "knowledge/payroll.yaml",
        True,
        "Payroll",
    )
    assert (first["rows"], first["phases"], first["parties"]) == (2, 1, ["Payroll", "Board"])
    assert first["notes"][0] == {
        "kind": "taken",
        "where": "",
        "message": "the columns are taken so",
        "value": "Task = activity, Payroll = party, Board = party",
    }
    assert second["error"].startswith("nothing.md: the file cannot be read")


def test_two_documents_of_one_name_do_not_overwrite_each_other(here: Here, tmp_path: Path) -> None:
    (tmp_path / "payroll.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "payroll.csv").write_text("Task,Them\nPay,RA\n", encoding="utf-8")
    done = here("import", "payroll.md", "payroll.csv")

    assert done.exit_code == 1
    assert "payroll.csv: it would take the place of knowledge/payroll.yaml" in done.output
    assert "Pay wages" in (tmp_path / "knowledge" / "payroll.yaml").read_text(encoding="utf-8")


def test_what_a_person_says_of_columns_and_letters_overrules(here: Here, tmp_path: Path) -> None:
    (tmp_path / "jobs.csv").write_text(
        "Who,What,Where,Ops,Dev\nx,Deploy,Cellar,S,RA\nx,Test,Attic,A,R\n", encoding="utf-8"
    )
    options = ("--activity", "What", "--phase", "Where", "--party", "Ops", "--letters", "S=R")
    done = here("import", "jobs.csv", *options)

    assert (
        "Who = left out, What = activity, Where = phase, Ops = party, Dev = left out" in done.output
    )
    assert "letters: {ops: R}" in (tmp_path / "knowledge" / "jobs.yaml").read_text(encoding="utf-8")


def test_a_column_that_is_not_there_is_refused_with_those_that_are(
    here: Here, tmp_path: Path
) -> None:
    (tmp_path / "payroll.md").write_text(PAGE, encoding="utf-8")
    done = here("import", "payroll.md", "--party", "Bord")

    assert done.exit_code == 1
    assert done.output == (
        "payroll.md: no table has a column `Bord`\nThe columns are `Task`, `Payroll`, `Board`.\n"
    )
