"""Which row of a document is which row of its earlier matrix, though its wording was changed."""

from collections import defaultdict

import numpy as np
from rapidfuzz import fuzz, process

from bot.language.words import words
from bot.matrix import Activity, Matrix

ALIKE = 80.0  # of 100: how alike two wordings of one row are at least
SAME_PHASE = 10.0  # what standing in the same phase adds to that
MOST_COMPARED = 4_000_000  # pairs of wordings


def pairs(old: Matrix, new: Matrix) -> dict[str, Activity]:
    """The old row by the id of the new one: of the same wording first, then of one much alike."""
    found: dict[str, Activity] = {}
    left = {one.id: one for one in old.activities}
    for here in (True, False):
        known: dict[tuple[str, ...], list[Activity]] = defaultdict(list)
        for one in left.values():
            known[plain(one, here=here)].append(one)
        for one in new.activities:
            same = known.get(plain(one, here=here)) if one.id not in found else None
            if same:
                found[one.id] = same.pop(0)
                left.pop(found[one.id].id)
    found |= _alike(list(left.values()), [one for one in new.activities if one.id not in found])
    return found


def _alike(old: list[Activity], new: list[Activity]) -> dict[str, Activity]:
    """Rows whose wording was changed a little, the most alike first."""
    if not old or not new or len(old) * len(new) > MOST_COMPARED:
        return {}
    wordings = ([" ".join(words(one.text)) for one in side] for side in (new, old))
    scores = process.cdist(*wordings, scorer=fuzz.ratio)
    near = np.array([[_place(one) == _place(other) for other in old] for one in new])
    scores = np.where(scores > ALIKE - SAME_PHASE, scores + SAME_PHASE * near, 0)
    found: dict[str, Activity] = {}
    taken: set[int] = set()
    for place in np.argsort(-scores, axis=None, kind="stable"):
        row, column = divmod(int(place), len(old))
        if scores[row, column] < ALIKE:
            break
        if new[row].id not in found and column not in taken:
            found[new[row].id] = old[column]
            taken.add(column)
    return found


def plain(one: Activity, *, here: bool) -> tuple[str, ...]:
    """A row's wording but for blanks and capitals; `here` with its phase."""
    text = " ".join(one.text.split()).casefold()
    return (text, *_place(one)) if here else (text,)


def _place(one: Activity) -> tuple[str, ...]:
    return (one.phase.number, " ".join(words(one.phase.title)))
