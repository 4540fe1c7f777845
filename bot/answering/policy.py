"""Decides what to do with a ranking: say it, offer it, list, decline, or keep still.

All thresholds of the product stand here.
"""

from collections.abc import Sequence

from bot.answering.answer import Answer, Choices, Found, Silent, Unknown, Verdict
from bot.answering.parties import parties_of
from bot.asking.question import Question
from bot.matching.candidates import Candidate, Candidates
from bot.matrix import Role, Row

FOUND = 0.55  # the least confidence to answer at once
OFFERED = 0.25  # the least confidence in the best row to offer any
CLOSE = 0.45  # the share of the best row's confidence that others are offered from
MOST_OFFERED = 4
OVERHEARD = 0.8  # the least confidence to speak up unasked
NEAREST = 3  # rows that are shown beside an answer that is none


def decide(candidates: Candidates, overheard: bool = False) -> Answer:
    """The answer to a question about one activity."""
    question = candidates.question
    if overheard:
        return _overheard(candidates)
    if question.nothing or not candidates.ranked:
        return Unknown(asked=not question.nothing)
    best, *others = candidates.ranked
    close = [other for other in others if other.confidence >= CLOSE * best.confidence]
    if best.confidence >= FOUND and not close:
        return found(question, best, others)
    if best.confidence >= OFFERED and close:
        return Choices((best, *close)[:MOST_OFFERED])
    if best.confidence >= FOUND:
        return found(question, best, others)
    return Unknown(candidates.ranked[:NEAREST])


def found(question: Question, best: Candidate, others: Sequence[Candidate] = ()) -> Found:
    """The answer that names one row, with the letters and the verdict that were asked for."""
    return Found(best, tuple(others[:NEAREST]), question.letters, _verdict(question, best.row))


def _overheard(candidates: Candidates) -> Answer:
    question, ranked = candidates.question, candidates.ranked
    if question.asked and ranked and ranked[0].confidence >= OVERHEARD:
        return found(question, ranked[0], ranked[1:])
    return Silent(ranked[:NEAREST])


def _verdict(question: Question, row: Row) -> Verdict | None:
    """Yes or no, where the question names one party and asks whether it is the one."""
    if not question.verdict:
        return None
    named = parties_of(question.parties, row.matrix)
    if len(named) != 1:
        return None
    roles = question.letters or (Role.RESPONSIBLE,)
    return Verdict(bool(row.activity.roles(named[0]) & set(roles)), named[0], roles)
