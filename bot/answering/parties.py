"""Which party of a matrix people mean by a name, by "we" or by "you"."""

from collections.abc import Iterable
from functools import lru_cache

from bot.asking.question import Mention
from bot.language.words import words
from bot.matrix import Matrix, Party


def party_of(mention: Mention | str, matrix: Matrix) -> Party | None:
    """The party that is meant; "you" and "they" are the other side of two."""
    if mention is Mention.WE:
        return matrix.we
    if mention in (Mention.YOU, Mention.THEY):
        others = [party for party in matrix.parties if party != matrix.we]
        return others[0] if matrix.we and len(others) == 1 else None
    named = (party for party in matrix.parties for name in party.names if _folded(name) == mention)
    return next(named, None)


def parties_of(mentions: Iterable[Mention | str], matrix: Matrix) -> tuple[Party, ...]:
    """The distinct parties that are meant, in the order they are named."""
    found = (party_of(mention, matrix) for mention in mentions)
    return tuple(dict.fromkeys(party for party in found if party))


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return " ".join(words(name))
