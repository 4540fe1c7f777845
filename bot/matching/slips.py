"""Slips of the hand: how unlikely it is that a word was meant, by what was typed."""

from dataclasses import dataclass
from itertools import groupby, pairwise

from rapidfuzz.distance import OSA

# What each slip costs, as the negative logarithm of how often it is made.
MISSING = 1.0  # a letter left out
ADDED = 1.5  # one too many
BESIDE = 1.5  # the key beside the right one
CHANGED = 3.0  # another letter altogether
BEGINNING = 2.0  # more, where the first letter is not the right one
APART = 3.0  # two letters that changed places, not beside each other
TWICE = 4.0  # two slips in one word

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(frozenset(keys) for row in _ROWS for keys in pairwise(row)) | {
    frozenset("yz"),
    frozenset("qa"),
    frozenset("wz"),
}  # where German and French keyboards differ


def slip(typed: str, word: str) -> float:
    """What it costs to have typed a word so; nothing where letters are swapped or doubled.

    Both are at most two typos apart (optimal string alignment).
    """
    distance = OSA.distance(typed, word)
    if (distance <= 1 and sorted(typed) == sorted(word)) or _once(typed) == _once(word):
        return 0.0
    cost = BEGINNING if typed[0] != word[0] else 0.0
    if distance > 1:
        return cost + (APART if sorted(typed) == sorted(word) else TWICE)
    if len(typed) != len(word):
        return cost + (MISSING if len(typed) < len(word) else ADDED)
    keys = next(frozenset(pair) for pair in zip(typed, word, strict=True) if pair[0] != pair[1])
    return cost + (BESIDE if keys in _BESIDE else CHANGED)


def _once(word: str) -> str:
    """A word with each doubled letter once."""
    return "".join(letter for letter, _ in groupby(word))


@dataclass(frozen=True, slots=True)
class Trust:
    """How many letters a word needs for a slip to be likelier than another word.

    Attributes:
        swapped: of the word that is meant, where letters are only swapped or doubled.
        once: of the typed word, with one other typo.
        twice: the same with two typos.
        changes: a letter may stand for another one that is not beside it on the keys.
    """

    swapped: int
    once: int
    twice: int
    changes: bool = True

    def believes(self, typed: str, meant: "Meant", typos: int) -> bool:
        """Whether a word may be a slip for another one."""
        if meant.slip == 0.0:
            return len(meant.word) >= self.swapped
        if typos == 1 and meant.slip >= CHANGED and not self.changes:
            return False
        return len(typed) >= (self.once if typos == 1 else self.twice)


TOPICS = Trust(swapped=4, once=5, twice=8)


@dataclass(frozen=True, slots=True)
class Meant:
    """A known word that may be meant, and how unlikely that is: the slip, and how rare it is."""

    word: str
    slip: float
    rarity: float

    @property
    def cost(self) -> float:
        """The lower, the likelier."""
        return self.slip + self.rarity
