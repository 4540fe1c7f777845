"""Hears what a question says of rows that have hardly any phrasings, by what others lend too."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from bot.asking.question import Question
from bot.knowledge import Knowledge
from bot.matching.borrowing import Worth, borrowing
from bot.matching.candidates import Candidate, Evidence
from bot.matching.echo import Echoes
from bot.matching.heard_unphrased import BareGrounds, HeardUnphrased
from bot.matching.index import build
from bot.matching.lessons import Lessons, lessons
from bot.matching.ranking import ANSWERED, BEFORE, Leaning, Matcher
from bot.matching.reach import Reach
from bot.matching.vocabulary import How, Reading, Vocabulary
from bot.matching.weighing import Weighing
from bot.matrix import Row

# How signals become the log-odds of an answer, beside what lenders and rows tell.
BIAS = -0.3
NAMED = 0.8  # more, where a service is named: it is asked about as one knows it
ALONE = 1.0  # instead, where nobody lends
UNKNOWN = -1.5  # for the part of the question's words that nothing knows
NAMING = 0.1  # the weight of words that name the service: there, any row may speak of it
INSIDE = 0.5  # the weight of words for something inside it, of which many rows speak


class UnphrasedMatcher:
    """Matches questions against matrices that have no phrasings."""

    def __init__(self, knowledge: Knowledge, lenders: Sequence[tuple[Matcher, Worth]] = ()) -> None:
        """Prepare to match; each lender comes with what its word is worth."""
        self.rows = tuple(knowledge.catalog.rows())
        self.vocabulary = vocabulary = Vocabulary(knowledge.glossary)
        told = lessons(knowledge, self.rows, vocabulary)
        self._index, _ = build(told.bag, told.rows, told.weights, told.size)
        vocabulary.weigh(self._index.of_stems(vocabulary.size), self._index.rarest)
        self._weighing = Weighing(vocabulary, self._index)
        self._grounds = BareGrounds(
            self.rows,
            Reach(knowledge.catalog.matrices),
            Echoes(vocabulary, self._index, told.wordings),
            _further(told, len(self.rows)),
        )
        del told  # comparing texts takes much memory too
        self._borrowing = borrowing([row.activity.text for row in self.rows], lenders)

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each row by its key; only follow-ups and evidence ask for it."""
        return {row.key: place for place, row in enumerate(self.rows)}

    def hear(self, question: Question, leaning: Leaning | None = None) -> HeardUnphrased:
        """What a question says of every row; see `Matcher.hear`.

        The services that it names only say where to look.
        """
        bare = _bare(question)
        readings = self._weighing.read_question(bare)
        found = self._weighing.columns(readings)
        length = self._weighing.length(readings, found)
        for words, weight in ((question.naming, NAMING), (question.inside, INSIDE)):
            if words:
                named = self._weighing.read(words, question.language)
                found = found.joined(self._weighing.columns(named), weight)
        if leaning:
            before = self._weighing.read_question(_bare(leaning.question))
            readings += before
            found = found.joined(self._weighing.columns(before), BEFORE)
        scores = self._index.scores(found, length)[: len(self.rows)]
        lent, odds = self._borrowing.lent(bare)
        scores += lent
        place = self._places.get(leaning.row.key) if leaning and leaning.row else None
        if place is not None:
            scores[place] -= ANSWERED
        odds += ALONE if not self._borrowing.lenders else BIAS
        if question.naming or question.inside:
            odds += NAMED
        unknown = sum([one.how is How.UNKNOWN for one in readings])
        odds += UNKNOWN * unknown / max(len(readings), 1)
        echoes = self._grounds.echoes
        spoken, rivals = echoes.spoken(readings), echoes.rivals(readings)
        return HeardUnphrased(self._grounds, question, readings, scores, lent, odds, spoken, rivals)

    def named(self, readings: Sequence[Reading], candidate: Candidate) -> int:
        """How many words of a question a row's activity says, or means."""
        return self._grounds.echoes.named(readings, self._places[candidate.row.key])

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row, and each row of a lender."""
        place = self._places[candidate.row.key]
        bare = _bare(question)
        told = self._weighing.strengths(self._weighing.read_question(bare), place)
        alike = self._borrowing.alike(bare, place)
        told += [(f"like “{text}”", worth) for text, worth in alike]
        return Evidence.of(candidate, told)

    def contrary(self, row: Row, other: Row) -> bool:
        """Whether an activity is the opposite of another one: exporting of importing."""
        places = self._places
        return self._grounds.echoes.contrary(places.get(row.key), places.get(other.key))


def _further(told: Lessons, rows: int) -> dict[int, list[int]]:
    """The texts of each row that has others than its own: the few phrasings there are."""
    further: dict[int, list[int]] = {}
    for text, row in enumerate(told.rows[rows:].tolist(), rows):
        further.setdefault(row, []).append(text)
    return further


def _bare(question: Question) -> Question:
    """The question without the words that name the service, unless it has no others."""
    naming = {*question.naming, *question.inside}
    if not naming:
        return question
    words = tuple([word for word in question.words if word not in naming])
    return replace(question, words=words or question.words)
