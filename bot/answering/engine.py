"""The whole way of a question, for every surface: read, match, decide."""

from dataclasses import dataclass, field

from bot.answering import policy, threads
from bot.answering.answer import Answer, Choices, Found
from bot.answering.listings import Lister, terse
from bot.answering.threads import Exchange
from bot.asking.question import Question
from bot.asking.reading import Reader
from bot.bulk import bulk
from bot.knowledge import Knowledge
from bot.matching.candidates import Candidates, Evidence
from bot.matching.ranking import Matcher


@dataclass(frozen=True, slots=True)
class Engine:
    """Answers questions from one state of the knowledge; safe to share between threads."""

    knowledge: Knowledge
    _reader: Reader = field(repr=False)
    _matcher: Matcher = field(repr=False)
    _lister: Lister = field(repr=False)

    @classmethod
    def of(cls, knowledge: Knowledge, lender: Matcher | None = None) -> "Engine":
        """Prepare to answer from this knowledge; the matcher of its lender may be given."""
        with bulk():
            if knowledge.lender and lender is None:
                lender = Matcher(knowledge.lender)
            matcher = Matcher(knowledge, lender)
            return cls(knowledge, Reader(knowledge.catalog), matcher, Lister(knowledge))

    def ask(
        self, text: str, before: Exchange | None = None, *, overheard: bool = False
    ) -> Exchange:
        """Answer a message; `before` is the last exchange of its thread.

        Never fails, whatever the text. `overheard` says that nobody addressed the bot.
        """
        question = self._reader.read(text, overheard=overheard)
        listed = threads.same_list(question, before) if before else terse(question)
        listing = self._lister.listing(listed)
        if listing and not overheard:
            return Exchange(listed, listing)
        meddling = overheard and not question.plainly
        match None if meddling else threads.same_rows(question, before):
            case Found(best, runners):
                found = policy.found(question, best, runners)
                return Exchange(threads.same_topic(question, before), found)
            case Choices() as choices:
                return Exchange(threads.same_topic(question, before), choices)
            case None:
                return Exchange(question, self._answer(question, before, overheard))

    def listed(self, question: Question) -> Exchange | None:
        """A list that was asked for before, as it is now; None where it cannot be made any more."""
        listing = self._lister.listing(question)
        return Exchange(question, listing) if listing else None

    def rank(self, text: str) -> Candidates:
        """The ranking behind the answer to a message that stands alone."""
        return self._matcher.rank(self._reader.read(text))

    def why(self, text: str, most: int = 2) -> tuple[Candidates, tuple[Evidence, ...]]:
        """The ranking, and the evidence for its first rows, to explain an answer."""
        candidates = self.rank(text)
        first = candidates.ranked[:most]
        return candidates, tuple(self._matcher.evidence(candidates.question, c) for c in first)

    def _answer(self, question: Question, before: Exchange | None, overheard: bool) -> Answer:
        answer = policy.decide(self._matcher.rank(question), overheard=overheard)
        leaning = threads.leaning(question, before)
        if leaning is None or policy.stands(answer, question, leaning.row):
            return answer
        return policy.decide(self._matcher.rank(question, leaning), overheard=overheard)
