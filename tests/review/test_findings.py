"""The whole of a folder, and one of its files."""

from pathlib import Path

from bot.review.findings import findings
from tests.review.conftest import TODAY, written

TWO = {"us": "name: Us", "them": "name: Them"}
ROWS = [("Manage backups", "us: RA"), ("Encrypt the disks", "them: RA")]
OLD = written(ROWS, TWO, "reviewed: 2020-01-01")


def test_other_files_are_reviewed_though_one_has_errors(tmp_path: Path) -> None:
    (tmp_path / "chat.yaml").write_text("service: [", encoding="utf-8")
    (tmp_path / "mail.yaml").write_text(OLD, encoding="utf-8")
    found = findings(tmp_path, TODAY)

    assert [(one.place.file.name, one.rule) for one in found] == [
        ("chat.yaml", "readable-file"),
        ("mail.yaml", "reviewed-lately"),
    ]
    assert findings(tmp_path / "mail.yaml", TODAY) == found[1:]


def test_each_matrix_is_reviewed_as_if_it_stood_alone(tmp_path: Path) -> None:
    for name in ("chat", "mail"):
        (tmp_path / f"{name}.yaml").write_text(OLD, encoding="utf-8")

    assert [one.rule for one in findings(tmp_path, TODAY)] == ["reviewed-lately"] * 2


def test_findings_stand_by_file_and_line(tmp_path: Path) -> None:
    content = written([*ROWS, ("Pay invoices", "us: RA, them: A")], TWO, "reviewed: 2020-01-01")
    (tmp_path / "mail.yaml").write_text(content, encoding="utf-8")
    found = findings(tmp_path, TODAY)

    assert [one.rule for one in found] == ["reviewed-lately", "one-accountable"]
    assert [one.place.line for one in found] == sorted(one.place.line for one in found)
