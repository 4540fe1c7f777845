"""Which rows of a matrix pass a filter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.parties import party_of
from bot.asking.question import Clause, Filter
from bot.matrix import Activity, Matrix, Party, Phase, Role, Row


@dataclass(frozen=True, slots=True)
class Share:
    """What one of several parties holds, and does not hold, in every row of a list."""

    party: Party
    letters: tuple[Role, ...] = ()
    without: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom and where a list is about, in one matrix.

    Attributes:
        parties: who is asked about with the same roles.
        shares: who is asked about with roles of their own.
        inside: the phases that are meant; none mean all.
        outside: the phases that are left out.
    """

    parties: tuple[Party, ...] = ()
    shares: tuple[Share, ...] = ()
    inside: tuple[Phase, ...] = ()
    outside: tuple[Phase, ...] = ()


def shares_of(clauses: Iterable[Clause], matrix: Matrix) -> tuple[Share, ...]:
    """What the parties of a matrix hold by some clauses; none where one has no party in it."""
    found: dict[Party, Share] = {}
    for clause in clauses:
        party = party_of(clause.party, matrix)
        if party is None:
            return ()
        before = found.get(party, Share(party))  # "we" and "the customer" may be the same
        letters = tuple(dict.fromkeys((*before.letters, *clause.letters)))
        found[party] = Share(party, letters, (*before.without, *clause.without))
    return tuple(found.values())


def passing(matrix: Matrix, wanted: Filter, scope: Scope) -> Iterator[Row]:
    """The rows of a matrix that pass a filter, in document order."""
    for activity in matrix.activities:
        lineage = set(activity.phase.lineage)
        within = not scope.inside or not lineage.isdisjoint(scope.inside)
        if (
            within
            and lineage.isdisjoint(scope.outside)
            and _passes(activity, matrix, wanted, scope)
        ):
            yield Row(matrix, activity)


def _passes(activity: Activity, matrix: Matrix, wanted: Filter, scope: Scope) -> bool:
    if scope.shares:
        return all(_shared(activity.roles(share.party), share) for share in scope.shares)
    parties: Sequence[Party] = scope.parties
    if wanted.alone and not _alone(activity, matrix, wanted, parties):
        return False
    if wanted.both:
        sides = parties if len(parties) > 1 else matrix.parties
        return all(_holds(activity.roles(side), wanted) for side in sides)
    held = [activity.roles(party) for party in parties or matrix.parties]
    every = all if wanted.without and not (wanted.letters or parties) else any
    return every(_holds(roles, wanted) for roles in held)


def _shared(roles: frozenset[Role], share: Share) -> bool:
    return roles.issuperset(share.letters) and roles.isdisjoint(share.without)


def _alone(activity: Activity, matrix: Matrix, wanted: Filter, parties: Sequence[Party]) -> bool:
    """Whether just one party, or none but those that are asked about, holds such letters."""
    letters = set(wanted.letters or Role)
    holders = [party for party in matrix.parties if activity.roles(party) & letters]
    return set(holders) <= set(parties) if parties else len(holders) == 1


def _holds(roles: frozenset[Role], wanted: Filter) -> bool:
    letters = set(wanted.letters)
    if wanted.only:
        return roles == letters
    if wanted.either:
        return not roles.isdisjoint(letters)
    present = bool(roles or wanted.without)
    return present and letters <= roles and not roles & set(wanted.without)
