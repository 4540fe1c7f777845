"""A reply on a terminal: readable in 80 columns, and without colour."""

import sys
from io import TextIOWrapper

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.answering.entries import Entry
from bot.answering.reply import Reply

LONGEST_LINE = 100  # columns; longer lines are hard to read on a wide terminal


def lenient() -> None:
    """Have what the terminal's encoding lacks read and shown as a question mark."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def console() -> Console:
    """The terminal as it is, but no wider than is good to read."""
    lenient()
    plain = Console(highlight=False, markup=False, emoji=False)
    plain.width = min(plain.width, LONGEST_LINE)
    return plain


def layout(words: Reply) -> Group:
    """A reply laid out: the answer first, then the row, then where it comes from."""
    parts: list[Text | Group | Padding] = [Text(words.headline, style="bold")]
    parts += [Text(fact) for fact in words.facts]
    if words.activity:
        parts += [Padding(Text(words.activity, style="italic"), (1, 2), expand=False)]
    parts += [Text(part, style="dim") for part in (words.place, words.source) if part]
    parts += [Text(words.caption)] if words.caption else []
    if words.entries:
        parts += [_entries(words.entries, numbered=words.kind == "choices")]
    parts += [Text(words.hint, style="dim")] if words.hint else []
    return Group(*parts)


def _entries(entries: tuple[Entry, ...], *, numbered: bool) -> Group:
    """Rows of a list by phase, each named once; what is too long goes on below.

    Those that are `numbered` can be picked by their number.
    """
    grid = Table.grid(padding=(0, 2), expand=False)
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    phase = ""
    for number, entry in enumerate(entries, start=1):
        if entry.phase != phase:
            phase = entry.phase
            grid.add_row(Text(phase, style="dim"))
        named = f"{number}. {entry.activity}" if numbered else entry.activity
        activity = Padding(Text(named), (0, 0, 0, 2), expand=False)
        grid.add_row(activity, Text(entry.holders))
    return Group("", grid, "")
