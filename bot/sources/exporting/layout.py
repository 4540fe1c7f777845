"""Where things stand on the slides of a matrix, and what stands on which."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from bot.matrix import Activity, Matrix, Party, Phase
from bot.sources.exporting.typeface import SEMIBOLD, font, wrapped

WIDTH, HEIGHT, MARGIN = 1920, 1080, 72
TOP, BOTTOM = 176, 84  # what title and legend take
MOST_LINES = 5  # of one activity
NARROWEST, WIDEST = 54, 230  # of a party's column
PARTIES_SHARE = 0.55  # of the width, at most
TALLEST_NAME = 190  # of a party whose name stands upright


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the grid: an activity, or the phase of those below it; `again` on a new page."""

    phase: Phase
    activity: Activity | None = None
    again: bool = False


@dataclass(frozen=True)
class Layout:
    """Where things stand in the images of a matrix, with letters of one size."""

    matrix: Matrix
    size: int

    @property
    def leading(self) -> int:
        """From one line of a text to the next."""
        return round(self.size * 1.35)

    @property
    def column(self) -> int:
        """The width of a party's column."""
        share = int((WIDTH - 2 * MARGIN) * PARTIES_SHARE) // len(self.matrix.parties)
        return min(max(share, NARROWEST), WIDEST)

    @property
    def parties_from(self) -> int:
        """Where the first party's column begins."""
        return WIDTH - MARGIN - self.column * len(self.matrix.parties)

    @cached_property
    def upright(self) -> bool:
        """Whether the parties' names are too wide for their columns, and stand upright."""
        words = (word for party in self.matrix.parties for word in party.name.split())
        small = font(self.small, SEMIBOLD)
        return any(small.getlength(word) > self.column - 8 for word in words)

    @property
    def small(self) -> int:
        """The size of what is said beside."""
        return max(self.size - 4, 17)

    def name(self, party: Party) -> list[str]:
        """The name of a party in lines."""
        width = TALLEST_NAME if self.upright else self.column - 8
        most = max(1, self.column // (self.small + 6)) if self.upright else 3
        return wrapped(party.name, font(self.small, SEMIBOLD), width, most)

    @cached_property
    def head(self) -> int:
        """The height of the line with the parties' names."""
        if self.upright:
            small = font(self.small, SEMIBOLD)
            names = (line for party in self.matrix.parties for line in self.name(party))
            return round(max(small.getlength(line) for line in names)) + 20
        return max(len(self.name(party)) for party in self.matrix.parties) * (self.small + 6) + 16

    def lines(self, activity: Activity) -> list[str]:
        """The text of an activity in lines."""
        width = self.parties_from - MARGIN - 40
        return wrapped(activity.text, font(self.size), width, MOST_LINES)

    def height(self, block: Block) -> int:
        """The height of a line of the grid."""
        if block.activity is None:
            return self.leading + round(self.size * 1.2)
        return len(self.lines(block.activity)) * self.leading + round(self.size * 0.55)


def pages(layout: Layout) -> Iterator[list[Block]]:
    """What stands on each slide; a phase is never parted from its first activity."""
    room = HEIGHT - TOP - BOTTOM - layout.head
    page: list[Block] = []
    left = room
    for phase, activities in groupby(layout.matrix.activities, key=lambda one: one.phase):
        heading: Block | None = Block(phase)
        for activity in activities:
            block = Block(phase, activity)
            need = layout.height(block) + (layout.height(heading) if heading else 0)
            if page and need > left:
                yield page
                page, left = [], room
                heading = heading or Block(phase, again=True)
                need = layout.height(block) + layout.height(heading)
            page += [heading, block] if heading else [block]
            heading, left = None, left - need
    yield page
