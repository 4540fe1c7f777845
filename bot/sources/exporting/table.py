"""A matrix as a table of texts, for the formats that have rows and columns."""

from collections.abc import Iterator

from bot.matrix import Activity, Matrix, Party, Role
from bot.sources import phasepaths

COLUMNS = ("id", "phase", "activity")  # those before the parties


def letters(activity: Activity, party: Party) -> str:
    """The letters of a party in the order of RACI: "RA"; nothing where it has none."""
    held = activity.roles(party)
    return "".join(role for role in Role if role in held)


def header(matrix: Matrix) -> tuple[str, ...]:
    """The names of the columns: id, phase, activity, then the parties."""
    return (*COLUMNS, *(party.name for party in matrix.parties))


def rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    """One row for each activity, in document order."""
    for activity in matrix.activities:
        held = (letters(activity, party) for party in matrix.parties)
        yield activity.id, phasepaths.written(activity.phase), activity.text, *held
