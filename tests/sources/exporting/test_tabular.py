import csv
import io

from bot.sources.exporting.tabular import as_csv
from tests.sources.exporting.rows import MATRIX


def test_csv_has_one_row_for_each_activity_below_the_names_of_the_columns() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(MATRIX).decode(), newline="")))

    assert rows[:3] == [
        ["service", "id", "phase", "activity", "Customer", "'=Host | Co", "Board"],
        ["The *house*", "doors", "3. Usage & <care>", "Lock the doors", "R", "A", ""],
        [
            "The *house*",
            "keys",
            "3. Usage & <care> › 3.1. Access",
            "'=Hand out a|b\n“keys”, é",
            "CI",
            "RA",
            "",
        ],
    ]
    assert len(rows) == 1 + len(MATRIX.activities)
