"""A matrix as Markdown: headings for the phases, a table for the activities of each."""

import re
from collections.abc import Iterator
from itertools import groupby

from bot.matrix import Activity, Matrix, Phase, Role
from bot.sources import interchange, phasepaths
from bot.sources.exporting.table import letters

DEEPEST = 6  # levels of headings; the service is the first, and deeper phases share the last

# CommonMark lets every ASCII punctuation mark be escaped; these could mean something in a line.
_MARKS = re.compile(r"[\\`*_\[\]<>&|~#$]|\^")


def as_markdown(matrix: Matrix) -> bytes:
    """A matrix as Markdown text in UTF-8."""
    return ("\n\n".join(_parts(matrix)) + "\n").encode()


def _parts(matrix: Matrix) -> Iterator[str]:
    yield f"# {_escaped(matrix.service)}"
    yield ", ".join(f"**{role}** {role.word}" for role in Role)
    day = f", {matrix.source.date:%Y-%m-%d}" if matrix.source.date else ""
    yield f"Source: {_escaped(matrix.source.title)}{day}"
    above: tuple[Phase, ...] = ()
    for phase, activities in groupby(matrix.activities, key=lambda one: one.phase):
        yield from _headings(above, phase.lineage)
        yield _table(matrix, activities)
        above = phase.lineage
    head = interchange.head(matrix).replace(">", r"\u003e")  # nothing in it ends the comment
    yield f"<!-- {interchange.KEY} {head} -->"


def _headings(above: tuple[Phase, ...], lineage: tuple[Phase, ...]) -> Iterator[str]:
    """The headings of a phase that do not stand above it already."""
    for depth, phase in enumerate(lineage):
        if lineage[: depth + 1] == above[: depth + 1]:
            continue
        level = depth + 2
        if level < DEEPEST:
            yield f"{'#' * level} {_escaped(phase.label)}"
        elif phase is lineage[-1]:
            yield f"{'#' * DEEPEST} {_escaped(phasepaths.written(phase, DEEPEST - 2))}"


def _table(matrix: Matrix, activities: Iterator[Activity]) -> str:
    parties = matrix.parties
    lines = [
        _line("ID", "Activity", *(_escaped(party.name) for party in parties)),
        _line("---", "---", *(":-:" for _ in parties)),
    ]
    lines += [
        _line(f"`{one.id}`", _escaped(one.text), *(letters(one, party) for party in parties))
        for one in activities
    ]
    return "\n".join(lines)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """A text that Markdown shows as it is, in one line."""
    return _MARKS.sub(r"\\\g<0>", text).replace("\n", "<br>")
