"""What a question says of the rows of matrices with phrasings, and which it may mean."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.asking.question import Question
from bot.knowledge import Calibration
from bot.matching.candidates import BARE, SHORTEST, Candidate, Candidates, Signals
from bot.matching.confidence import BRIEF, confidences
from bot.matching.echo import Echoes
from bot.matching.index import Asked, Index
from bot.matching.ownwords import OwnWords
from bot.matching.reach import Reach, Scores
from bot.matching.verbatim import verbatim
from bot.matching.vocabulary import Reading
from bot.matrix import Row

BELOW = 0.95  # the part of the best row's score that others reach by their own words
NAMED = 1.0  # what the words of an activity add when few words name it by them
TITLED = 2.0  # what those of its phase's title add
ECHO = 4.0  # what the words of an activity add when a question repeats them all
LEARNT = 0.5  # the part of practice in what a question of one word means
BEYOND = 3.0  # the score of "not covered" where no phrasings say what is not
MOST_SHARED = 3  # words, all of which several rows may say
TOP = 5  # candidates that are kept


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a ranking of rows stands on; `bounded` says that phrasings tell what is not covered."""

    rows: tuple[Row, ...]
    reach: Reach
    echoes: Echoes
    own_words: OwnWords
    unpractised: Index
    calibration: Calibration
    bounded: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """A question, and what it says of every row.

    Attributes:
        found: the columns of its terms.
        length: of its terms, by which scores are divided.
        said: how many words it has, frame and function words included; with those
            that it leans on.
        asked: it, or what it leans on, plainly asks who is responsible for something.
        foreign: what its terms say of coverage.
        extra: what else than its words speaks for each row.
        scores: what all this comes to.
    """

    grounds: Grounds
    question: Question
    readings: tuple[Reading, ...]
    found: Asked
    length: float
    said: int
    asked: bool
    foreign: float
    extra: Scores | float
    scores: Scores

    @property
    def brief(self) -> bool:
        """Whether there are so few words that they may well mean several rows."""
        few = len(self.readings)
        if few <= (1 if self.question.asked else BRIEF):
            return True
        return few <= MOST_SHARED and self._shared

    @property
    def _shared(self) -> bool:
        """Whether several rows say all the words of the topic, and none says hardly more."""
        saying = self.grounds.own_words.saying(self.readings)
        if len(saying) < 2:
            return False
        echoes = self.grounds.echoes
        spoken = echoes.spoken(self.readings)
        return not any(echoes.echo(spoken, row) for row in saying)

    @property
    def bare(self) -> bool:
        """Whether it names a topic and says hardly more."""
        leans = self.said > self.question.said
        return len(self.question.plain) <= BARE and not leans and self.brief

    def rank(self, services: Sequence[str]) -> Candidates:
        """The rows that may be meant, best first; those of the services, if any is named."""
        heeded = self._heeded(services)
        if not heeded:
            return Candidates(self.question, readings=self.readings)
        best = list(heeded)[:TOP]
        told = [heeded[row] for row in best]
        signals = self.signals(told[0], told[0] - sum(told[1:2]))
        if self.brief:
            ranked = self._brief(signals, heeded, services)
        else:
            ranked = self._candidates(
                best, told, confidences(self.grounds.calibration, signals, told)
            )
        ranked = verbatim(self.question, ranked)
        return Candidates(self.question, ranked, signals, self.readings, self.brief)

    def bests(self, services: Sequence[str], most: int) -> tuple[Candidate, ...]:
        """The best row of each matrix, with the chance that it is what the question means there."""
        reach, calibration = self.grounds.reach, self.grounds.calibration
        rows = reach.of_each(self.scores, services, most)
        firsts = self.scores[rows].tolist()
        signals = [
            self.signals(first, reach.lead(self.scores, row))
            for row, first in zip(rows, firsts, strict=True)
        ]
        chances = [
            confidences(calibration, one, [first])[0]
            for one, first in zip(signals, firsts, strict=True)
        ]
        return self._candidates(rows, firsts, chances)

    def signals(self, first: float, lead: float = 0.0) -> Signals:
        """What tells how far to trust a ranking, whose best row has the score `first`."""
        outside = max(self.scores[len(self.grounds.rows) :].tolist(), default=0.0)
        topic = max(len(self.readings), 1)
        said = max(self.said, topic)
        return Signals(
            inside=first - max(outside, 0.0 if self.grounds.bounded else BEYOND),
            lead=lead,
            said=math.log(max(said, SHORTEST)),
            bare=float(self.bare),
            asked=float(self.asked),
            foreign=self.foreign / topic,
        )

    def _brief(
        self, signals: Signals, heeded: dict[int, float], services: Sequence[str]
    ) -> tuple[Candidate, ...]:
        """The rows that few words may mean, by practice and by what they mean most often.

        A bare word is taken as it is used.
        """
        by_use = self.grounds.unpractised.scores(self.found, self.length) + self.extra
        rows_used = by_use[: len(self.grounds.rows)]
        own_words = self.grounds.own_words
        own = rows_used + NAMED * own_words.share(self.readings)
        own += TITLED * own_words.titled(self.readings)
        np.maximum(rows_used, np.minimum(own, BELOW * rows_used.max()), out=rows_used)
        most_used = self.grounds.reach.best(by_use, services, TOP)
        rows = list(dict.fromkeys((*list(heeded)[:TOP], *most_used)))
        learnt = [heeded[row] if row in heeded else float(self.scores[row]) for row in rows]
        used = by_use[rows].tolist()
        weight = LEARNT if self.question.asked else 0.0
        calibration = self.grounds.calibration
        chances, scores = (
            [weight * one + (1 - weight) * other for one, other in zip(*both, strict=True)]
            for both in (
                [confidences(calibration, signals, by, brief=True) for by in (learnt, used)],
                (learnt, used),
            )
        )
        order = sorted(
            range(len(rows)),
            key=lambda at: (-round(chances[at], 6), -round(scores[at], 6), rows[at]),
        )[:TOP]
        return self._candidates(
            [rows[place] for place in order],
            [scores[place] for place in order],
            [round(chances[place], 4) for place in order],
        )

    def _candidates(
        self, rows: Sequence[int], scores: Sequence[float], chances: Sequence[float]
    ) -> tuple[Candidate, ...]:
        return tuple(
            [
                Candidate(self.grounds.rows[row], score, chance)
                for row, score, chance in zip(rows, scores, chances, strict=True)
            ]
        )

    def _heeded(self, services: Sequence[str]) -> dict[int, float]:
        """The highest scores by row, best first, once the first of them heed the words.

        Rows gain by repeating the question's words.
        There are none where nothing speaks for any row.
        """
        near = self.grounds.reach.best(self.scores, services, 2 * TOP)
        heeded = dict(zip(near, self.scores[near].tolist(), strict=True))
        spoken = self.grounds.echoes.spoken(self.readings)
        for row in near[:TOP]:
            heeded[row] += ECHO * self.grounds.echoes.echo(spoken, row)
        return dict(sorted(heeded.items(), key=lambda one: (-one[1], one[0])))
