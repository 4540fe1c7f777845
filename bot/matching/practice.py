"""Practice: the index asks itself every phrasing, and learns from those it gets wrong.

A perceptron with a margin (Crammer and Singer, 2001, in batches): for each text
whose own row does not lead by MARGIN, the text's terms gain strength for its row
and lose it for the row that came closest. It sets apart rows that share many
words, such as making, watching and restoring backups.
"""

from dataclasses import dataclass, replace

import numpy as np

from bot.matching.index import Floats, Index, Texts
from bot.matching.terms import Whole, is_pair

ROUNDS = 6
MARGIN = 4.0  # by which a text's own row has to lead, per unit of the text's rarity
RATE = 1.0
SEEN = 2  # texts a pair has to stand in: from a single one nothing general is learnt
MOST_CELLS = 20_000_000  # of terms by rows; a larger index is left as it is


@dataclass(frozen=True, slots=True)
class _Lesson:
    """Texts with equally many terms: their rows, their terms, and the length of each."""

    rows: Whole
    terms: Whole
    lengths: Floats


def practised(index: Index, texts: Texts) -> Index:
    """The index with the strengths that practice gave it."""
    often = np.bincount(texts.columns, minlength=len(index.terms)) >= SEEN
    seen = often | ~is_pair(index.terms)
    shared = np.flatnonzero(seen)
    if not len(shared) or len(shared) * index.size > MOST_CELLS:
        return index
    kept = seen[texts.columns]
    compact = np.cumsum(seen) - 1
    rarities = index.rarities[shared]
    strengths = _dense(index, shared)
    lessons = _lessons(compact[texts.columns[kept]], texts.of_text[kept], texts.rows, rarities)
    for _ in range(ROUNDS):
        corrections = [_corrections(strengths, lesson, rarities) for lesson in lessons]
        for cells, change in corrections:
            np.add.at(strengths.reshape(-1), cells, change)
    return replace(index, table=index.table.with_dense(shared, strengths))


def _lessons(terms: Whole, of_text: Whole, rows: Whole, rarities: Floats) -> list[_Lesson]:
    """The texts by the number of their terms, so that each group is a plain table."""
    present, starts, counts = np.unique(of_text, return_index=True, return_counts=True)
    lessons = []
    for count in np.unique(counts):
        chosen = np.flatnonzero(counts == count)
        held = terms[starts[chosen][:, None] + np.arange(count)]
        lengths = np.sqrt((rarities[held] ** 2).sum(axis=1))
        lessons.append(_Lesson(rows[present[chosen]], held, lengths))
    return lessons


def _corrections(strengths: Floats, lesson: _Lesson, rarities: Floats) -> tuple[Whole, Floats]:
    """Cells to change, and by how much, for the texts whose row does not lead enough."""
    scores = strengths[lesson.terms[:, 0]]
    for terms in lesson.terms.T[1:]:  # one at a time: the sums stay in the cache
        scores += strengths[terms]
    scores /= lesson.lengths[:, None]
    at = np.arange(len(scores))
    own = scores[at, lesson.rows]
    scores[at, lesson.rows] = -np.inf
    rival = scores.argmax(axis=1)
    short = own - scores[at, rival] < MARGIN
    held, size = lesson.terms[short], strengths.shape[1]
    step = RATE * np.sqrt(rarities[held]) / lesson.lengths[short][:, None]
    cells = np.stack([held * size + row[short][:, None] for row in (lesson.rows, rival)])
    return cells.reshape(-1), np.stack([step, -step]).reshape(-1)


def _dense(index: Index, shared: Whole) -> Floats:
    """The strengths of the shared columns as a full table, columns by rows."""
    dense: Floats = np.zeros((len(shared), index.size), np.float32)
    starts, stops = index.table.starts[shared], index.table.stops[shared]
    counts = stops - starts
    source = np.repeat(stops - np.cumsum(counts), counts) + np.arange(counts.sum())
    column = np.repeat(np.arange(len(shared)), counts)
    dense[column, index.table.rows[source]] = index.table.strengths[source]
    return dense
