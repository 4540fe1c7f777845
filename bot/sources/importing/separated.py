"""CSV files of every kind: any delimiter, any encoding, a title above the header."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.errors import BotError
from bot.sources import cells
from bot.sources.exporting.tabular import OURS
from bot.sources.importing import files
from bot.sources.importing.grid import Line, Page, Table
from bot.sources.importing.notes import Note

DELIMITERS = ",;\t|"
SAMPLE = 100  # rows that tell the delimiter
MOST_COLUMNS = 256


def read(file: Path) -> Page:
    """A CSV file as a page. Raises BotError."""
    text, notes = files.text(file)
    csv.field_size_limit(files.MOST_BYTES)  # of the whole process; its default is 131,072
    named = text[:5].lower().startswith("sep=") and text[4:5]  # Excel's own line for it
    body = text.partition("\n")[2] if named else text
    try:
        delimiter = named or _delimiter(body)
        rows = list(_rows(file, body, delimiter, 1 if named else 0))
    except csv.Error as error:
        raise BotError(
            f"{file}: this is not CSV: {error}", "Save it anew from your spreadsheet, as CSV UTF-8."
        ) from error
    if rows and rows[0].cells[: len(OURS)] == OURS:
        return _export(file, rows, notes)
    lines = tuple(Line(tuple(map(_one_line, row.cells)), row.number) for row in rows)
    return Page(file, (Table(lines),) if lines else (), notes=notes)


def _export(file: Path, rows: Sequence[Line], notes: tuple[Note, ...]) -> Page:
    """A file that `raci export` wrote: of one service, which stands in every row."""
    services = list(dict.fromkeys(row.cells[0] for row in rows[1:] if row.cells[0]))
    if len(services) > 1:
        raise BotError(
            f"{file}: rows of {len(services)} services: {', '.join(services[:5])}",
            "Keep the rows of one service in a file.",
        )
    lines = tuple(Line(row.cells[1:], row.number) for row in rows)
    title = services[0] if services else ""
    return Page(file, (Table(lines, headed=True),), title, notes=notes, exact=True)


def _rows(file: Path, text: str, delimiter: str, before: int) -> Iterator[Line]:
    """The rows, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 1
    for row in reader:
        if len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]):
            raise BotError(
                f"{file}: line {number + before} has {len(row):,} columns; "
                f"{MOST_COLUMNS} are the most",
                "Keep the columns of the matrix: activity, phase, and the parties.",
            )
        if number > files.MOST_LINES:
            raise BotError(
                f"{file}: more than {files.MOST_LINES:,} lines",
                "Split the document, one for each service.",
            )
        if any(row):
            yield Line(tuple(map(cells.plain, row[:MOST_COLUMNS])), number + before)
        number = reader.line_num + 1


def _delimiter(text: str) -> str:
    """The delimiter that cuts most rows into the same number of columns, more than one."""
    sample = text.split("\n", SAMPLE)[:SAMPLE]

    def agreement(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(sample, delimiter=delimiter) if row)
        wide = {width: count for width, count in widths.items() if width > 1}
        width = max(wide, key=lambda one: (wide[one], one), default=0)
        return wide.get(width, 0), width

    return max(DELIMITERS, key=agreement)


def _one_line(cell: str) -> str:
    return " ".join(cell.split())
