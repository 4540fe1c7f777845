"""A row of a matrix as plain values, in the shape that outside tools read."""

from typing import TypedDict

from bot.matrix import Role, Row


class Facts(TypedDict):
    """What a matrix says in one row; `phase` is outermost first, parties are names."""

    matrix: str
    service: str
    id: str
    activity: str
    phase: list[str]
    responsible: list[str]
    accountable: list[str]
    consulted: list[str]
    informed: list[str]


def facts(row: Row) -> Facts:
    """The facts of a row, parties in the order of the matrix's columns."""
    activity = row.activity
    responsible, accountable, consulted, informed = (
        [party.name for party in activity.holders(role)] for role in Role
    )
    return Facts(
        matrix=row.matrix.name,
        service=row.matrix.service,
        id=activity.id,
        activity=activity.text,
        phase=[phase.label for phase in activity.phase.lineage],
        responsible=responsible,
        accountable=accountable,
        consulted=consulted,
        informed=informed,
    )
