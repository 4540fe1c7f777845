"""Ranks the rows of a whole catalog, matrices with phrasings and those without."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.asking.question import Question
from bot.knowledge import Knowledge
from bot.language.words import words
from bot.matching.borrowing import Worth
from bot.matching.candidates import Candidate, Candidates, Evidence
from bot.matching.heard import TOP, Heard
from bot.matching.heard_unphrased import HeardUnphrased
from bot.matching.mending import Mending
from bot.matching.ranking import Leaning, Matcher
from bot.matching.unphrased import UnphrasedMatcher
from bot.matrix import Row

# What lenders are worth: the usual activities, and then other matrices. Fitted to questions
# about services without phrasings, most of them about what these do not cover.
WORTHS = (Worth(14.0, 0.22, 0.0), Worth(4.0, 0.0, 0.2))

Phrased = TypeVar("Phrased")
Unphrased = TypeVar("Unphrased")


@dataclass(frozen=True, slots=True)
class Hearing:
    """A question as it was heard by the matchers that it concerns.

    `bare` are the names of the matrices without phrasings.
    """

    question: Question
    phrased: Heard | None
    unphrased: HeardUnphrased | None
    bare: frozenset[str]

    def rank(self, services: Sequence[str]) -> Candidates:
        """The rows the question may mean, best first; those of the services, if any is named."""
        parts = _concerned(services, self.bare, self.phrased, self.unphrased)
        ranked = [part.rank(services) for part in parts]
        if len(ranked) == 1:
            return self._served(services, ranked[0])
        merged = _by_confidence([one for found in ranked for one in found.ranked])
        lead = max(ranked, key=lambda found: [one.confidence for one in found.ranked[:1]])
        served = self._served(services, replace(lead, ranked=merged))
        return replace(served, ranked=served.ranked[:TOP])

    def bests(self, services: Sequence[str], most: int) -> tuple[Candidate, ...]:
        """The best row of each service, with the chance that it answers the question there."""
        parts = _concerned(services, self.bare, self.phrased, self.unphrased)
        found = [one for part in parts for one in part.bests(services, most)]
        ranked = Candidates(self.question, _by_confidence(found))
        return self._served(services, ranked).ranked[:most]

    def _served(self, services: Sequence[str], found: Candidates) -> Candidates:
        """The candidates, without those that say nothing of the kind of service that is meant.

        Phrasings tell by themselves what their matrix covers.
        """
        if services or not self.question.unserved:
            return found
        asked = set(self.question.unserved)
        served = tuple(
            one
            for one in found.ranked
            if one.row.matrix.name not in self.bare
            or not asked.isdisjoint(words(one.row.activity.text))
        )
        return replace(found, ranked=served)


class Ranker:
    """Ranks questions against one state of the knowledge."""

    def __init__(self, knowledge: Knowledge, lenders: Sequence[Matcher] | None = None) -> None:
        """Prepare to rank; the matchers of the knowledge's lenders may be given."""
        phrased, unphrased = knowledge.parted()
        self._phrased = Matcher(phrased) if phrased.catalog.matrices else None
        self._unphrased: UnphrasedMatcher | None = None
        if unphrased.catalog.matrices:
            given = lenders if lenders is not None else _lenders(knowledge, phrased, self._phrased)
            self._unphrased = UnphrasedMatcher(unphrased, list(zip(given, WORTHS, strict=False)))
        self._bare = frozenset(matrix.name for matrix in unphrased.catalog.matrices)
        self._mending = Mending(
            [part.vocabulary for part in (self._phrased, self._unphrased) if part],
            knowledge.catalog,
        )

    def knows(self, word: str, language: str) -> bool:
        """Whether the knowledge of any matrix has a folded word in a language."""
        parts = (self._phrased, self._unphrased)
        return any(part.vocabulary.knows(word, language) for part in parts if part)

    def mended(self, said: Sequence[str], language: str) -> Sequence[str]:
        """The words of a text, with those that people ask with written right and in full."""
        return self._mending.mended(said, language)

    def hear(self, question: Question, leaning: Leaning | None = None) -> Hearing:
        """What a question says of every row of the services that it names, or of all."""
        heard: Heard | None = None
        unphrased: HeardUnphrased | None = None
        for part in _concerned(question.services, self._bare, self._phrased, self._unphrased):
            match part:
                case Matcher():
                    heard = part.hear(question, leaning)
                case UnphrasedMatcher():
                    unphrased = part.hear(question, leaning)
        return Hearing(question, heard, unphrased, self._bare)

    def rank(self, question: Question, leaning: Leaning | None = None) -> Candidates:
        """The rows a question may mean, best first; those of the services that it names, if any."""
        return self.hear(question, leaning).rank(question.services)

    def opposite(self, row: Row, others: Iterable[Candidate]) -> Candidate | None:
        """The first of other rows that is the opposite of a row; of its own service only."""
        (part,) = _concerned((row.matrix.name,), self._bare, self._phrased, self._unphrased)
        return next((one for one in others if part.contrary(row, one.row)), None)

    def named(self, candidates: Candidates) -> int:
        """How many words of a question the activity of its best row says, or means."""
        for best in candidates.ranked[:1]:
            (part,) = _concerned(
                (best.row.matrix.name,), self._bare, self._phrased, self._unphrased
            )
            return part.named(candidates.readings, best)
        return 0

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row."""
        name = candidate.row.matrix.name
        (part,) = _concerned((name,), self._bare, self._phrased, self._unphrased)
        return part.evidence(question, candidate)


def _concerned(
    services: Sequence[str],
    bare: frozenset[str],
    phrased: Phrased | None,
    unphrased: Unphrased | None,
) -> list[Phrased | Unphrased]:
    """Those of the two that have rows of the services, or both where none is named."""
    parts: list[Phrased | Unphrased] = []
    without = len(bare.intersection(services)) if services else 0
    if phrased and (not services or without < len(services)):
        parts.append(phrased)
    if unphrased and (not services or without):
        parts.append(unphrased)
    return parts


def _lenders(knowledge: Knowledge, own: Knowledge, matcher: Matcher | None) -> list[Matcher]:
    """The matchers of the lenders; the knowledge's own matrices may be among them."""
    return [
        matcher if matcher and lender.catalog == own.catalog else Matcher(lender)
        for lender in knowledge.lenders
    ]


def _by_confidence(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(found, key=lambda one: -one.confidence))
