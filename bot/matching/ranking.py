"""Ranks the rows of a catalog by what the words of a question say for each."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.asking.question import Question
from bot.knowledge import NONE, Knowledge, Phrasing
from bot.language.words import words
from bot.matching.borrowing import borrowing
from bot.matching.candidates import Candidate, Candidates, Evidence, Signals
from bot.matching.confidence import BRIEF, confidences
from bot.matching.coverage import foreignness
from bot.matching.echo import Echoes
from bot.matching.highest import highest
from bot.matching.index import Asked, build
from bot.matching.lessons import lessons
from bot.matching.practice import practised
from bot.matching.terms import of_question, parts
from bot.matching.verbatim import verbatim
from bot.matching.vocabulary import How, Reading, Vocabulary
from bot.matrix import Matrix, Row

MOST_WORDS = 60  # topic words that are matched; past them a message tells a story
BEYOND = 3.0  # the score of "not covered" where no phrasings say what is not
OPPOSED = 2.0  # what an activity loses that says the opposite
ECHO = 4.0  # what the words of an activity add when a question repeats them all
ANSWERED = 1.0  # what the row of the answer before loses, per unit of rarity
LEARNT = 0.5  # the part of practice in what a question of one word means
BEFORE = 0.3  # the weight of the words of a question that is leaned on
TOP = 5  # candidates that are kept
WEIGHTS = {
    How.KNOWN: 1.0,
    How.INFLECTED: 1.0,
    How.REPAIRED: 0.85,
    How.PARTED: 0.85,
    How.UNKNOWN: 0.0,
}

Scores: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a question leans on: the question before it, and the row that answered that."""

    question: Question
    row: Row | None = None


class Matcher:
    """Matches questions against one state of the knowledge."""

    def __init__(self, knowledge: Knowledge, lender: "Matcher | None" = None) -> None:
        """Prepare to match; rows of matrices without phrasings borrow from the lender."""
        self._rows = tuple(knowledge.catalog.rows())
        self._places = {row.key: place for place, row in enumerate(self._rows)}
        self._calibration = knowledge.calibration
        self._vocabulary = Vocabulary(knowledge.glossary)
        told = lessons(knowledge, self._rows, self._vocabulary)
        index, texts = build(told.bag, told.rows, told.weights, told.size)
        self._unpractised, self._index = index, practised(index, texts)
        self._rarities = index.rarities.astype(np.float64)
        counts = [len(matrix.activities) for matrix in knowledge.catalog.matrices]
        matrices = np.repeat(np.arange(len(counts)), counts)
        self._foreign = foreignness(told, matrices, index.rarities)
        self._echoes = Echoes(self._vocabulary, index)
        self._services: frozenset[int] = frozenset()
        self._services = self._named(knowledge.unphrased)
        told_beyond = {name for name, said in knowledge.phrasings.items() if _beyond(said)}
        self._bounded = len(told_beyond) == len(knowledge.catalog.matrices)
        self._bare = {matrix.name for matrix in knowledge.unphrased}
        without = [row.matrix.name in self._bare for row in self._rows]
        self._borrowed = borrowing(self._rows, without, lender, index.size) if lender else None

    def rank(self, question: Question, leaning: Leaning | None = None) -> Candidates:
        """The rows a question may mean, best first, with the confidence in each.

        The words of a question that is leaned on count for less, and the row that
        answered it is hardly asked for again in other words.
        """
        readings = self._read(question)
        found = self._columns(readings)
        length = max(self._length(readings, found), 1.0)
        if leaning:
            before = self._read(leaning.question)
            readings += before
            found = found.joined(self._columns(before), BEFORE)
        extra = self._extra(question, leaning)
        scores = self._index.scores(found) / length
        scores += extra
        heeded = self._heeded(scores, readings)
        if not heeded:
            return Candidates(question, readings=readings)
        best = list(heeded)[:TOP]
        foreign = found.total(self._foreign)
        signals = self._signals(heeded[best[0]], scores, readings, foreign)
        brief = len(readings) <= (1 if question.asked else BRIEF)
        if brief:
            used = self._unpractised.scores(found) / length + extra
            rows = list(dict.fromkeys((*best, *self._highest(used, TOP))))
            learnt = [heeded[row] if row in heeded else float(scores[row]) for row in rows]
            weight = LEARNT if question.asked else 0.0
            ranked = self._brief(signals, rows, learnt, used[rows].tolist(), weight)
        else:
            told = [heeded[row] for row in best]
            ranked = self._candidates(best, told, confidences(self._calibration, signals, told))
        return Candidates(question, verbatim(question, ranked), signals, readings, brief)

    def _extra(self, question: Question, leaning: Leaning | None) -> Scores | float:
        """What else than the words of a question speaks for each row."""
        place = self._places.get(leaning.row.key) if leaning and leaning.row else None
        if place is None and not self._borrowed:
            return 0.0
        borrowed = self._borrowed
        extra = borrowed.bonus(question) if borrowed else np.zeros(self._index.size)
        if place is not None:  # a row that new knowledge no longer has was not asked for again
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
        order = sorted(range(len(rows)), key=lambda place: -chances[place])[:TOP]
        return self._candidates(
            [rows[place] for place in order],
            [scores[place] for place in order],
            [round(chances[place], 4) for place in order],
        )

    def _candidates(
        self, rows: Sequence[int], scores: Sequence[float], chances: Sequence[float]
    ) -> list[Candidate]:
        return [
            Candidate(self._rows[row], score, chance)
            for row, score, chance in zip(rows, scores, chances, strict=True)
        ]

    def _heeded(self, scores: Scores, readings: Sequence[Reading]) -> dict[int, float]:
        """The highest scores by row, best first, once the first of them heed the words.

        Rows gain by repeating the question's words, and lose by saying the opposite.
        There are none where nothing speaks for any row.
        """
        near = self._highest(scores, 2 * TOP)  # of which the first can fall behind all others
        heeded = dict(zip(near, scores[near].tolist(), strict=True))
        asked = self._echoes.of_question(readings)
        for row in near[:TOP]:
            one = self._rows[row]
            own = self._echoes.of_activity(one.activity.text)
            heeded[row] += ECHO * self._echoes.echo(asked, own)
            if one.matrix.name in self._bare:  # others learn their opposites in practice
                heeded[row] -= OPPOSED * self._echoes.opposed(asked, own)
        best = sorted(heeded.items(), key=lambda one: (-one[1], one[0]))
        return dict(best) if best and best[0][1] > 0 else {}

    def _highest(self, scores: Scores, most: int) -> list[int]:
        rows = highest(scores[: len(self._rows)], most)
        return rows if rows and scores[rows[0]] > 0 else []

    @property
    def size(self) -> int:
        """The number of rows."""
        return len(self._rows)

    def scores(self, question: Question) -> Scores:
        """The score of every row, in document order, by the question's words alone."""
        readings = self._read(question)
        found = self._columns(readings)
        scores = self._index.scores(found) / max(self._length(readings, found), 1.0)
        return scores[: len(self._rows)]

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row."""
        stems = [stem for reading in self._read(question) for stem in reading.stems]
        place = self._places[candidate.row.key]
        told = []
        terms = of_question(stems, self._vocabulary.concepts)
        columns, known = self._index.found(terms)
        for term, column in zip(compress(terms, known), columns.tolist(), strict=True):
            strength = self._index.strength(column, place)
            if strength:
                name = " ".join(self._vocabulary.name(part) for part in parts(term))
                told.append((name, round(strength, 2)))
        return Evidence(candidate, tuple(sorted(told, key=lambda one: -abs(one[1]))))

    def _read(self, question: Question) -> tuple[Reading, ...]:
        said = (*question.words, *question.pasted)[:MOST_WORDS]
        read = tuple([self._vocabulary.read(word, question.language) for word in said])
        if not self._services:
            return read
        named = self._in_runs(read)
        return (
            tuple(
                one
                for at, one in enumerate(read)
                if at not in named and self._services.isdisjoint(self._meant(one))
            )
            or read
        )

    def _in_runs(self, readings: Sequence[Reading]) -> set[int]:
        """Where services are named by several words: "bare metal" for a dedicated server."""
        stems = [reading.stems[0] if reading.stems else -1 for reading in readings]
        found: set[int] = set()
        for at in range(len(stems) - 1):
            for concept in self._vocabulary.concepts.within(stems, at):
                if concept in self._services:
                    found |= {at, at + 1}
        return found

    def _meant(self, reading: Reading) -> Iterator[int]:
        """The stems of a word, and the concepts they stand for."""
        yield from reading.stems
        for stem in reading.stems:
            yield from self._vocabulary.concepts.single.get(stem, ())

    def _named(self, matrices: Iterable[Matrix]) -> frozenset[int]:
        """What names the services of matrices without phrasings.

        There any row may speak of the service, so that its name tells nothing.
        """
        names = [word for m in matrices for name in (m.service, *m.aliases) for word in words(name)]
        readings = [self._vocabulary.read(word, "en") for word in names]
        return frozenset(number for reading in readings for number in self._meant(reading))

    def _columns(self, readings: Sequence[Reading]) -> Asked:
        """The columns of the terms; one that holds a repaired word counts for less."""
        stems: list[int] = []
        unsure: dict[int, float] = {}
        for reading in readings:
            stems += reading.stems
            if reading.how in (How.REPAIRED, How.PARTED):
                unsure |= dict.fromkeys(reading.stems, WEIGHTS[reading.how])
        terms = of_question(stems, self._vocabulary.concepts)
        columns, known = self._index.found(terms)
        if not unsure:
            return Asked(columns)
        counted = [min(unsure.get(part, 1.0) for part in parts(term)) for term in terms]
        return Asked(columns, np.array(counted, np.float32)[known])

    def _length(self, readings: Sequence[Reading], found: Asked) -> float:
        """The length of a question's terms by rarity; a word that nothing knows is the rarest."""
        unknown = sum([reading.how is How.UNKNOWN for reading in readings])
        rarities = self._rarities[found.columns]
        return math.sqrt(rarities.dot(rarities) + unknown * self._index.rarest**2)

    def _signals(
        self, first: float, scores: Scores, readings: Sequence[Reading], foreign: float
    ) -> Signals:
        outside = float(scores[len(self._rows) :].max(initial=0.0))
        if not self._bounded:
            outside = max(outside, BEYOND)
        words = max(len(readings), 1)
        return Signals(first, first - outside, math.log(words), foreign / words)


def _beyond(said: Iterable[Phrasing]) -> bool:
    """Whether phrasings say what a matrix does not cover."""
    return any(phrasing.activity == NONE for phrasing in said)
