"""Lists: which rows pass the filter that a question names, exact and in document order."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Listing, Unknown
from bot.answering.parties import parties_of
from bot.answering.passing import Scope, passing, shares_of
from bot.answering.phasenames import PhaseNames, Titled, name
from bot.asking.question import Filter, Question
from bot.knowledge import Knowledge
from bot.matrix import Matrix, Phase, Role, Row


class Lister:
    """Answers questions for lists from one state of the knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._catalog = knowledge.catalog
        self._names = PhaseNames(knowledge)

    def listing(self, question: Question) -> Listing | Unknown | None:
        """The list a question asks for, or None where it asks for something else.

        It asks for a list when beside the words for lists, parties, roles and phases
        nothing is left of it. One that no filter can hold is Unknown rather than nearly right.
        """
        if question.wanted is None:
            return None
        titled = self._names.titled(question)
        if titled is None:
            return self._excepted(question)
        if question.wanted.unclear:
            return Unknown(unlisted=True, services=question.services)
        if not _meant(question, question.wanted, titled):
            return None
        return self._list(question, _completed(question), titled)

    def _excepted(self, question: Question) -> Unknown | None:
        """What becomes of a question with a topic: no list, or one less what no filter can hold."""
        inside = tuple(stretch for stretch in question.stretches if not stretch.out)
        excepts = len(inside) < len(question.stretches) and self.holds(
            replace(question, stretches=inside)
        )
        return Unknown(unlisted=True, services=question.services) if excepts else None

    def plain(self, question: Question) -> bool:
        """Whether a list is narrowed to phases by their numbers or their very titles."""
        titled = self._names.titled(question)
        named = question.phases or question.outside or titled
        return bool(titled is not None and named and titled.plain)

    def holds(self, question: Question) -> bool:
        """Whether nothing is left of a message beside what a list may be asked for by."""
        return self._names.titled(question) is not None

    def _list(self, question: Question, wanted: Filter, titled: Titled) -> Listing:
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


def _meant(question: Question, wanted: Filter, titled: Titled) -> bool:
    """Whether a list is meant by what has no topic: it says whom, where, or that all is wanted."""
    whom = bool(question.parties)
    where = bool(question.phases or question.outside or titled)
    roles = wanted == Filter(letters=wanted.letters)  # "responsibilities" are no list by themselves
    narrowed = where or not roles or (bool(wanted.letters) and (whom or question.whole))
    whose = whom and question.rows and not (question.claim and "?" in question.text)
    if question.asked and not (narrowed or whose):
        return False  # "who does everything?" asks for a party, and for no rows
    if question.who and titled and not (question.rows and titled.plain):
        return False  # "who handles every incident?" asks about one row
    if (question.pasted or question.contrasted) and not question.rows:
        return False
    return narrowed or whom or question.whole or not (question.what or question.rest)


def terse(question: Question) -> Question:
    """The question, for a list where it names a party and a role, and nothing else.

    "customer accountable" asks about no activity, unless it follows one. So does "what",
    beside a role or the name of a phase.
    """
    if question.wanted is not None or question.named is None or question.pasted:
        return question
    bare = question.parties and question.letters and not (question.rest or question.verdict)
    what = question.what and not (question.claim or question.follows)
    return replace(question, wanted=question.named) if bare or what else question


def _completed(question: Question) -> Filter:
    """The filter, with R where a party is asked about and no letter is named."""
    wanted = question.wanted or Filter()
    if wanted.clauses:
        return wanted
    told = wanted.letters or wanted.without or wanted.any or wanted.both or wanted.alone
    if question.parties and not told:
        return replace(wanted, letters=(Role.RESPONSIBLE,))
    return wanted


def _scope(question: Question, wanted: Filter, titled: Titled, matrix: Matrix) -> Scope | None:
    """Whom and where a question is about in a matrix; None where it has nothing of that."""
    named, shares = parties_of(question.parties, matrix), shares_of(wanted.clauses, matrix)
    if (question.parties and not named) or bool(shares) != bool(wanted.clauses):
        return None  # another matrix's parties are meant
    inside = _innermost(_phases(matrix, question.phases, titled.inside))
    outside = _phases(matrix, question.outside, titled.outside)
    if not inside and (question.phases or titled.inside):
        return None
    # of several parties the first is meant: "what does OVH do before we order"
    parties = named if wanted.both or wanted.some else named[:1]
    return Scope(() if shares else parties, shares, inside, outside)


def _phases(
    matrix: Matrix, numbers: Sequence[str], titled: Sequence[tuple[str, str]]
) -> tuple[Phase, ...]:
    """The phases of a matrix that are named."""
    return tuple(
        phase
        for phase in matrix.phases
        if name(phase) in numbers or (matrix.name, name(phase)) in titled
    )


def _innermost(found: Sequence[Phase]) -> tuple[Phase, ...]:
    """The phases less those in which others of them stand: "incidents in service usage"."""
    outer = {above for phase in found for above in phase.lineage[:-1]}
    return tuple(phase for phase in found if phase not in outer)
