"""The whole way of a question, for every surface: read, match, decide."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.answering import policy, requests, threads
from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Silent
from bot.answering.listings import Lister, terse
from bot.answering.sameness import Signs, chance
from bot.answering.services import switched, within
from bot.answering.threads import Exchange
from bot.asking.halves import halves
from bot.asking.question import Question
from bot.asking.reading import Reader
from bot.asking.services import Services
from bot.asking.turning import Turning
from bot.bulk import bulk
from bot.knowledge import Knowledge
from bot.matching.candidates import Candidate, Candidates, Evidence
from bot.matching.ranker import Ranker
from bot.matching.ranking import Matcher


@dataclass(frozen=True, slots=True)
class Engine:
    """Answers questions from one state of the knowledge; safe to share between threads."""

    knowledge: Knowledge
    services: Services = field(repr=False)
    _reader: Reader = field(repr=False)
    _ranker: Ranker = field(repr=False)
    _lister: Lister = field(repr=False)

    @classmethod
    def of(cls, knowledge: Knowledge, lenders: Sequence[Matcher] | None = None) -> "Engine":
        """Prepare to answer from this knowledge; the matchers of its lenders may be given."""
        with bulk():
            services = Services(knowledge.catalog, knowledge.glossary)
            told = services if _several(knowledge) or knowledge.unphrased else None
            ranker = Ranker(knowledge, lenders)
            reader = Reader(knowledge.catalog, told, ranker)
            return cls(knowledge, services, reader, ranker, Lister(knowledge))

    def ask(
        self,
        text: str,
        before: Exchange | None = None,
        *,
        overheard: bool = False,
        service: str = "",
    ) -> Exchange:
        """Answer a message; `before` is the last exchange of its thread.

        Never fails, whatever the text.

        Args:
            text: what was written, with Slack's markup.
            before: what the message may lean on.
            overheard: nobody addressed the bot.
            service: the name of the matrix that is meant where nothing else is said; one
                that is not loaded is not heeded.
        """
        question = self._read(text, before, overheard, service)
        if not overheard:
            told = self._picked(question, before) or self._told(question, before)
            told = told or self._switched(question, before)
            if told:
                return told
        meddling = overheard and not policy.plainly(question)
        gone_on = None if meddling else self._gone_on(question, before, overheard)
        return gone_on or Exchange(question, self._answer(question, overheard))

    def _read(self, text: str, before: Exchange | None, overheard: bool, service: str) -> Question:
        """The question of a message, with the service and the phase that it is about."""
        question = self._reader.read(text, overheard=overheard)
        if _several(self.knowledge):
            question = within(question, before, service if service in self.services else "")
        return threads.same_phase(question, before)

    def listed(self, question: Question) -> Exchange | None:
        """A list that was asked for before, as it is now; None where it cannot be made any more."""
        listing = self._lister.listing(question)
        return Exchange(question, listing) if isinstance(listing, Listing) else None

    def rank(self, text: str) -> Candidates:
        """The ranking behind the answer to a message that stands alone."""
        return self._ranker.rank(self._reader.read(text))

    def why(self, text: str, most: int = 2) -> tuple[Candidates, tuple[Evidence, ...]]:
        """The ranking, and the evidence for its first rows, to explain an answer."""
        candidates = self.rank(text)
        first = candidates.ranked[:most]
        return candidates, tuple(self._ranker.evidence(candidates.question, c) for c in first)

    def _answer(self, question: Question, overheard: bool) -> Answer:
        """The answer to a question that leans on nothing, or to the two that it asks."""
        both = None if overheard else self._both(question)
        return both or self._alone(question, overheard)

    def _picked(self, question: Question, before: Exchange | None) -> Exchange | None:
        """The answer to a message that picks one of the rows that were offered."""
        picked = threads.picked(question, before)
        if before is None or picked is None:
            return None
        asked = threads.same_topic(question, before) if question.letters else before.question
        asked = replace(asked, follows=True)
        ranked = self._ranker.rank(before.question).ranked
        others = [one for one in ranked if one.row != picked.row]
        return Exchange(asked, policy.found(asked, replace(picked, confidence=1.0), others))

    def _told(self, question: Question, before: Exchange | None) -> Exchange | None:
        """The list that a question asks for."""
        listed = threads.same_list(question, before) if before else terse(question)
        listing = self._lister.listing(listed)
        if listing and threads.about_rows(listing, question, before):
            return None
        core = None if listing or before else requests.within(question, self._reader, self._lister)
        if core:
            listed, listing = core, self._lister.listing(core)
        return Exchange(listed, listing) if listing else None

    def _switched(self, question: Question, before: Exchange | None) -> Exchange | None:
        """The answer to the question before, where a message only names another service."""
        same = switched(question, before)
        return Exchange(same, self._answer(same, overheard=False)) if same else None

    def _gone_on(
        self, question: Question, before: Exchange | None, overheard: bool
    ) -> Exchange | None:
        """What a message says that may go on from the rows before it; None where it cannot."""
        leaning = threads.leaning(question, before)
        if before is None or leaning is None:
            return None
        alone, leant = self._ranker.rank(question), self._ranker.rank(question, leaning)
        if chance(Signs.of(question, alone, leant, leaning.row)) >= policy.SAME:
            return Exchange(threads.same_topic(question, before), self._again(question, before))
        answer = self._answer(question, overheard)
        if policy.stands(answer, question) or threads.full(question):
            return Exchange(question, answer)
        if overheard:
            return Exchange(question, self._decided(leant, overheard))
        moved = policy.moved(alone, leant, leaning.row, threads.leans(question))
        return Exchange(question, moved or answer)

    def _again(self, question: Question, before: Exchange) -> Answer:
        """The answer before to another question about its rows.

        Of rows that were offered, one has to be chosen all the same.
        """
        match before.answer:
            case Found(best, runners):
                return self._turned(question, best, runners)
            case PerService(rows):
                return policy.between(question, rows)
            case answer:
                return answer

    def _turned(self, question: Question, best: Candidate, runners: Sequence[Candidate]) -> Found:
        """A row, or its opposite where a question turns back: "and on the way in?"."""
        back = Turning.of(question).back
        other = self._ranker.opposite(best.row, runners) if back else None
        if other is None:
            return policy.found(question, best, runners)
        others = [best, *(one for one in runners if one is not other)]
        return policy.found(question, replace(other, confidence=best.confidence), others)

    def _both(self, question: Question) -> Choices | None:
        """What answers two questions in one, each of which has a topic of its own."""
        found = halves(question.text, question.language) if question.asked else ()
        parts = [self._reader.read(half) for half in found]
        if not parts or any(part.refers or not part.rest for part in parts):
            return None
        return policy.both(
            [self._alone(replace(part, services=question.services), False) for part in parts]
        )

    def _decided(self, candidates: Candidates, overheard: bool) -> Answer:
        """The answer from a ranking."""
        if overheard:
            return policy.unasked(candidates, self._ranker.named(candidates))
        return policy.decide(candidates)

    def _alone(self, question: Question, overheard: bool) -> Answer:
        """The answer to a question that leans on nothing, from the services that have one."""
        heard = self._ranker.hear(question)
        if len(question.services) == 1 or not _several(self.knowledge):
            return self._decided(heard.rank(question.services), overheard)
        bests = heard.bests(question.services, policy.MOST_SERVICES)
        lead = tuple(best.row.matrix.name for best in bests[:1])
        answer = self._decided(heard.rank(lead or question.services), overheard)
        serving = policy.serving(bests)
        silent = isinstance(answer, Silent) or question.nothing
        return answer if silent or len(serving) < 2 else policy.between(question, serving)


def _several(knowledge: Knowledge) -> bool:
    return len(knowledge.catalog.matrices) > 1
