"""A table of activities, phase by phase, with the letters that each party holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.answering.entries import Entry
from bot.answering.sentences import role_word
from bot.language.wording import Wording
from bot.matrix import Phase, Role
from bot.slack import limits
from bot.slack.views.blocks import Block, cut, rich, section, steady, text

# What a page may hold, as a table and as the text that stands in for one; what stands
# around it in a message has room in the rest.
PAGE_TEXT = limits.TABLE_TEXT - 1000
PAGE_ROWS = limits.TABLE_ROWS - 1

NO_LETTER = "–"
BLANK = " "  # Slack refuses a cell without a character


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands beside the activities of a list, and above them.

    Attributes:
        parties: a column for each; none where they are too many, and share one column.
        several: the list is of several matrices, so that a phase needs its service.
    """

    parties: tuple[str, ...]
    several: bool

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "Layout":
        """The layout for a list: the parties of its matrices, in their order."""
        matrices = {entry.row.matrix.name: entry.row.matrix for entry in entries}
        names = dict.fromkeys(p.name for matrix in matrices.values() for p in matrix.parties)
        fitting = tuple(names) if len(names) < limits.TABLE_COLUMNS else ()
        return cls(fitting, len(matrices) > 1)

    def heading(self, wording: Wording) -> tuple[str, ...]:
        """The first row."""
        return (wording("Activity"), *(self.parties or (wording("Who"),)))

    def cells(self, entry: Entry) -> tuple[str, ...]:
        """The row of one activity."""
        if not self.parties:
            return (entry.activity, cut(entry.holders or NO_LETTER, limits.PLAIN_TEXT))
        held: dict[str, set[Role]] = {}
        for party, roles in entry.row.activity.letters:
            held.setdefault(party.name, set()).update(roles)
        letters = ("".join(r for r in Role if r in held.get(name, ())) for name in self.parties)
        return (entry.activity, *(letter or NO_LETTER for letter in letters))

    def stage(self, entry: Entry) -> str:
        """The phase of an activity, as it is told above it."""
        service = entry.row.matrix.service if self.several else ""
        return " · ".join(part for part in (service, entry.phase) if part)

    def size(self, entry: Entry) -> int:
        """Characters that an activity takes, as a row of the table or as a line of text."""
        activity, *letters = self.cells(entry)
        return len(activity) + max(sum(map(len, letters)), len(entry.holders) + 5)


def pages(entries: Sequence[Entry], layout: Layout) -> Iterator[tuple[Entry, ...]]:
    """The list, cut to what one message holds; no entries make one empty page."""
    room = PAGE_TEXT - sum(map(len, layout.parties))
    page: list[Entry] = []
    rows = size = 0
    for entry in entries:
        heading = len(layout.stage(entry)) + len(layout.parties)
        begins = not page or _phase(page[-1]) != _phase(entry)
        needs = layout.size(entry)
        if page and (rows + begins + 1 > PAGE_ROWS or size + begins * heading + needs > room):
            yield tuple(page)
            page, rows, size, begins = [], 0, 0, True
        page.append(entry)
        rows, size = rows + begins + 1, size + begins * heading + needs
    yield tuple(page)


def placed(book: Sequence[Sequence[Entry]], number: int, wording: Wording) -> str:
    """Where in a list its page of this number stands: "99 to 196 of 250"."""
    before = sum(map(len, book[: number - 1]))
    return wording(
        "{first} to {last} of {count}",
        first=before + 1,
        last=before + len(book[number - 1]),
        count=sum(map(len, book)),
    )


def table(page: Sequence[Entry], layout: Layout, wording: Wording) -> Block:
    """A page as a table; the activities of a phase stand below its name."""
    heading = layout.heading(wording)
    rows = [[_cell(word) for word in heading]]
    for _, entries in groupby(page, _phase):
        first, *others = entries
        stage = rich([section([text(layout.stage(first), bold=True)])])
        rows.append([stage, *(_cell(BLANK) for _ in heading[1:])])
        rows += [[_cell(word) for word in layout.cells(entry)] for entry in (first, *others)]
    beside = {"align": "center" if layout.parties else "left", "is_wrapped": not layout.parties}
    settings = [{"align": "left", "is_wrapped": True}, *[beside] * (len(heading) - 1)]
    return {"type": "table", "rows": rows, "column_settings": settings}


def legend(wording: Wording) -> str:
    """What the letters stand for."""
    return " · ".join(f"{role} {role_word(role, wording)}" for role in Role)


def _phase(entry: Entry) -> tuple[str, Phase]:
    """The phase that an activity stands in, and its matrix."""
    return entry.row.matrix.name, entry.row.activity.phase


def _cell(words: str) -> Block:
    return {"type": "raw_text", "text": steady(words)}
