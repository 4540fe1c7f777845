"""Ranks the rows of a whole catalog, matrices with phrasings and those without."""

from collections.abc import Sequence
from dataclasses import replace

from bot.asking.question import Question
from bot.knowledge import Knowledge
from bot.language.words import words
from bot.matching.borrowing import Worth
from bot.matching.candidates import Candidate, Candidates, Evidence
from bot.matching.ranking import TOP, Leaning, Matcher
from bot.matching.unphrased import UnphrasedMatcher

# What lenders are worth: the usual activities, and then other matrices. Fitted to questions
# about services without phrasings, most of them about what these do not cover.
WORTHS = (Worth(14.0, 0.22, 0.0), Worth(4.0, 0.0, 0.32))


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
        self._bare = {matrix.name for matrix in unphrased.catalog.matrices}

    def rank(self, question: Question, leaning: Leaning | None = None) -> Candidates:
        """The rows a question may mean, best first; those of the services that it names, if any."""
        parts = self._parts(question.services)
        ranked = [part.rank(question, leaning) for part in parts]
        if len(ranked) == 1:
            return replace(ranked[0], ranked=self._served(question, ranked[0].ranked))
        merged = _by_confidence([one for found in ranked for one in found.ranked])
        lead = max(ranked, key=lambda found: [one.confidence for one in found.ranked[:1]])
        return replace(lead, ranked=self._served(question, merged)[:TOP])

    def bests(self, question: Question, most: int) -> tuple[Candidate, ...]:
        """The best row of each service, with the chance that it answers the question there."""
        parts = self._parts(question.services)
        found = [one for part in parts for one in part.bests(question, most)]
        return self._served(question, _by_confidence(found))[:most]

    def evidence(self, question: Question, candidate: Candidate) -> Evidence:
        """What each term of a question adds to the score of a row."""
        (part,) = self._parts((candidate.row.matrix.name,))
        return part.evidence(question, candidate)

    def _parts(self, services: Sequence[str]) -> list[Matcher | UnphrasedMatcher]:
        """The matchers that have rows of the services, or both where none is named."""
        bare = self._bare.intersection(services)
        parts: list[Matcher | UnphrasedMatcher] = []
        if self._phrased and (not services or len(bare) < len(services)):
            parts.append(self._phrased)
        if self._unphrased and (not services or bare):
            parts.append(self._unphrased)
        return parts

    def _served(self, question: Question, ranked: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """The candidates, without those that say nothing of the kind of service that is meant.

        Phrasings tell by themselves what their matrix covers.
        """
        if question.services or not question.unserved:
            return ranked
        asked = set(question.unserved)
        return tuple(
            one
            for one in ranked
            if one.row.matrix.name not in self._bare
            or not asked.isdisjoint(words(one.row.activity.text))
        )


def _lenders(knowledge: Knowledge, own: Knowledge, matcher: Matcher | None) -> list[Matcher]:
    """The matchers of the lenders; the knowledge's own matrices may be among them."""
    return [
        matcher if matcher and lender.catalog == own.catalog else Matcher(lender)
        for lender in knowledge.lenders
    ]


def _by_confidence(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(found, key=lambda one: -one.confidence))
