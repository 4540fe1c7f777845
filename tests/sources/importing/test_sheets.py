"""CSV files and workbooks, with what people do in spreadsheets."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from bot.errors import BotError
from bot.sources.importing.columns import Wishes
from bot.sources.importing.notes import Kind
from tests.sources.importing.pages import ROWS, imported, rows, told

WANTED: ROWS = (
    ("Choose a size", "1.1", {"customer": "RA", "shop": "I"}),
    ("Pay", "1.1", {"customer": "A", "shop": "R"}),
    ("Ride", "Use", {"customer": "RA"}),
)

CSV = """\
Phase;Step;Activity;Customer;Shop;Comment
1. Rent;1.1. Before;Choose a size;R/A;I;
;;Pay;A;R;cash
Use;;Ride;RA;;
"""


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_file_of_any_kind(tmp_path: Path, delimiter: str, encoding: str) -> None:
    content = CSV.replace(";", delimiter).encode(encoding)

    assert rows(imported(tmp_path / "bikes.csv", content).matrix) == WANTED


def test_a_csv_file_with_a_title_above_and_phases_as_rows(tmp_path: Path) -> None:
    content = (
        "sep=,\nBike rental RACI\n\nTask,Customer,Shop\n1. Rent,,\nPay,A,R\n2. Use,,\nRide,ra,\n"
    )
    found = imported(tmp_path / "bikes.csv", content)

    assert found.matrix.service == "Bike rental"
    assert rows(found.matrix) == (
        ("Pay", "1", {"customer": "A", "shop": "R"}),
        ("Ride", "2", {"customer": "RA"}),
    )
    assert told(found, Kind.REPAIRED) == [("line 8", "`ra` is read as capitals")]
    assert ("line 5", "a row without letters is a phase") in told(found, Kind.TAKEN)


def test_an_old_encoding_is_read_and_told(tmp_path: Path) -> None:
    found = imported(tmp_path / "x.csv", "Tâche;Équipe\nDéployer;RA\n".encode("cp1252"))

    assert rows(found.matrix) == (("Déployer", "Activities", {"equipe": "RA"}),)
    assert told(found, Kind.LOOK)[0] == (
        "line 1",
        "not UTF-8; read as cp1252: check letters with accents",
    )


def test_roles_as_columns_with_the_parties_in_them(tmp_path: Path) -> None:
    content = (
        'Activity,Responsible,Accountable,Informed\nDeploy,"Ops, Dev",Lead,\nTest,Dev,Lead,Ops\n'
    )

    assert rows(imported(tmp_path / "x.csv", content).matrix) == (
        ("Deploy", "Activities", {"ops": "R", "dev": "R", "lead": "A"}),
        ("Test", "Activities", {"dev": "R", "lead": "A", "ops": "I"}),
    )


def test_twenty_parties(tmp_path: Path) -> None:
    names = ",".join(f"Team {n}" for n in range(20))
    content = f"Task,{names}\nDeploy,RA{',C' * 19}\nTest,A,R{',' * 18}\n"

    assert len(imported(tmp_path / "x.csv", content).matrix.parties) == 20


def test_a_row_that_is_no_row_is_told(tmp_path: Path) -> None:
    content = "Task,Us,Them\n,RA,\nDeploy,R,A,and,more\nTest,maybe,RA\n"
    found = imported(tmp_path / "x.csv", content)

    assert told(found, Kind.LOOK)[:3] == [
        ("line 2", "a row without an activity is left out"),
        ("line 3", "more cells than columns; the last are left out"),
        ("line 4", "these are no letters; left out"),
    ]


def test_a_cell_that_was_kept_from_being_a_formula_reads_as_before(tmp_path: Path) -> None:
    found = imported(tmp_path / "x.csv", "Task,Us\n'=SUM(A1),RA\n")

    assert found.matrix.activities[0].text == "=SUM(A1)"


def book(*sheets: str) -> tuple[Workbook, list[Worksheet]]:
    workbook = Workbook()
    first = workbook.worksheets[0]
    first.title = sheets[0]
    return workbook, [first, *(workbook.create_sheet(name) for name in sheets[1:])]


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_a_workbook_with_merged_cells_and_a_header_further_down(tmp_path: Path) -> None:
    workbook, (sheet,) = book("Matrix")
    for row in (
        ("Bike rental",), (),
        ("", "Phase", "Step", "Activity", "Customer", "Shop"),
        ("", "1. Rent", "1.1. Before", "Choose a size", "RA", "I"),
        ("", None, None, "Pay", "A", "R"),
        ("", "Use", None, "Ride", "R", None),
    ):  # fmt: skip
        sheet.append(row)
    for cells in ("B4:B5", "C4:C5", "E6:F6"):
        sheet.merge_cells(cells)
    found = imported(tmp_path / "bikes.xlsx", saved(workbook))

    assert found.matrix.service == "Bike rental"
    assert rows(found.matrix) == (*WANTED[:2], ("Ride", "Use", {"customer": "R", "shop": "R"}))
    assert told(found, Kind.LOOK) == [("Matrix!6", "nobody is accountable")]


def test_bold_rows_and_rows_across_the_sheet_are_phases(tmp_path: Path) -> None:
    workbook, (sheet,) = book("Matrix")
    for row in (
        ("Task", "Us", "Them"),
        ("Build",),
        ("Plan", "RA", "I"),
        ("Run",),
        ("Watch", "R", "A"),
    ):
        sheet.append(row)
    sheet["A2"].font = Font(bold=True)
    sheet.merge_cells("A4:C4")

    assert rows(imported(tmp_path / "x.xlsx", saved(workbook)).matrix) == (
        ("Plan", "Build", {"us": "RA", "them": "I"}),
        ("Watch", "Run", {"us": "R", "them": "A"}),
    )


def test_each_of_several_sheets_is_a_phase(tmp_path: Path) -> None:
    workbook, (build, run, notes) = book("Build", "Run", "Notes")
    for sheet in (build, run):
        sheet.append(("Task", "Us", "Them"))
        sheet.append((f"Plan {sheet.title}", "R.A.", None))
    notes.append(("Ask Ana", "about this"))
    hidden = workbook.create_sheet("Old")
    hidden.sheet_state = "hidden"
    found = imported(tmp_path / "x.xlsx", saved(workbook))

    assert [(row, phase) for row, phase, _ in rows(found.matrix)] == [
        ("Plan Build", "Build"),
        ("Plan Run", "Run"),
    ]
    assert ("Notes!1", "a row without a header, left out") in told(found, Kind.LOOK)
    assert ("", "a hidden sheet is left out") in told(found, Kind.LOOK)


def test_formulas_are_read_by_their_values_and_told(tmp_path: Path) -> None:
    workbook, (sheet,) = book("Matrix")
    sheet.append(("Task", "Us"))
    sheet.append(("Plan", "RA"))
    sheet.append(("=1+1", "RA"))
    found = imported(tmp_path / "x.xlsx", saved(workbook))

    assert ("", "1 formulas; the values that were computed last are taken") in told(
        found, Kind.LOOK
    )
    assert ("Matrix!3", "a row without an activity is left out") in told(found, Kind.LOOK)


def test_columns_can_be_named(tmp_path: Path) -> None:
    wishes = Wishes(parties=("Shop",), activity="Comment")
    found = imported(tmp_path / "bikes.csv", CSV.replace("Ride;RA;;", "Ride;RA;R;x"), wishes)

    assert [(a.text, [p.name for p, _ in a.letters]) for a in found.matrix.activities] == [
        ("cash", ["Shop"]),
        ("x", ["Shop"]),
    ]


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BotError, match="not a workbook that can be read"):
        imported(tmp_path / "x.xlsx", b"Task,Us\n")
