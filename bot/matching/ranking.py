"""Hears what the words of a question say for each row of matrices with phrasings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.asking.question import Question
from bot.asking.reading import topic
from bot.knowledge import NONE, Knowledge, Phrasing
from bot.matching.candidates import Candidate, Evidence, Signals
from bot.matching.coverage import foreignness
from bot.matching.echo import Echoes
from bot.matching.heard import Grounds, Heard
from bot.matching.index import build
from bot.matching.lessons import lessons
from bot.matching.ownwords import OwnWords
from bot.matching.practice import practised
from bot.matching.reach import Reach, Scores
from bot.matching.vocabulary import Reading, Vocabulary
from bot.matching.weighing import UNSURE, Weighing
from bot.matrix import Row

ANSWERED = 8.0  # what the row of the answer before loses: more than its own words can gain
NEAR = 0.2  # the weight of what the words of that row say of the others
BEFORE = 0.2  # the weight of the words of a question that is leaned on


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a question leans on: the question before it, and the row that answered that."""

    question: Question
    row: Row | None = None


class Matcher:
    """Matches questions against matrices that have phrasings."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.rows = tuple(knowledge.catalog.rows())
        matrices = knowledge.catalog.matrices
        self._places = {row.key: place for place, row in enumerate(self.rows)}
        self.vocabulary = vocabulary = Vocabulary(knowledge.glossary)
        told = lessons(knowledge, self.rows, vocabulary)
        index, texts = build(told.bag, told.rows, told.weights, told.size)
        self._index = practised(index, texts)
        vocabulary.weigh(self._index.of_stems(vocabulary.size), self._index.rarest)
        self._weighing = Weighing(vocabulary, self._index)
        of_row = np.repeat(np.arange(len(matrices)), [len(one.activities) for one in matrices])
        self._foreign = foreignness(told, of_row, index.rarities)
        told_beyond = {name for name, said in knowledge.phrasings.items() if _beyond(said)}
        self._grounds = Grounds(
            self.rows,
            Reach(matrices),
            Echoes(vocabulary, index, told.wordings),
            OwnWords(vocabulary, told.wordings, [row.activity.phase.title for row in self.rows]),
            index,
            knowledge.calibration,
            bounded=all(matrix.name in told_beyond for matrix in matrices),
        )

    def hear(self, question: Question, leaning: Leaning | None = None) -> Heard:
        """What a question says of every row.

        The words of a question that is leaned on count for less. The row that answered it is
        hardly asked for again in other words; those that its own words speak of are near.
        """
        readings = self._weighing.read_question(question)
        found = self._weighing.columns(readings)
        length = self._weighing.length(readings, found)
        said, asked = question.said, question.asked
        extra: Scores | float = 0.0
        if leaning:
            before = self._weighing.read_question(leaning.question)
            readings += before
            found = found.joined(self._weighing.columns(before), BEFORE)
            extra = self._extra(leaning)
            said += leaning.question.said
            asked |= leaning.question.asked
        scores = self._index.scores(found, length)
        if leaning:
            scores += extra
        foreign = found.total(self._foreign)
        return Heard(
            self._grounds,
            question,
            readings,
            found,
            length,
            said,
            asked,
            foreign,
            extra,
            scores,
        )

    def told(self, question: Question) -> tuple[Scores, Signals]:
        """What the question's words alone say: for every row, in document order, and of the whole.

        After the rows come the scores of what is not covered, one for each matrix.
        """
        heard = self.hear(question)
        first = float(heard.scores[: len(self.rows)].max(initial=0.0))
        return heard.scores, heard.signals(first)

    def scores_of(self, questions: Sequence[Question]) -> Scores:
        """The same for many questions at once, questions by rows."""
        told = [self._weighing.read_question(question) for question in questions]
        scores = self._weighing.scores(told)
        for n, readings in enumerate(told):
            if any(reading.how in UNSURE for reading in readings):
                scores[n] = self.told(questions[n])[0]
        return scores

    def named(self, readings: Sequence[Reading], candidate: Candidate) -> int:
        """How many words of a question a row's activity says, or means."""
        return self._grounds.echoes.named(readings, self._places[candidate.row.key])

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row."""
        place = self._places[candidate.row.key]
        return Evidence.of(
            candidate, self._weighing.strengths(self._weighing.read_question(question), place)
        )

    def contrary(self, row: Row, other: Row) -> bool:
        """Whether an activity is the opposite of another one: exporting of importing."""
        places = self._places
        return self._grounds.echoes.contrary(places.get(row.key), places.get(other.key))

    def _extra(self, leaning: Leaning) -> Scores | float:
        """What else than the words of a question speaks for each row."""
        place = self._places.get(leaning.row.key) if leaning.row else None
        if place is None:  # a row that new knowledge no longer has was not asked for again
            return 0.0
        read = self._weighing.read_question(topic(self.rows[place].activity.text))
        found = self._weighing.columns(read)
        near = self._index.scores(found, self._weighing.length(read, found))
        extra: Scores = np.float32(NEAR) * near
        extra[place] -= ANSWERED
        return extra


def _beyond(said: Iterable[Phrasing]) -> bool:
    """Whether phrasings say what a matrix does not cover."""
    return any(phrasing.activity == NONE for phrasing in said)
