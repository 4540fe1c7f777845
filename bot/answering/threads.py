"""What a message means after another: the same row, a changed list, or a new topic."""

from dataclasses import dataclass, replace

from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Unknown
from bot.asking.picking import place
from bot.asking.question import Filter, Mention, Question
from bot.asking.turning import Turning
from bot.matching.candidates import Candidate
from bot.matching.ranking import Leaning
from bot.matrix import Row

LEANING = 4  # topic words of a message, at most, that leans on the one before for the others


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question of a thread, completed from the one before it, and what was answered."""

    question: Question
    answer: Answer


def rows(before: Exchange | None) -> tuple[Row, ...]:
    """The rows that a message may ask about once more: those that were given or offered."""
    match before and before.answer:
        case Found(best):
            return (best.row,)
        case Choices(some) | PerService(some):
            return tuple([one.row for one in some])
        case _:
            return ()


def picked(question: Question, before: Exchange | None) -> Candidate | None:
    """The row of those that were offered which a message picks by its place."""
    if before is None or not isinstance(before.answer, Choices):
        return None
    offered = before.answer.offered
    for language in dict.fromkeys((question.language, before.question.language)):
        at = place(question, language)
        if at is not None and at < len(offered):
            return offered[at]
    return None


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
    parties = tuple(
        [one for one in question.parties if not (earlier.parties and one is Mention.THEY)]
    )
    if not (wanted.letters or wanted.without or wanted.any):
        wanted = earlier.wanted or wanted
        if wanted.clauses and parties:  # whose part the other takes is not said
            wanted = replace(wanted, unclear=True)
    return replace(
        question,
        wanted=wanted,
        parties=parties or earlier.parties,
        whole=True,
        phases=question.phases or (() if question.rest else earlier.phases),
        outside=question.outside or (() if question.rest or question.phases else earlier.outside),
        rest=question.rest or (() if question.phases else earlier.rest),
        stretches=question.stretches or (() if question.phases else earlier.stretches),
    )


def leans(question: Question) -> bool:
    """Whether a question can only be understood from what was said before it."""
    return question.follows or question.refers or not (_alone(question) or question.phases)


def about_rows(listing: Listing | Unknown, question: Question, before: Exchange | None) -> bool:
    """Whether a row before is meant, though this list is asked for so: "what's our part in it?".

    Without a pronoun, it is where nothing says that more rows are: "what do we have to do?".
    """
    placed = isinstance(listing, Listing) and (listing.phases or listing.outside)
    if not rows(before) or question.phases or placed:
        return False
    if Turning.of(question).several and not question.claim:
        return False
    return question.refers or bool(question.claim) or not question.letters


def leaning(question: Question, before: Exchange | None) -> Leaning | None:
    """What a question may lean on for its topic, or a part of it: the rows before, if any."""
    found = rows(before)
    if before is None or not found or question.phases or _empty(question):
        return None
    return Leaning(before.question, found[0] if isinstance(before.answer, Found) else None)


def full(question: Question) -> bool:
    """Whether a question says so much that it needs no part of its topic from another."""
    return len(Turning.of(question).own) > LEANING


def _alone(question: Question) -> bool:
    """Whether a question names a topic of its own."""
    return bool(question.rest and Turning.of(question).own)


def _empty(question: Question) -> bool:
    """Whether a message asks nothing: a thank you, but not "since when?"."""
    return question.nothing and (Turning.of(question).greets or "?" not in question.text)
