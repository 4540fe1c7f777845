"""CSV files of every kind: any delimiter, any encoding, a title above the header."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.errors import BotError
from bot.sources import cells, interchange
from bot.sources.importing import files
from bot.sources.importing.grid import Line, Page, Table

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
    head = ""
    if rows and rows[0].cells[0] == interchange.KEY and rows[0].cells[1:2]:
        head, rows = rows[0].cells[1], rows[1:]
    lines = rows if head else [Line(tuple(map(_one_line, r.cells)), r.number) for r in rows]
    return Page(
        file, (Table(tuple(lines)),) if lines else (), head=head, notes=notes, exact=bool(head)
    )


def _rows(file: Path, text: str, delimiter: str, before: int) -> Iterator[Line]:
    """The rows, each with the line on which it begins."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    number = 1
    for row in reader:
        if len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]):
            raise BotError(
                f"{file}: line {number + before} has {len(row):,} columns; "
                f"{MOST_COLUMNS} are the most",
                "Keep the columns of the matrix: activity, phase, and the parties.",
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
