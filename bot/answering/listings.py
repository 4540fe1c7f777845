"""Lists: which rows pass the filter that a question names, exact and in document order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from bot.answering.answer import Listing, Unknown
from bot.answering.parties import parties_of
from bot.answering.passing import Scope, passing, shares_of
from bot.asking.question import Filter, Question
from bot.knowledge import Knowledge
from bot.language import speech
from bot.language.words import words
from bot.matrix import Matrix, Phase, Role, Row


class Lister:
    """Answers questions for lists from one state of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._catalog = knowledge.catalog

    @cached_property
    def _titles(self) -> dict[tuple[str, frozenset[str]], list[tuple[str, str]]]:
        """The phases of each title in each language; made for the first list."""
        titles: dict[tuple[str, frozenset[str]], list[tuple[str, str]]] = {}
        for language, name, phase, title in _titles(self._knowledge):
            key = (language, _stems(words(title), language))
            titles.setdefault(key, []).append((name, phase))
        return titles

    @cached_property
    def _longest(self) -> int:
        """How many words the longest of the titles has."""
        return max((len(stems) for _, stems in self._titles), default=0)

    def listing(self, question: Question) -> Listing | Unknown | None:
        """The list a question asks for, or None where it asks for something else.

        It asks for a list when beside the words for lists, parties, roles and phases
        nothing is left of it. One that no filter can hold is Unknown rather than nearly right.
        """
        if question.wanted is None:
            return None
        titled = self._titled(question)
        if question.excepts and not titled:
            return Unknown(unlisted=True, services=question.services)
        if question.rest and not titled:
            return None
        if question.wanted.unclear:
            return Unknown(unlisted=True, services=question.services)
        narrowed = question.phases or question.outside or titled or question.wanted != Filter()
        if question.asked and not narrowed:
            return None  # "who does everything?" asks for a party, and for no rows
        return self._list(question, _completed(question), titled)

    def _list(
        self, question: Question, wanted: Filter, titled: Sequence[tuple[str, str]]
    ) -> Listing:
        """The rows of every matrix that a question is about."""
        rows: list[Row] = []
        scopes: list[Scope] = []
        for matrix in self._catalog.matrices:
            if question.services and matrix.name not in question.services:
                continue
            scope = _scope(question, wanted, titled, matrix)
            if scope:
                rows += passing(matrix, wanted, scope)
                scopes.append(scope)
        return Listing(
            tuple(rows),
            wanted,
            parties=tuple(dict.fromkeys(one for scope in scopes for one in scope.parties)),
            phases=tuple(dict.fromkeys(one for scope in scopes for one in scope.inside)),
            outside=tuple(dict.fromkeys(one for scope in scopes for one in scope.outside)),
            shares=scopes[0].shares if scopes else (),
            missing=self._missing(question),
        )

    def _missing(self, question: Question) -> tuple[str, ...]:
        """The numbers in a question that no phase of what it is about has."""
        known = {
            phase.number
            for matrix in self._catalog.matrices
            if not question.services or matrix.name in question.services
            for phase in matrix.phases
        }
        named = (*question.phases, *question.outside)
        return tuple(number for number in named if number not in known)

    def _titled(self, question: Question) -> Sequence[tuple[str, str]]:
        """The phases whose titles, or other names for them, are all that is left of a question."""
        for language in dict.fromkeys((question.language, "en")):
            found = self._all_titled(question.rest, language)
            if found:
                return found
        return ()

    def _all_titled(self, rest: Sequence[str], language: str) -> Sequence[tuple[str, str]]:
        """The phases that some words name one after the other, by as long names as can be.

        From the end on, so that the work grows with the words and not with the ways to part them.
        """
        named: dict[int, list[tuple[str, str]]] = {len(rest): []}  # by where the words begin
        for start in range(len(rest) - 1, -1, -1):
            for stop in range(min(start + self._longest, len(rest)), start, -1):
                first = self._titles.get((language, _stems(rest[start:stop], language)))
                if first and stop in named:
                    named[start] = [*first, *named[stop]]
                    break
        return named.get(0, [])


def terse(question: Question) -> Question:
    """The question, for a list where it names a party and a role, and nothing else.

    "customer accountable" asks about no activity, unless it follows one.
    """
    named = question.wanted is None and question.parties and question.named
    if not named or question.rest or question.pasted or question.verdict:
        return question
    return replace(question, wanted=question.named)


def _completed(question: Question) -> Filter:
    """The filter, with R where a party is asked about and no letter is named."""
    wanted = question.wanted or Filter()
    if wanted.clauses:
        return wanted
    if question.parties and not (wanted.letters or wanted.without or wanted.any or wanted.both):
        return replace(wanted, letters=(Role.RESPONSIBLE,))
    return wanted


def _scope(
    question: Question, wanted: Filter, titled: Sequence[tuple[str, str]], matrix: Matrix
) -> Scope | None:
    """Whom and where a question is about in a matrix; None where it has nothing of that."""
    named, shares = parties_of(question.parties, matrix), shares_of(wanted.clauses, matrix)
    if (question.parties and not named) or bool(shares) != bool(wanted.clauses):
        return None  # another matrix's parties are meant
    by_title = [phase for phase in matrix.phases if (matrix.name, _name(phase)) in titled]
    out = {*question.outside, *(_name(phase) for phase in by_title if question.excepts)}
    in_ = {*question.phases, *(_name(phase) for phase in by_title if not question.excepts)}
    inside = tuple(phase for phase in matrix.phases if _name(phase) in in_)
    outside = tuple(phase for phase in matrix.phases if _name(phase) in out)
    if not inside and (question.phases or (titled and not question.excepts)):
        return None
    # of several parties the first is meant: "what does OVH do before we order"
    parties = named if wanted.both or wanted.some else named[:1]
    return Scope(() if shares else parties, shares, inside, outside)


def _titles(knowledge: Knowledge) -> Iterator[tuple[str, str, str, str]]:
    """Language, matrix, phase and wording of every name of every phase."""
    for matrix in knowledge.catalog.matrices:
        for phase in matrix.phases:
            for language in speech.LANGUAGES:
                yield language, matrix.name, _name(phase), phase.title
        numbers = {phase.number for phase in matrix.phases}
        for phrasing in knowledge.phrasings.get(matrix.name, ()):
            if phrasing.activity in numbers:
                yield phrasing.language, matrix.name, phrasing.activity, phrasing.text


def _name(phase: Phase) -> str:
    """What tells a phase from others of its matrix; not all have numbers."""
    return phase.number or phase.title


def _stems(found: Sequence[str], language: str) -> frozenset[str]:
    functions = speech.function_words()[language]
    return frozenset(speech.stem(word, language) for word in found if word not in functions)
