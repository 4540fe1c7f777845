"""What the matcher found: rows with their scores, and what can be said of the whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.asking.question import Question
from bot.matching.vocabulary import How, Reading
from bot.matrix import Row

BARE = 3  # words, function words included but not the frame, that only name a topic
SHORTEST = 6  # words, below which a sentence tells no more by being longer


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be meant; `confidence` is the probability that it is, from 0 to 1."""

    row: Row
    score: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells how far a ranking can be trusted.

    The first two are scores per unit of rarity: divided by the length of the
    question's terms, where a term is as long as it is rare.

    Attributes:
        inside: how far the best row stands before what the matrix does not cover.
        lead: how far it stands before the second.
        said: the logarithm of the number of words, frame and function words included;
            fewer than `SHORTEST` are taken for as many.
        bare: 1 where a topic is named and hardly more is said, else 0.
        asked: 1 where it plainly asks who is responsible for something, else 0.
        foreign: what its terms say of coverage, for each topic word; see `coverage`.
    """

    inside: float = 0.0
    lead: float = 0.0
    said: float = 0.0
    bare: float = 0.0
    asked: float = 0.0
    foreign: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a row was ranked where it was: each term of the question and what it added.

    Terms are shown as stems, pairs of stems, and concepts of the glossary with a
    leading "="; the strongest come first, and what speaks against the row is negative.
    """

    candidate: Candidate
    terms: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, candidate: Candidate, told: Iterable[tuple[str, float]]) -> "Evidence":
        """The evidence, sorted."""
        return cls(candidate, tuple(sorted(told, key=lambda one: -abs(one[1]))))


@dataclass(frozen=True, slots=True)
class Candidates:
    """A question and the rows that may answer it, best first; ties are in document order.

    `brief` says that it has so few words that they may well mean several rows.
    """

    question: Question
    ranked: tuple[Candidate, ...] = ()
    signals: Signals = Signals()
    readings: tuple[Reading, ...] = ()
    brief: bool = False

    @property
    def unknown(self) -> int:
        """How many words of the question nothing knows."""
        return sum(reading.how is How.UNKNOWN for reading in self.readings)
