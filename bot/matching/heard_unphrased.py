"""What a question says of the rows of matrices without phrasings, and which it may mean."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.asking.question import Question
from bot.matching.candidates import Candidate, Candidates, Signals
from bot.matching.echo import Echoes, Rivals, Spoken
from bot.matching.heard import BEYOND, ECHO, TOP
from bot.matching.reach import Reach, Scores
from bot.matching.verbatim import verbatim
from bot.matching.vocabulary import Reading
from bot.matrix import Row

# How signals become the log-odds of an answer, beside what the question and lenders tell.
LENT = 0.18  # for what lenders add to the score of the row
ELSEWHERE = -0.25  # for how far it stands behind the best row of all services
ECHOED = 4.0  # for how much the question and the row's own words are the same
SHARPNESS = 0.8  # how fast the chance of a row falls with its distance from the best
OPPOSED = 2.0  # what an activity loses that says the opposite
SPOKEN_FOR = 0.5  # the score up to which a row counts for less, as hardly anything speaks for it


@dataclass(frozen=True, slots=True)
class BareGrounds:
    """What a ranking of rows stands on; `further` are texts of a row besides its own, if any."""

    rows: tuple[Row, ...]
    reach: Reach
    echoes: Echoes
    further: Mapping[int, Sequence[int]]


@dataclass(slots=True)
class HeardUnphrased:
    """A question, and what it says of every row.

    Attributes:
        scores: by the words of the activities, and by what lenders add.
        lent: what the lenders add.
        odds: what the lenders, and the words that nothing knows, say of any answer.
        echoes: how much those rows say the same that were compared so far.
        heeded: those rows whose scores heed this.
    """

    grounds: BareGrounds
    question: Question
    readings: tuple[Reading, ...]
    scores: Scores
    lent: Scores
    odds: float
    spoken: Spoken
    rivals: Rivals
    echoes: dict[int, float] = field(default_factory=dict)
    heeded: set[int] = field(default_factory=set)

    def rank(self, services: Sequence[str]) -> Candidates:
        """The rows that may be meant, best first; those of the services, if any is named."""
        near = self._heeded(services)
        scores = dict(zip(near, self.scores[near].tolist(), strict=True))
        best = sorted(near, key=lambda row: (-scores[row], row))[:TOP]
        if not best or scores[best[0]] <= 0:
            return Candidates(self.question, readings=self.readings)
        first = scores[best[0]]
        shares = [
            math.exp(SHARPNESS * (scores[row] - first)) * _spoken_for(scores[row]) for row in best
        ]
        chance = self._chance(best[0], first, self._top()) / sum(shares)
        ranked = tuple(
            [
                Candidate(self.grounds.rows[row], scores[row], round(chance * share, 4))
                for row, share in zip(best, shares, strict=True)
            ]
        )
        signals = Signals(inside=first - BEYOND)
        return Candidates(
            self.question, verbatim(self.question, ranked), signals, readings=self.readings
        )

    def bests(self, services: Sequence[str], most: int) -> tuple[Candidate, ...]:
        """The best row of each matrix, with the chance that it answers the question there."""
        self._heeded(services)
        rows = self.grounds.reach.of_each(self.scores, services, most)
        told = zip(rows, self.scores[rows].tolist(), strict=True)
        top = self._top()
        return tuple(
            [
                Candidate(self.grounds.rows[row], score, round(self._chance(row, score, top), 4))
                for row, score in told
            ]
        )

    def _top(self) -> float:
        """The highest score of all."""
        return float(self.scores.max(initial=0.0))

    def _heeded(self, services: Sequence[str]) -> list[int]:
        """Twice as many of the rows with the highest scores as are kept.

        The first of them gain by the question's words, and lose by opposites.
        """
        near = self.grounds.reach.best(self.scores, services, 2 * TOP)
        for row in near[:TOP]:
            if row not in self.heeded:
                opposed = self.grounds.echoes.opposed(self.rivals, row)
                self.scores[row] += ECHO * self._echo(row) - OPPOSED * opposed
        self.heeded.update(near[:TOP])
        return near

    def _echo(self, row: int) -> float:
        """How much a question and a row say the same, by its text or a phrasing of its own."""
        if row not in self.echoes:
            texts = (row, *self.grounds.further.get(row, ()))
            self.echoes[row] = max([self.grounds.echoes.echo(self.spoken, one) for one in texts])
        return self.echoes[row]

    def _chance(self, row: int, score: float, top: float) -> float:
        """The probability that a question is about this row, or one that is level with it.

        `top` is the highest score of all.
        """
        odds = self.odds + LENT * float(self.lent[row]) + ECHOED * self._echo(row)
        odds += ELSEWHERE * (top - score)
        return _spoken_for(score) / (1 + math.exp(-max(min(odds, 30.0), -30.0)))


def _spoken_for(score: float) -> float:
    """The part of its chance that a row has by its score, from 0 to 1.

    However well a topic is known elsewhere, a row that nothing speaks for is not about it.
    """
    return min(max(score, 0.0) / SPOKEN_FOR, 1.0)
