"""Lists: which rows pass the filter that a question names, exact and in document order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from bot.answering.answer import Listing
from bot.answering.parties import parties_of
from bot.asking.question import Filter, Question
from bot.knowledge import Knowledge
from bot.language import speech
from bot.language.words import words
from bot.matrix import Activity, Matrix, Party, Phase, Role, Row


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

    def listing(self, question: Question) -> Listing | None:
        """The list a question asks for, or None where it asks for something else.

        It asks for a list when beside the words for lists, parties, roles and phases
        nothing is left of it.
        """
        if question.wanted is None:
            return None
        titled = self._titled(question)
        if question.rest and not titled:
            return None
        narrowed = question.phases or titled or question.wanted != Filter()
        if question.asked and not narrowed:
            return None  # "who does everything?" asks for a party, and for no rows
        wanted = _completed(question)
        rows: list[Row] = []
        parties: dict[Party, None] = {}
        phases: dict[Phase, None] = {}
        for matrix in self._catalog.matrices:
            if question.services and matrix.name not in question.services:
                continue
            named = parties_of(question.parties, matrix)
            if question.parties and not named:  # another matrix's parties are meant
                continue
            named = named if wanted.both else named[:1]  # "what does OVH do before we order"
            inside = [
                phase
                for phase in matrix.phases
                if phase.number in question.phases or (matrix.name, _name(phase)) in titled
            ]
            if not inside and (question.phases or titled):
                continue
            rows += passing(matrix, wanted, named, inside)
            parties |= dict.fromkeys(named)
            phases |= dict.fromkeys(inside)
        return Listing(tuple(rows), wanted, tuple(parties), tuple(phases))

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
    named = question.wanted is None and question.parties and question.letters
    if not named or question.rest or question.pasted or question.verdict:
        return question
    return replace(question, wanted=question.named)


def _completed(question: Question) -> Filter:
    """The filter, with R where a party is asked about and no letter is named."""
    wanted = question.wanted or Filter()
    if question.parties and not (wanted.letters or wanted.without or wanted.any or wanted.both):
        return replace(wanted, letters=(Role.RESPONSIBLE,))
    return wanted


def passing(
    matrix: Matrix, wanted: Filter, parties: Sequence[Party], phases: Sequence[Phase]
) -> Iterator[Row]:
    """The rows of a matrix that pass a filter, in document order; no phases mean all of them."""
    for activity in matrix.activities:
        within = not phases or any(phase in phases for phase in activity.phase.lineage)
        if within and _passes(activity, matrix, wanted, parties):
            yield Row(matrix, activity)


def _passes(activity: Activity, matrix: Matrix, wanted: Filter, parties: Sequence[Party]) -> bool:
    if wanted.both:
        sides = parties if len(parties) > 1 else matrix.parties
        return all(_holds(activity.roles(side), wanted) for side in sides)
    held = [activity.roles(party) for party in parties or matrix.parties]
    every = all if wanted.without and not (wanted.letters or parties) else any
    return every(_holds(roles, wanted) for roles in held)


def _holds(roles: frozenset[Role], wanted: Filter) -> bool:
    letters = set(wanted.letters)
    if wanted.only:
        return roles == letters
    present = bool(roles or wanted.without)
    return present and letters <= roles and not roles & set(wanted.without)


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
