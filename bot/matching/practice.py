"""Practice: the index asks itself every phrasing, and learns from those it gets wrong.

A perceptron with a margin (Crammer and Singer, 2001, in batches): for each text
whose own row does not lead by MARGIN, the text's terms gain strength for its row
and lose it for the row that came closest. It sets apart rows that share many
words, such as making, watching and restoring backups.
"""

from dataclasses import dataclass, replace

import numpy as np

from bot.matching.index import Index, Texts
from bot.matching.table import Floats
from bot.matching.terms import Whole, first, is_pair

RATES = (1.0, 0.7, 0.5, 0.35, 0.25, 0.17)  # of each round: less and less, lest rows swing
MARGIN = 4.0  # by which a text's own row has to lead, per unit of the text's rarity
SEEN = 2  # texts a pair has to stand in: from a single one nothing general is learnt
MOST_AT_ONCE = 500  # texts, whose sums then stay in the processor's cache
MOST_CELLS = 20_000_000  # of terms by rows; a larger index is left as it is


@dataclass(frozen=True, slots=True)
class _Lesson:
    """Texts with equally many terms.

    Attributes:
        rows: the row of each text.
        terms: its terms, by their place in it and then by text.
        lengths: its length by rarity.
        steps: what each term gains or loses when it is corrected, placed as the terms.
    """

    rows: Whole
    terms: Whole
    lengths: Floats
    steps: Floats


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
    strengths = index.table.dense(shared, index.size)
    lessons = _lessons(compact[texts.columns[kept]], texts.of_text[kept], texts.rows, rarities)
    for rate in RATES:
        corrections = [_corrections(strengths, lesson) for lesson in lessons]
        for cells, change in corrections:
            np.add.at(strengths.reshape(-1), cells, change * np.float32(rate))
    return replace(index, table=index.table.with_dense(shared, strengths))


def _lessons(terms: Whole, of_text: Whole, rows: Whole, rarities: Floats) -> list[_Lesson]:
    """The texts by the number of their terms, so that each group is a plain table."""
    starts = np.flatnonzero(first(of_text))
    present, counts = of_text[starts], np.diff(starts, append=len(of_text))
    lessons = []
    for count in sorted(set(counts.tolist())):
        every = np.flatnonzero(counts == count)
        for at in range(0, len(every), MOST_AT_ONCE):
            texts = every[at : at + MOST_AT_ONCE]
            held = terms[np.arange(count)[:, None] + starts[texts]]
            rare = rarities[held]
            lengths = np.sqrt((rare**2).sum(axis=0))
            lesson = _Lesson(rows[present[texts]], held, lengths, np.sqrt(rare) / lengths)
            lessons.append(lesson)
    return lessons


def _corrections(strengths: Floats, lesson: _Lesson) -> tuple[Whole, Floats]:
    """Cells to change, and by how much, for the texts whose row does not lead enough."""
    scores = strengths.take(lesson.terms[0], axis=0)
    for terms in lesson.terms[1:]:
        scores += strengths.take(terms, axis=0)
    scores /= lesson.lengths[:, None]
    at = np.arange(len(scores))
    own = scores[at, lesson.rows]
    scores[at, lesson.rows] = -np.inf
    rival = scores.argmax(axis=1)
    short = own - scores[at, rival] < MARGIN
    starts, step = lesson.terms[:, short] * strengths.shape[1], lesson.steps[:, short]
    cells = np.stack([starts + lesson.rows[short], starts + rival[short]])
    return cells.reshape(-1), np.stack([step, -step]).reshape(-1)
