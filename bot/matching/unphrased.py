"""Ranks rows that have hardly any phrasings: by their own words, and by what others lend."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

import numpy as np

from bot.asking.question import Question
from bot.knowledge import Knowledge
from bot.matching.borrowing import Worth, borrowing
from bot.matching.candidates import Candidate, Candidates, Evidence
from bot.matching.echo import Echoes
from bot.matching.index import build
from bot.matching.lessons import lessons
from bot.matching.ranking import ANSWERED, BEFORE, ECHO, TOP, Leaning, Matcher
from bot.matching.reach import Reach, Scores
from bot.matching.verbatim import verbatim
from bot.matching.vocabulary import How, Reading, Vocabulary
from bot.matching.weighing import Weighing

# How signals become the log-odds of an answer, beside what lenders tell; see WORTHS.
BIAS = 0.1
NAMED = 0.3  # more, where a service is named: it is asked about as one knows it
ALONE = 1.0  # instead, where nobody lends
LENT = 0.13  # for what lenders add to the score of the row
ELSEWHERE = -0.15  # for how far it stands behind the best row of all services
ECHOED = 4.0  # for how much the question and the row's own words are the same
UNKNOWN = -1.5  # for the part of the question's words that nothing knows
SHARPNESS = 0.8  # how fast the chance of a row falls with its distance from the best
OPPOSED = 2.0  # what an activity loses that says the opposite
NAMING = 0.1  # the weight of words that name the service: there, any row may speak of it
INSIDE = 0.5  # the weight of words for something inside it, of which many rows speak


@dataclass(frozen=True, slots=True)
class _Told:
    """What a question says of every row.

    Attributes:
        own: scores by the words of the activities.
        lent: what the lenders add.
        odds: what the lenders, and the words that nothing knows, say of any answer.
        echoes: how much those rows say the same that were compared so far.
    """

    readings: tuple[Reading, ...]
    own: Scores
    lent: Scores
    odds: float
    echoes: dict[int, float] = field(default_factory=dict, compare=False)


class UnphrasedMatcher:
    """Matches questions against matrices that have no phrasings."""

    def __init__(self, knowledge: Knowledge, lenders: Sequence[tuple[Matcher, Worth]] = ()) -> None:
        """Prepare to match; each lender comes with what its word is worth."""
        self.rows = tuple(knowledge.catalog.rows())
        vocabulary = Vocabulary(knowledge.glossary)
        told = lessons(knowledge, self.rows, vocabulary)
        self._index, _ = build(told.bag, told.rows, told.weights, told.size)
        self._weighing = Weighing(vocabulary, self._index)
        self._echoes = Echoes(vocabulary, self._index)
        self._reach = Reach(knowledge.catalog.matrices)
        self._heard = lru_cache(maxsize=2)(self._hear)  # the best services', then the best rows
        self._said = _said(knowledge)
        texts = [row.activity.text for row in self.rows]
        self._lenders = [borrowing(texts, lender, worth) for lender, worth in lenders]

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each row by its key; only follow-ups and evidence ask for it."""
        return {row.key: place for place, row in enumerate(self.rows)}

    def rank(self, question: Question, leaning: Leaning | None = None) -> Candidates:
        """The rows a question may mean, best first; see `Matcher.rank`."""
        told = self._told(question, leaning)
        scores, near = self._scores(told, question.services)
        best = sorted(near, key=lambda row: (-scores[row], row))[:TOP]
        if not best or scores[best[0]] <= 0:
            return Candidates(question, readings=told.readings)
        shares = np.exp(SHARPNESS * (scores[best] - scores[best[0]]))
        top = float(scores.max())
        chances = self._chance(told, scores, best[0], top) * shares / shares.sum()
        ranked = self._candidates(best, scores, chances.tolist())
        return Candidates(question, verbatim(question, ranked), readings=told.readings)

    def bests(self, question: Question, most: int) -> tuple[Candidate, ...]:
        """The best row of each matrix, with the chance that it answers the question there."""
        told = self._told(question)
        scores, _ = self._scores(told, question.services)
        rows = self._reach.of_each(scores, question.services, most)
        top = float(scores.max(initial=0.0))
        chances = [self._chance(told, scores, row, top) for row in rows]
        return tuple(self._candidates(rows, scores, chances))

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row, and each row of a lender."""
        place = self._places[candidate.row.key]
        told = self._weighing.strengths(self._read(question), place)
        for lender in self._lenders:
            alike = lender.alike(_bare(question), place)
            told += [(f"like “{text}”", worth) for text, worth in alike]
        return Evidence.of(candidate, told)

    def _read(self, question: Question) -> tuple[Reading, ...]:
        bare = _bare(question)
        return self._weighing.read((*bare.words, *bare.pasted), question.language)

    def _told(self, question: Question, leaning: Leaning | None = None) -> _Told:
        """What a question says; services only say where to look, and ask for nothing new."""
        if leaning:
            return self._hear(question, leaning)
        return self._heard(replace(question, services=()) if question.services else question)

    def _hear(self, question: Question, leaning: Leaning | None = None) -> _Told:
        readings = self._read(question)
        found = self._weighing.columns(readings)
        length = self._weighing.length(readings, found)
        for words, weight in ((question.naming, NAMING), (question.inside, INSIDE)):
            if words:
                named = self._weighing.read(words, question.language)
                found = found.joined(self._weighing.columns(named), weight)
        if leaning:
            before = self._read(leaning.question)
            readings += before
            found = found.joined(self._weighing.columns(before), BEFORE)
        scores = self._index.scores(found)[: len(self.rows)]
        scores /= length
        place = self._places.get(leaning.row.key) if leaning and leaning.row else None
        if place is not None:
            scores[place] -= ANSWERED
        bonus, odds = self._borrowed(question)
        unknown = sum([one.how is How.UNKNOWN for one in readings]) / max(len(readings), 1)
        return _Told(readings, scores, bonus, odds + UNKNOWN * unknown)

    def _borrowed(self, question: Question) -> tuple[Scores, float]:
        """What the lenders add to the score of each row, and to the log-odds of any answer."""
        if not self._lenders:
            return np.zeros(len(self.rows)), ALONE
        lent = [lender.lent(_bare(question)) for lender in self._lenders]
        bonus = lent[0].bonus
        for one in lent[1:]:
            bonus += one.bonus
        named = NAMED if question.naming or question.inside else 0.0
        return bonus, BIAS + named + sum(one.odds for one in lent)

    def _candidates(
        self, rows: Sequence[int], scores: Scores, chances: Sequence[float]
    ) -> list[Candidate]:
        return [
            Candidate(self.rows[row], float(scores[row]), round(chance, 4))
            for row, chance in zip(rows, chances, strict=True)
        ]

    def _scores(self, told: _Told, services: Sequence[str]) -> tuple[Scores, list[int]]:
        """The scores of all rows, and twice as many of the highest as are kept.

        The first of them gain by the question's words, and lose by opposites.
        """
        scores: Scores = told.own + told.lent
        asked = self._echoes.of_question(told.readings)
        near = self._reach.best(scores, services, 2 * TOP)
        for row in near[:TOP]:
            own = self._echoes.of_text(self.rows[row].activity.text)
            scores[row] += ECHO * self._echo(told, row)
            scores[row] -= OPPOSED * self._echoes.opposed(asked, own)
        return scores, near

    def _echo(self, told: _Told, row: int) -> float:
        """How much a question and a row say the same, by its text or a phrasing of its own."""
        if row not in told.echoes:
            asked = self._echoes.of_question(told.readings)
            texts = self._said.get(self.rows[row].key, ())
            said = ((self.rows[row].activity.text, "en"), *texts)
            told.echoes[row] = max(
                [self._echoes.echo(asked, self._echoes.of_text(*one)) for one in said]
            )
        return told.echoes[row]

    def _chance(self, told: _Told, scores: Scores, best: int, top: float) -> float:
        """The probability that a question is about this row, or one that is level with it.

        `top` is the highest score of all.
        """
        odds = told.odds + LENT * float(told.lent[best]) + ECHOED * self._echo(told, best)
        odds += ELSEWHERE * (top - float(scores[best]))
        return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))


def _said(knowledge: Knowledge) -> dict[str, list[tuple[str, str]]]:
    """The few phrasings there are, with their languages, by the key of the row."""
    said: dict[str, list[tuple[str, str]]] = {}
    for matrix in knowledge.catalog.matrices:
        for phrasing in knowledge.phrasings.get(matrix.name, ()):
            key = f"{matrix.name}/{phrasing.activity}"
            said.setdefault(key, []).append((phrasing.text, phrasing.language))
    return said


def _bare(question: Question) -> Question:
    """The question without the words that name the service, unless it has no others."""
    naming = {*question.naming, *question.inside}
    if not naming:
        return question
    words = tuple([word for word in question.words if word not in naming])
    return replace(question, words=words or question.words)
