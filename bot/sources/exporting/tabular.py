"""A matrix as comma-separated values (RFC 4180), for other tools and for spreadsheets."""

import csv
import io

from bot.matrix import Matrix
from bot.sources.cells import neutral
from bot.sources.exporting import table

OURS = ("service", *table.COLUMNS)  # how the first line of such a file begins


def as_csv(matrix: Matrix) -> bytes:
    """A matrix as CSV in UTF-8: its service, then the columns of the table, in every row.

    The service stands in each row so that the files of several can be put together.
    """
    text = io.StringIO()
    write = csv.writer(text).writerow
    write(map(neutral, ("service", *table.header(matrix))))
    for row in table.rows(matrix):
        write(map(neutral, (matrix.service, *row)))
    return text.getvalue().encode()
