"""Rows as a reply shows them: offered by their activity, or listed with phase and letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.matrix import Role, Row


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as it is offered, by its activity; in a list with its phase and who holds what."""

    row: Row
    activity: str
    phase: str = ""
    holders: str = ""

    def __str__(self) -> str:
        """The row in a line of plain text."""
        return f"{self.activity} ({self.holders})" if self.holders else self.activity


def offered(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Rows as they are offered, each with its service where there are several."""
    return served(rows, bare)


def served(rows: Sequence[Row], shown: Callable[[Row], Entry]) -> tuple[Entry, ...]:
    """Rows as entries, which begin with the service where there are several."""
    if len({row.matrix.name for row in rows}) < 2:
        return tuple(shown(row) for row in rows)
    return tuple(
        replace(shown(row), activity=f"{row.matrix.service}: {row.activity.text}") for row in rows
    )


def bare(row: Row) -> Entry:
    """A row by its activity alone, as on a button."""
    return Entry(row, row.activity.text)


def listed(row: Row) -> Entry:
    """A row of a list, with its phase and all its letters."""
    return Entry(row, row.activity.text, row.activity.phase.label, held(row))


def held(row: Row) -> str:
    """Who holds which letters: "Customer I, OVHcloud RA"."""
    letters = [
        f"{party.name} {''.join(role for role in Role if role in roles)}"
        for party, roles in row.activity.letters
    ]
    return ", ".join(letters)
