"""A matrix as an Excel workbook: a sheet to filter and print, and one that says what it is."""

import io
from collections.abc import Sequence
from itertools import zip_longest

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from bot.matrix import Matrix, Role
from bot.sources import interchange
from bot.sources.cells import packed
from bot.sources.exporting import table
from bot.sources.exporting.palette import COLOURS

ABOUT = "About"  # the sheet with the service, its source, and what the letters mean
WIDTHS = (18, 36, 70)  # of id, phase and activity, in characters
PARTY_WIDTH = 14
LONGEST_CELL = 32_000  # characters; Excel takes 32,767
FEW_PARTIES = 6  # beyond these the activity stays in view when the sheet is scrolled sideways

_HEAD_FONT, _HEAD_FILL = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="0F172A")
_TEXT, _LETTERS = Alignment("left", "top", wrap_text=True), Alignment("center", "top")
_HEAD_LETTERS = Alignment("center", "center", wrap_text=True)
_LINE = Border(bottom=Side(style="thin", color="CBD5E1"))


def as_xlsx(matrix: Matrix) -> bytes:
    """A matrix as the bytes of a workbook."""
    book = Workbook()
    del book["Sheet"]  # the one that every new workbook has
    _grid(book.create_sheet("Matrix"), matrix)
    _about(book.create_sheet(ABOUT), matrix)
    _head(book.create_sheet(interchange.KEY), matrix)
    book.properties.title = matrix.service
    book.properties.creator = "RACI bot"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _grid(sheet: Worksheet, matrix: Matrix) -> None:
    header, rows = table.header(matrix), list(table.rows(matrix))
    _arrange(sheet, len(header), len(rows) + 1)
    sheet.append([_heading(sheet, name, at) for at, name in enumerate(header)])
    for row in rows:
        sheet.append([_body(sheet, value, at) for at, value in enumerate(row)])


def _arrange(sheet: Worksheet, columns: int, lines: int) -> None:
    """What makes it pleasant: widths, a header that stays, filters, and a page that fits."""
    parties = columns - len(WIDTHS)
    for at, width in zip_longest(range(1, columns + 1), WIDTHS, fillvalue=PARTY_WIDTH):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A2" if parties <= FEW_PARTIES else "D2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{lines}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _heading(sheet: Worksheet, name: str, at: int) -> Cell:
    cell = _cell(sheet, name)
    cell.font, cell.fill = _HEAD_FONT, _HEAD_FILL
    cell.alignment = _HEAD_LETTERS if at >= len(WIDTHS) else _TEXT
    return cell


def _body(sheet: Worksheet, value: str, at: int) -> Cell:
    cell = _cell(sheet, value)
    cell.border = _LINE
    cell.alignment = _LETTERS if at >= len(WIDTHS) else _TEXT
    if at >= len(WIDTHS) and value:
        ground, ink = COLOURS[Role(value[0])]
        cell.fill, cell.font = PatternFill("solid", fgColor=ground), Font(bold=True, color=ink)
    return cell


def _cell(sheet: Worksheet, value: str) -> Cell:
    """A cell that holds this text and can never become a formula, also once it is edited."""
    cell = WriteOnlyCell(sheet, packed(value) or None)
    cell.number_format = "@"
    return cell


def _about(sheet: Worksheet, matrix: Matrix) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 18, 80
    said, day = dict(matrix.definitions), matrix.source.date
    lines: Sequence[tuple[str, str]] = (
        ("Service", matrix.service),
        ("Source", matrix.source.title),
        ("Address", matrix.source.address),
        ("Date", day.isoformat() if day else ""),
        *((f"{role}, {role.word}", said.get(role, "")) for role in Role),
    )
    for name, value in lines:
        left, right = _cell(sheet, name), _cell(sheet, value)
        left.font, right.alignment = Font(bold=True), _TEXT
        sheet.append([left, right])


def _head(sheet: Worksheet, matrix: Matrix) -> None:
    """A sheet that nobody sees, with what `raci import` needs beside the table."""
    head = interchange.head(matrix)
    for start in range(0, len(head), LONGEST_CELL):
        sheet.append([_cell(sheet, head[start : start + LONGEST_CELL])])
    sheet.sheet_state = "hidden"
