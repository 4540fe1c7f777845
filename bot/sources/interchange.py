"""What a table cannot say of a matrix, so that an exported document reads back equal.

A table holds ids, phases, activities and letters. The rest (the service, its aliases, the
source, the roles' meanings, the parties' keys and aliases, …) is the *head*: the content of the
matrix file as JSON on one line, its activities reduced to what no column holds. An importer that
finds a head takes every text of the document to the letter, with its blanks and capitals, and
lets the table win where a person has changed it since. The head stands

- in Markdown: in a comment on the last line, with `>` written as `\\u003e`;
- in XLSX: in the first column of a hidden sheet `raci`, cut to pieces of at most 32,000 characters;
- in HTML: in `<script type="application/json" id="raci">`, with `<` written as `\\u003c`.

JSON and CSV have none, as other programs read them; they keep the service, the parties, and
all that a table says. A table's columns are those of `bot.sources.exporting.table`; phases
stand in it as `bot.sources.phasepaths` writes them, and `bot.sources.cells` keeps texts from
being formulas.
"""

import json
from collections.abc import Mapping, Sequence

from bot.matrix import Matrix
from bot.sources.writing import Content, content

KEY = "raci"
IN_THE_TABLE = ("activity", "letters")  # of an activity


def head(matrix: Matrix) -> str:
    """A matrix without what stands in its table, as JSON on one line."""
    return json.dumps(_without_rows(content(matrix)), ensure_ascii=False, default=str)


def _without_rows(found: Content) -> Content:
    match found:
        case Mapping():
            return {
                key: _without_rows(value)
                for key, value in found.items()
                if not ("id" in found and key in IN_THE_TABLE)
            }
        case Sequence() if not isinstance(found, str):
            return [_without_rows(item) for item in found]
        case _:
            return found
