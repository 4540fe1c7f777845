"""What a message means after another: the same row, a changed list, or a new topic."""

from dataclasses import dataclass, replace

from bot.answering.answer import Answer, Choices, Found, Listing, PerService
from bot.asking.question import Filter, Question
from bot.matching.ranking import Leaning


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question of a thread, completed from the one before it, and what was answered."""

    question: Question
    answer: Answer


def same_rows(question: Question, before: Exchange | None) -> Found | Choices | PerService | None:
    """The answer before, where a question only asks something else about its rows.

    "And who is informed?", "why them?", "do we have a say in it?" name no topic of
    their own. Of rows that were offered, one has to be chosen all the same.
    """
    if before is None or question.phases or question.nothing:
        return None
    if question.rest and not question.turns:
        return None
    return before.answer if isinstance(before.answer, Found | Choices | PerService) else None


def same_topic(question: Question, before: Exchange | None) -> Question:
    """The question, with the topic of the one before it that it asks about."""
    if before is None:
        return question
    return replace(question, words=before.question.words, pasted=before.question.pasted)


def same_phase(question: Question, before: Exchange | None) -> Question:
    """The question, with the phase of the row before it where it asks for "that phase"."""
    if before is None or not isinstance(before.answer, Found) or question.rest:
        return question
    if not (question.phased and question.refers and question.wanted is not None):
        return question
    row = before.answer.best.row
    services = question.services or (row.matrix.name,)
    return replace(question, phases=(row.activity.phase.number,), services=services)


def same_list(question: Question, before: Exchange | None) -> Question:
    """The question, completed from the list before it where it leans on one."""
    if before is None or not isinstance(before.answer, Listing) or not leans(question):
        return question
    earlier = before.question
    wanted = question.wanted or question.named or Filter()
    if not (wanted.letters or wanted.without or wanted.any):
        wanted = earlier.wanted or wanted
        if wanted.clauses and question.parties:  # whose part the other takes is not said
            wanted = replace(wanted, unclear=True)
    return replace(
        question,
        wanted=wanted,
        parties=question.parties or earlier.parties,
        phases=question.phases or (() if question.rest else earlier.phases),
        outside=question.outside or (() if question.rest or question.phases else earlier.outside),
        excepts=question.excepts or (earlier.excepts and not (question.rest or question.phases)),
        rest=question.rest or (() if question.phases else earlier.rest),
    )


def leans(question: Question) -> bool:
    """Whether a question can only be understood from what was said before it."""
    alone = question.rest and not question.turns
    return question.follows or question.refers or not (alone or question.phases)


def about_rows(question: Question, before: Exchange | None) -> bool:
    """Whether "it" is the row before, and no list is asked for: "what's our part in it?"."""
    if before is None or not isinstance(before.answer, Found | Choices | PerService):
        return False
    return question.refers and not (question.phases or question.rest)


def leaning(question: Question, before: Exchange | None) -> Leaning | None:
    """What a question leans on for a part of its topic, or None where it stands alone."""
    if before is None or not leans(question):
        return None
    match before.answer:
        case Found(best):
            return Leaning(before.question, best.row)
        case Choices() | PerService():
            return Leaning(before.question)
        case _:
            return None
