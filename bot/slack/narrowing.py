"""What a person's choices in the modal come to: rows of a matrix."""

from collections.abc import Mapping
from typing import Any

from bot.answering.answer import Listing
from bot.answering.engine import Engine
from bot.answering.passing import Scope, passing
from bot.asking.question import Filter
from bot.matrix import Catalog, Matrix, Role, Row
from bot.slack.views.browse import PARTY, PHASE, ROLE, SERVICE
from bot.slack.views.chosen import Chosen
from bot.slack.views.menus import ALL, name, phase_name

MENUS = {SERVICE: "service", PHASE: "phase", PARTY: "party", ROLE: "role"}
OTHERS = 20  # rows that only the engine finds, below those that hold what was typed


def chosen_in(modal: Mapping[str, Any]) -> Chosen:
    """What is chosen in a modal: what its menus tell, and else what it was opened with."""
    before = Chosen.of(str(modal.get("private_metadata") or ""))
    names = {field: getattr(before, field) for field in MENUS.values()}
    for block in ((modal.get("state") or {}).get("values") or {}).values():
        for action, told in block.items():
            if action in MENUS and told.get("selected_option"):
                value = str(told["selected_option"]["value"])
                names[MENUS[action]] = "" if value == ALL else value
    return Chosen(**names, page=before.page)


def matrix_of(chosen: Chosen, catalog: Catalog) -> Matrix:
    """The matrix that is chosen, or the first."""
    named = (matrix for matrix in catalog.matrices if name(matrix.name) == chosen.service)
    return next(named, catalog.matrices[0])


def listing(chosen: Chosen, matrix: Matrix) -> Listing:
    """What passes the filters; one that names nothing of the matrix any more narrows nothing."""
    phases = tuple(phase for phase in matrix.phases if phase_name(phase) == chosen.phase)
    parties = tuple(party for party in matrix.parties if name(party.key) == chosen.party)
    roles = tuple(role for role in Role if role == chosen.role)
    wanted = Filter(letters=roles, any=True)
    rows = passing(matrix, wanted, Scope(parties, inside=phases))
    return Listing(tuple(rows), wanted, parties, phases)


def found(typed: str, chosen: Chosen, engine: Engine) -> list[Row]:
    """The activities for what is typed: those that hold it, then what the engine makes of it."""
    rows = listing(chosen, matrix_of(chosen, engine.knowledge.catalog)).rows
    sought = " ".join(typed.casefold().split())
    if not sought:
        return list(rows)
    ranked = [candidate.row.key for candidate in engine.rank(typed).ranked]
    places = {key: place for place, key in enumerate(ranked)}
    holding = [row for row in rows if sought in row.activity.text.casefold()]
    holding.sort(key=lambda row: places.get(row.key, len(places)))
    held, within = {row.key for row in holding}, {row.key: row for row in rows}
    others = [within[key] for key in ranked if key in within and key not in held]
    return [*holding, *others[:OTHERS]]


def row_of(value: str, catalog: Catalog) -> Row | None:
    """The row that an option stands for, or None where it is gone."""
    return next((row for row in catalog.rows() if name(row.key) == value), None)
