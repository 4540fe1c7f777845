"""Ranks the rows of a catalog by what the words of a question say for each."""

from collections.abc import Iterator, Sequence

import numpy as np

from bot.asking.question import Question
from bot.knowledge import NONE, Knowledge
from bot.language import speech
from bot.language.words import words
from bot.matching.candidates import Candidate, Candidates, Signals
from bot.matching.confidence import confidences
from bot.matching.index import Floats, Index, terms
from bot.matching.vocabulary import How, Reading, Vocabulary
from bot.matrix import Row

TEXT_WEIGHT = 6.0  # an activity's own words count as so many phrasings
MOST_WORDS = 60  # topic words that are matched; past them a message tells a story
BEFORE = 0.5  # the weight of the words of a question that is leaned on
TOP = 5  # candidates that are kept
WEIGHTS = {
    How.KNOWN: 1.0,
    How.INFLECTED: 1.0,
    How.REPAIRED: 0.85,
    How.PARTED: 0.85,
    How.UNKNOWN: 0.0,
}


class Matcher:
    """Matches questions against one state of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._rows = tuple(knowledge.catalog.rows())
        self._calibration = knowledge.calibration
        self._vocabulary = Vocabulary(knowledge.glossary)
        outside = {
            matrix.name: len(self._rows) + n for n, matrix in enumerate(knowledge.catalog.matrices)
        }
        texts = list(self._texts(knowledge, outside))
        self._index = Index(texts, len(self._rows) + len(outside))

    def rank(self, question: Question, before: Question | None = None) -> Candidates:
        """The rows a question may mean, best first, with the confidence in each.

        `before` is the question it leans on, whose words count for less.
        """
        readings = self._read(question)
        found = self._terms(readings)
        if before:
            own = {number for number, _ in found}
            found += [
                (number, weight * BEFORE)
                for number, weight in self._terms(self._read(before))
                if number not in own
            ]
        scores = self._index.scores(found)
        best = self._best(scores)
        if not best:
            return Candidates(question, readings=readings)
        signals = self._signals(scores, best, readings, found)
        ranked = tuple(
            Candidate(self._rows[row], float(scores[row]), confidence)
            for row, confidence in zip(
                best, confidences(self._calibration, signals, scores[best]), strict=True
            )
        )
        return Candidates(question, ranked, signals, readings)

    def strength(self, question: Question, row: Row) -> tuple[tuple[str, float], ...]:
        """What each term of a question adds to the score of a row, strongest first."""
        at = self._rows.index(row)
        told = [
            (self._index.term(number), weight * self._index.strength(number, at))
            for number, weight in self._terms(self._read(question))
        ]
        return tuple(sorted((t for t in told if t[1] > 0), key=lambda t: -t[1]))

    def _read(self, question: Question) -> tuple[Reading, ...]:
        read = self._vocabulary.read
        said = (*question.words, *question.pasted)[:MOST_WORDS]
        return tuple(read(word, question.language) for word in said)

    def _terms(self, readings: Sequence[Reading]) -> list[tuple[int, float]]:
        """The numbers of the terms the index holds; a repaired word's count for less."""
        stems: list[str] = []
        weights: list[float] = []
        for reading in readings:
            stems += reading.stems
            weights += [WEIGHTS[reading.how]] * len(reading.stems)
        unsure = {stem: weight for stem, weight in zip(stems, weights, strict=True) if weight < 1}
        numbered = []
        for term in terms(stems, self._vocabulary.concepts(stems)):
            number = self._index.number(term)
            if number is not None:
                numbered.append((number, _weight(term, unsure) if unsure else 1.0))
        return numbered

    def _best(self, scores: Floats) -> list[int]:
        """The rows with the highest scores; a stable sort keeps ties in document order."""
        inside = scores[: len(self._rows)]
        order = np.argsort(-inside, kind="stable")[:TOP]
        return [int(row) for row in order if inside[row] > 0]

    def _signals(
        self,
        scores: Floats,
        best: Sequence[int],
        readings: Sequence[Reading],
        found: Sequence[tuple[int, float]],
    ) -> Signals:
        first = float(scores[best[0]])
        second = float(scores[best[1]]) if len(best) > 1 else 0.0
        outside = float(scores[len(self._rows) :].max(initial=0.0))
        highest = sum(self._index.highest(number) * weight for number, weight in found)
        known, all_ = self._known(readings)
        return Signals(
            fit=first / highest if highest else 0.0,
            margin=(first - second) / first,
            beyond=outside / (outside + first),
            known=known / all_ if all_ else 0.0,
            brevity=1 / max(len(readings), 1),
        )

    def _known(self, readings: Sequence[Reading]) -> tuple[float, float]:
        """The rarity of the words the knowledge has, and of all; an unknown one is rarest."""
        known = all_ = 0.0
        for reading in readings:
            numbers = [self._index.number(stem) for stem in reading.stems]
            rarities = [self._index.rarity(n) for n in numbers if n is not None]
            if rarities and reading.how is not How.UNKNOWN:
                known += max(rarities) * WEIGHTS[reading.how]
                all_ += max(rarities)
            else:
                all_ += self._index.rarest
        return known, all_

    def _texts(
        self, knowledge: Knowledge, outside: dict[str, int]
    ) -> Iterator[tuple[int, float, list[str]]]:
        """Every text that speaks for a row, or for what a matrix does not cover."""
        at = {}
        for n, row in enumerate(self._rows):
            at[row.key] = n
            yield n, TEXT_WEIGHT, self._learn(row.activity.text, "en")
        for name, phrasings in knowledge.phrasings.items():
            for phrasing in phrasings:
                inside = at.get(f"{name}/{phrasing.activity}")
                row_number = outside.get(name) if phrasing.activity == NONE else inside
                if row_number is not None:
                    yield row_number, 1.0, self._learn(phrasing.text, phrasing.language)

    def _learn(self, text: str, language: str) -> list[str]:
        functions = speech.function_words()[language]
        topic = [word for word in words(text) if word not in functions]
        stems = self._vocabulary.learn(topic, language)
        return terms(stems, self._vocabulary.concepts(stems))


def _weight(term: str, unsure: dict[str, float]) -> float:
    """The weight of a term that may hold repaired words: that of its least certain word."""
    return min(unsure.get(part, 1.0) for part in term.split(" "))
