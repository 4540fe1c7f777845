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


def test_a_page_becomes_a_matrix_file_that_answers(raci: Raci, tmp_path: Path) -> None:
    (tmp_path / "payroll.md").write_text(PAGE, encoding="utf-8")
    done = raci("import", "payroll.md", "-o", "matrices")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "payroll.md → matrices/payroll.yaml\n"
        "    Payroll: 2 rows, 1 phases, 2 parties (Payroll, Board)\n"
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
