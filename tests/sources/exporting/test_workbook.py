"""The workbook as openpyxl reads it back, which knows formulas from texts."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from bot.matrix import Party, Role
from bot.sources.exporting.palette import COLOURS
from bot.sources.exporting.workbook import as_xlsx
from tests.sources.exporting.rows import MATRIX


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(io.BytesIO(as_xlsx(MATRIX)))


def test_a_sheet_has_one_row_for_each_activity(book: Workbook) -> None:
    rows = list(book["Matrix"].values)

    assert rows[0] == ("id", "phase", "activity", "Customer", "'=Host | Co", "Board")
    assert rows[1] == ("doors", "3. Usage & <care>", "Lock the doors", "R", "A", None)
    assert rows[2][2:] == ("'=Hand out a|b\n“keys”, é", "CI", "RA", None)
    assert len(rows) == 1 + len(MATRIX.activities)


def test_no_cell_of_any_sheet_is_a_formula_and_none_becomes_one_when_it_is_edited(
    book: Workbook,
) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]

    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}


def test_the_header_stays_and_filters(book: Workbook) -> None:
    sheet = book["Matrix"]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F5"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["D"].width


def test_the_activity_stays_too_where_many_parties_stand_beside_it() -> None:
    many = tuple(Party(f"team-{n}", f"Team {n}") for n in range(12))
    book = load_workbook(io.BytesIO(as_xlsx(replace(MATRIX, parties=many))))

    assert book["Matrix"].freeze_panes == "D2"


def test_letters_have_the_colour_of_their_first(book: Workbook) -> None:
    sheet = book["Matrix"]

    for address, role in (("D2", "R"), ("E2", "A"), ("D3", "C"), ("E3", "R")):
        ground, ink = COLOURS[Role(role)]
        assert sheet[address].fill.fgColor.rgb == f"00{ground}"
        assert sheet[address].font.color.rgb == f"00{ink}"
    assert sheet["F2"].fill.fill_type is None


def test_another_sheet_says_what_the_matrix_is(book: Workbook) -> None:
    assert list(book["About"].values)[:5] == [
        ("Service", "The *house*"),
        ("Source", "Rules"),
        ("Address", "https://example.com/rules"),
        ("Date", "2024-02-29"),
        ("R, responsible", "Does the work"),
    ]


def _luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("role", Role)
def test_a_letter_can_be_read_on_its_colour(role: Role) -> None:
    darker, lighter = sorted(_luminance(colour) for colour in COLOURS[role])

    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
