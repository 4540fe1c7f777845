"""Phrasings that lead elsewhere: the matcher gives them to another activity than their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.answering.engine import Engine
from bot.knowledge import Phrasing
from bot.matrix import Row


@dataclass(frozen=True, slots=True)
class Lost:
    """A phrasing of a matrix, and the row that wins it instead of its own."""

    matrix: str
    phrasing: Phrasing
    winner: Row


def lost(desk: Engine, among: Mapping[str, tuple[Phrasing, ...]] | None = None) -> Iterator[Lost]:
    """Every phrasing for an activity that another activity of the same matrix would win.

    `among` are the phrasings to look at, by the matrix's name; without: all.
    """
    rows = {row.key for row in desk.knowledge.catalog.rows()}
    for matrix, phrasings in (among or desk.knowledge.phrasings).items():
        for phrasing in phrasings:
            own = f"{matrix}/{phrasing.activity}"
            best = desk.rank(phrasing.text).ranked[:1] if own in rows else ()
            if best and best[0].row.key != own and best[0].row.matrix.name == matrix:
                yield Lost(matrix, phrasing, best[0].row)
