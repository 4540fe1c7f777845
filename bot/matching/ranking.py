"""Ranks the rows of matrices with phrasings by what the words of a question say for each."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.asking.question import Question
from bot.knowledge import NONE, Knowledge, Phrasing
from bot.matching.candidates import Candidate, Candidates, Evidence, Signals
from bot.matching.confidence import BRIEF, confidences
from bot.matching.coverage import foreignness
from bot.matching.echo import Echoes
from bot.matching.index import build
from bot.matching.lessons import lessons
from bot.matching.practice import practised
from bot.matching.reach import Reach, Scores
from bot.matching.verbatim import verbatim
from bot.matching.vocabulary import Reading, Vocabulary
from bot.matching.weighing import UNSURE, Weighing
from bot.matrix import Row

BEYOND = 3.0  # the score of "not covered" where no phrasings say what is not
ECHO = 4.0  # what the words of an activity add when a question repeats them all
ANSWERED = 1.0  # what the row of the answer before loses, per unit of rarity
LEARNT = 0.5  # the part of practice in what a question of one word means
BEFORE = 0.3  # the weight of the words of a question that is leaned on
TOP = 5  # candidates that are kept


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a question leans on: the question before it, and the row that answered that."""

    question: Question
    row: Row | None = None


class Matcher:
    """Matches questions against matrices that have phrasings."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.rows = tuple(knowledge.catalog.rows())
        self._places = {row.key: place for place, row in enumerate(self.rows)}
        self._calibration = knowledge.calibration
        vocabulary = Vocabulary(knowledge.glossary)
        told = lessons(knowledge, self.rows, vocabulary)
        index, texts = build(told.bag, told.rows, told.weights, told.size)
        self._unpractised, self._index = index, practised(index, texts)
        self._weighing = Weighing(vocabulary, self._index)
        self._reach = Reach(knowledge.catalog.matrices)
        counts = [len(matrix.activities) for matrix in knowledge.catalog.matrices]
        matrices = np.repeat(np.arange(len(counts)), counts)
        self._foreign = foreignness(told, matrices, index.rarities)
        self._echoes = Echoes(vocabulary, index)
        told_beyond = {name for name, said in knowledge.phrasings.items() if _beyond(said)}
        self._bounded = all(matrix.name in told_beyond for matrix in knowledge.catalog.matrices)

    def rank(self, question: Question, leaning: Leaning | None = None) -> Candidates:
        """The rows a question may mean, best first, with the confidence in each.

        They are those of the services that it names, if it names any. The words of a
        question that is leaned on count for less, and the row that answered it is hardly
        asked for again in other words.
        """
        readings = self._read(question)
        found = self._weighing.columns(readings)
        length = self._weighing.length(readings, found)
        if leaning:
            before = self._read(leaning.question)
            readings += before
            found = found.joined(self._weighing.columns(before), BEFORE)
        extra = self._extra(leaning)
        scores = self._index.scores(found) / length
        scores += extra
        heeded = self._heeded(scores, readings, question.services)
        if not heeded:
            return Candidates(question, readings=readings)
        best = list(heeded)[:TOP]
        foreign = found.total(self._foreign)
        signals = self._signals(heeded[best[0]], scores, readings, foreign)
        brief = len(readings) <= (1 if question.asked else BRIEF)
        if brief:
            used = self._unpractised.scores(found) / length + extra
            by_use = self._reach.best(used, question.services, TOP)
            rows = list(dict.fromkeys((*best, *by_use)))
            learnt = [heeded[row] if row in heeded else float(scores[row]) for row in rows]
            weight = LEARNT if question.asked else 0.0
            ranked = self._brief(signals, rows, learnt, used[rows].tolist(), weight)
        else:
            told = [heeded[row] for row in best]
            ranked = self._candidates(best, told, confidences(self._calibration, signals, told))
        return Candidates(question, verbatim(question, ranked), signals, readings, brief)

    def bests(self, question: Question, most: int) -> tuple[Candidate, ...]:
        """The best row of each matrix, with the chance that it is what the question means there."""
        readings = self._read(question)
        found = self._weighing.columns(readings)
        scores = self._index.scores(found) / self._weighing.length(readings, found)
        rows = self._reach.of_each(scores, question.services, most)
        firsts = scores[rows].tolist()
        foreign = found.total(self._foreign)
        signals = [self._signals(first, scores, readings, foreign) for first in firsts]
        chances = [
            confidences(self._calibration, one, [first])[0]
            for one, first in zip(signals, firsts, strict=True)
        ]
        return tuple(self._candidates(rows, firsts, chances))

    def told(self, question: Question) -> tuple[Scores, Signals]:
        """What the question's words alone say: for every row, in document order, and of the whole.

        After the rows come the scores of what is not covered, one for each matrix.
        """
        readings = self._read(question)
        found = self._weighing.columns(readings)
        scores = self._index.scores(found) / self._weighing.length(readings, found)
        first = float(scores[: len(self.rows)].max(initial=0.0))
        return scores, self._signals(first, scores, readings, found.total(self._foreign))

    def scores_of(self, questions: Sequence[Question]) -> Scores:
        """The same for many questions at once, questions by rows."""
        told = [self._read(question) for question in questions]
        scores = self._weighing.scores(told)
        for n, readings in enumerate(told):
            if any(reading.how in UNSURE for reading in readings):
                scores[n] = self.told(questions[n])[0]
        return scores

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row."""
        place = self._places[candidate.row.key]
        return Evidence.of(candidate, self._weighing.strengths(self._read(question), place))

    def _read(self, question: Question) -> tuple[Reading, ...]:
        return self._weighing.read((*question.words, *question.pasted), question.language)

    def _extra(self, leaning: Leaning | None) -> Scores | float:
        """What else than the words of a question speaks for each row."""
        place = self._places.get(leaning.row.key) if leaning and leaning.row else None
        if place is None:  # a row that new knowledge no longer has was not asked for again
            return 0.0
        extra = np.zeros(self._index.size)
        extra[place] -= ANSWERED
        return extra

    def _brief(
        self,
        signals: Signals,
        rows: Sequence[int],
        learnt: Sequence[float],
        used: Sequence[float],
        weight: float,
    ) -> list[Candidate]:
        """The rows that few words may mean, by practice and by what they mean most often.

        `weight` is the part of practice; a bare word is taken as it is used.
        """
        chances, scores = (
            [weight * one + (1 - weight) * other for one, other in zip(*both, strict=True)]
            for both in (
                [confidences(self._calibration, signals, by, brief=True) for by in (learnt, used)],
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
    ) -> list[Candidate]:
        return [
            Candidate(self.rows[row], score, chance)
            for row, score, chance in zip(rows, scores, chances, strict=True)
        ]

    def _heeded(
        self, scores: Scores, readings: Sequence[Reading], services: Sequence[str]
    ) -> dict[int, float]:
        """The highest scores by row, best first, once the first of them heed the words.

        Rows gain by repeating the question's words.
        There are none where nothing speaks for any row.
        """
        near = self._reach.best(scores, services, 2 * TOP)
        heeded = dict(zip(near, scores[near].tolist(), strict=True))
        asked = self._echoes.of_question(readings)
        for row in near[:TOP]:
            own = self._echoes.of_text(self.rows[row].activity.text)
            heeded[row] += ECHO * self._echoes.echo(asked, own)
        return dict(sorted(heeded.items(), key=lambda one: (-one[1], one[0])))

    def _signals(
        self, first: float, scores: Scores, readings: Sequence[Reading], foreign: float
    ) -> Signals:
        outside = float(scores[len(self.rows) :].max(initial=0.0))
        if not self._bounded:
            outside = max(outside, BEYOND)
        words = max(len(readings), 1)
        return Signals(first, first - outside, math.log(words), foreign / words)


def _beyond(said: Iterable[Phrasing]) -> bool:
    """Whether phrasings say what a matrix does not cover."""
    return any(phrasing.activity == NONE for phrasing in said)
