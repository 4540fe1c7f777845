"""Parties: whether they can be told apart and reached, and carry no more than their share."""

from collections import Counter
from collections.abc import Iterator

from bot.language.lookalikes import skeleton
from bot.matrix import Party, Role
from bot.review.subject import Subject
from bot.sources.problems import Level, Problem
from bot.sources.rulebook import Rule

TIMES = 2  # the fair share from which a party among three or more is overloaded
MORE = 5  # rows more than that share it has to be, as a few rows tell nothing
PAIR_SHARE, PAIR_ROWS = 0.9, 20  # of two parties, the share of one, and of how many rows


def lookalikes(subject: Subject) -> Iterator[Problem]:
    """Names of two parties that differ by case, blanks, accents or look-alike letters only."""
    owner: dict[str, tuple[Party, str]] = {}
    for party in subject.matrix.parties:
        for name in party.names:
            other, known = owner.setdefault(skeleton(name), (party, name))
            if other == party or known.casefold() == name.casefold():  # the same is an error
                continue
            yield Problem(
                subject.places.party(party),
                f"this name can hardly be told from `{known}` of the party `{other.key}`",
                "Merge the two parties, or give them names that differ to the eye.",
                name,
                Level.WARNING,
                Rule.DISTINCT_PARTY,
                f"Are {other.name} and {party.name} the same people?",
            )


def overloaded(subject: Subject) -> Iterator[Problem]:
    """Parties that do, or answer for, far more than their peers.

    The vertical analysis of a matrix: many R, can they keep up with so much; many A, is
    something to be answered for where the work is done
    (https://www.trackplus.com/blog/en/raci-matrix-analysis). Of three parties or more, one
    is overloaded from twice its fair share on; of two, from nine tenths of many rows on.
    """
    matrix = subject.matrix
    for role, worry in ((Role.RESPONSIBLE, "keep up with"), (Role.ACCOUNTABLE, "answer for")):
        held = Counter(party for one in matrix.activities for party in one.holders(role))
        total, peers = held.total(), len(held)
        for party, count in held.items():
            if not _too_many(count, total, peers):
                continue
            yield Problem(
                subject.places.party(party),
                f"{role.word} for {count} of {len(matrix.activities)} activities, "
                f"and {peers - 1} other {'party' if peers == 2 else 'parties'} for {total - count}",
                f"Give {role} to whoever is nearest to the work, where that is somebody else.",
                party.name,
                Level.ADVICE,
                Rule.FAIR_SHARE,
                f"Can {party.name} {worry} all of this? What could others take over?",
            )


def _too_many(count: int, total: int, peers: int) -> bool:
    if peers == 2:
        return total >= PAIR_ROWS and count >= PAIR_SHARE * total
    fair = total / peers
    return peers > 2 and count >= TIMES * fair and count - fair >= MORE


def unreachable(subject: Subject) -> Iterator[Problem]:
    """Parties without a contact, where others have one; those who ask know themselves."""
    matrix = subject.matrix
    if not any(_reachable(subject, party) for party in matrix.parties):
        return
    for party in matrix.parties:
        held = {role for one in matrix.activities for role in one.roles(party)}
        busy = held & {Role.RESPONSIBLE, Role.ACCOUNTABLE}
        if busy and party != matrix.we and not _reachable(subject, party):
            yield Problem(
                subject.places.party(party),
                "this party has no contact, while others have",
                "Add `contacts:` with a channel, a group, an e-mail address or a link.",
                party.name,
                Level.WARNING,
                Rule.REACHABLE_PARTY,
                f"Where does {party.name} want to be asked?",
            )


def _reachable(subject: Subject, party: Party) -> bool:
    return any(activity.contacts_of(party) for activity in subject.matrix.activities)
