"""Excel workbooks, taken in row by row: merged cells, several sheets, formulas by their values."""

import datetime
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from defusedxml import DefusedXmlException
from openpyxl.cell import Cell, MergedCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.exceptions import InvalidFileException

from bot.errors import BotError
from bot.sources import cells, interchange
from bot.sources.importing import files
from bot.sources.importing.grid import MOST_ROWS, SHEET, Heading, Item, Line, Page, Table, place
from bot.sources.importing.merged import merged
from bot.sources.importing.notes import Kind, Note

MOST_UNPACKED = 30_000_000  # bytes of all parts together
MOST_PARTS = 2_000
MOST_TAGS = 600_000  # of one part; a cell with its value has four
MOST_COLUMNS = 256

# What openpyxl and the libraries below it let out for a file that is no workbook.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    DefusedXmlException,
    SyntaxError,  # ElementTree's ParseError
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,  # an encrypted part
    TypeError,
    ValueError,
)

SMALLER = "Save the sheet with the matrix alone, or as CSV."

Row: TypeAlias = "tuple[Cell | MergedCell, ...]"

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>]")


def read(file: Path) -> Page:
    """A workbook as a page. Raises BotError."""
    files.content(file)
    try:
        _refuse_bombs(file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that nobody reads here
            reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
            with reader.archive:
                reader.read()
                return _page(file, reader)
    except BROKEN as error:
        raise BotError(
            f"{file}: this is not a workbook that can be read: {type(error).__name__}: {error}",
            "Open it and save it anew as .xlsx, or save the sheet as CSV.",
        ) from error


def _refuse_bombs(file: Path) -> None:
    """Refuse what would unpack to more than a workbook needs, and programs."""
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)  # never is more than this unpacked
        if size > MOST_UNPACKED or len(parts) > MOST_PARTS:
            raise BotError(
                f"{file}: the workbook unpacks to {size:,} bytes in {len(parts):,} parts; "
                f"{MOST_UNPACKED:,} in {MOST_PARTS:,} are the most",
                SMALLER,
            )
        for part in parts:
            if part.filename.lower().endswith("vbaproject.bin"):
                raise BotError(f"{file}: the workbook holds macros", "Save it as .xlsx.")
            if (tags := archive.read(part).count(b"<")) > MOST_TAGS:
                raise BotError(
                    f"{file}: {part.filename} has {tags:,} tags; {MOST_TAGS:,} are the most",
                    SMALLER,
                )


def _page(file: Path, reader: ExcelReader) -> Page:
    found: list[Item] = []
    notes: list[Note] = []
    head = ""
    for sheet, relation in reader.parser.find_sheets():
        name, visible = str(sheet.name), sheet.state == "visible"
        if name not in reader.wb.sheetnames:  # a chart
            continue
        rows = reader.wb[name].iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1)
        if name == interchange.KEY and not visible:
            head = "".join(_shown(row[0].value) for row in rows)
        elif not visible:
            notes.append(Note(Kind.LOOK, "a hidden sheet is left out", "", name))
        else:
            xml = reader.archive.read(relation.target)
            notes += _formulas(name, xml)
            lines = _lines(file, name, rows, xml)
            found += [Heading(name, SHEET, 0), Table(lines, sheet=name)] if lines else []
    title = str(reader.wb.properties.title or "")
    items = tuple(found) if head else tuple(map(_in_one_line, found))
    return Page(file, items, title, head=head, notes=tuple(notes), exact=bool(head))


def _lines(file: Path, sheet: str, rows: Iterable[Row], xml: bytes) -> tuple[Line, ...]:
    """The rows of a sheet that hold something, the value of merged cells in each of them."""
    spread = merged(xml)
    found: list[Line] = []
    for number, row in enumerate(rows, 1):
        if all(cell.value is None for cell in row) and number not in spread:
            continue
        texts = [_shown(cell.value) for cell in row]
        if number > MOST_ROWS or texts[MOST_COLUMNS]:
            where = place(sheet, number, MOST_COLUMNS if texts[MOST_COLUMNS] else None)
            limits = f"{MOST_ROWS:,} rows and {MOST_COLUMNS} columns are the most"
            raise BotError(f"{file}: {where} is filled; {limits}", SMALLER)
        titled = _bold(row, texts)
        for one in spread.get(number, ()):
            titled = one.fill(number, texts) or titled
        if any(texts):
            found.append(Line(tuple(texts), number, titled))
    width = max((n + 1 for line in found for n, cell in enumerate(line.cells) if cell), default=0)
    return tuple(Line(line.cells[:width], line.number, line.titled) for line in found)


def _bold(row: Row, texts: list[str]) -> bool:
    """Whether a row holds one text, and that in bold."""
    filled = [cell for cell, text in zip(row, texts, strict=True) if text]
    return len(filled) == 1 and bool(filled[0].font.b)


def _formulas(sheet: str, xml: bytes) -> Iterator[Note]:
    count = len(_FORMULA.findall(xml))
    if count:
        message = f"{count} formulas; the values that were computed last are taken"
        yield Note(Kind.LOOK, message, "", sheet)


def _shown(value: object) -> str:
    """A cell's value as people see it."""
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime.datetime():
            return value.date().isoformat()
        case _:
            return cells.unpacked(str(value))


def _in_one_line(item: Item) -> Item:
    """A table whose cells are without line breaks and double blanks."""
    if not isinstance(item, Table):
        return item
    lines = (
        Line(tuple(" ".join(cell.split()) for cell in line.cells), line.number, line.titled)
        for line in item.lines
    )
    return Table(tuple(lines), sheet=item.sheet)
