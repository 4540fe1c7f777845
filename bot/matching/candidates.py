"""What the matcher found: rows with their scores, and what can be said of the whole."""

from dataclasses import dataclass

from bot.asking.question import Question
from bot.matching.vocabulary import Reading
from bot.matrix import Row


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be meant; `confidence` is the probability that it is, from 0 to 1."""

    row: Row
    score: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells how far a ranking can be trusted; every number is from 0 to 1.

    Attributes:
        fit: the best score as a share of the highest the question's words allow.
        margin: how far the best stands before the second, as a share of the best.
        beyond: how strongly the words speak for what no row covers, against the best.
        known: the share of the words that the knowledge has, rarer ones counting more.
        brevity: 1 for one topic word, falling with their number.
    """

    fit: float = 0.0
    margin: float = 0.0
    beyond: float = 0.0
    known: float = 0.0
    brevity: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """A question and the rows that may answer it, best first; ties are in document order."""

    question: Question
    ranked: tuple[Candidate, ...] = ()
    signals: Signals = Signals()
    readings: tuple[Reading, ...] = ()
