"""Decides what to do with a ranking: say it, offer it, list, decline, or keep still.

All thresholds of the product stand here.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.answering import overhearing
from bot.answering.answer import (
    Answer,
    Choices,
    Found,
    Listing,
    PerService,
    Silent,
    Unknown,
    Verdict,
)
from bot.answering.parties import parties_of
from bot.answering.threads import Exchange
from bot.asking.question import Question
from bot.matching.candidates import Candidate, Candidates
from bot.matching.confidence import BRIEF
from bot.matrix import Role, Row

# Fitted on both halves of the labelled questions, as what answers most at once while nine of
# ten near misses are not answered. About 4 % of what is answered at once is wrong, as `raci
# eval` counts it; tests/evaluation/test_shipped_figures.py holds the bound.
COVERED = 0.7  # the least confidence in all rows together to answer, or to offer some
COVERED_BARE = 0.3  # the same to offer, for few words alone: a topic people expect here
SURE = 0.55  # the least share of that confidence for one row to be said and not offered
SURE_MOVED = 0.45  # the same in a thread, where the row before tells which are near
SURE_SHORT = 0.9  # the same where there are so few words that they may mean several rows
SHORT = 3  # topic words that are few
WORTH = 0.04  # the least share of that confidence for a row to be offered
MOST_OFFERED = 4
SPEAKS = 0.0  # the least log-odds to speak up unasked, by `overhearing`; no labelled chatter
# reaches them, and of 4.1 million lines of chats, mails and manuals about one in 130,000 does
PLAIN = 5.0  # the least plainness to lean on an answer in a thread unasked
SERVES = 0.55  # the least chance that a service answers a question that names no single one
DOUBTFUL = 3.0  # how many times as doubtful as the best service another may be, and …
NEARLY = 0.07  # … how much more at any rate
MOST_SERVICES = 20  # that are looked at and told
SAME = 0.45  # the least chance that a message of a thread asks about the same row once more
NEAREST = 3  # rows that are shown beside an answer that is none


def decide(candidates: Candidates) -> Answer:
    """The answer to a question about one activity."""
    question = candidates.question
    if question.nothing or not candidates.ranked:
        asked = bool(question.words or question.pasted) and not question.nothing
        return Unknown(asked=asked, services=question.services)
    few = candidates.brief or len(question.words) <= (1 if question.asked else SHORT)
    bare = _short(question) and few
    least = COVERED_BARE if bare else COVERED
    return _told(question, candidates.ranked, _sure(question), least)


def moved(alone: Candidates, leant: Candidates, before: Row | None, leans: bool) -> Answer | None:
    """The answer to a message that goes on from a row before it to another one.

    Which one is told by the ranking that leans on the row; whether there is one, also by
    what the words mean alone, and only by that where nothing in them `leans`. None where
    nothing speaks for any other row.
    """
    others = [one for one in leant.ranked if one.row != before]
    near, own = _covered(others), _covered([one for one in alone.ranked if one.row != before])
    if not near:
        return None
    part = (max(own, near) if leans else own) / near
    ranked = [replace(one, confidence=round(one.confidence * part, 4)) for one in others]
    return _told(leant.question, ranked, SURE_MOVED, COVERED)


def unasked(candidates: Candidates, named: int) -> Answer:
    """The same for a message that nobody addressed to the bot, which may not be one.

    `named` of its words stand in the activity of the best row, or mean the same.
    """
    question = candidates.question
    if question.nothing or overhearing.odds(candidates, named) < SPEAKS:
        return Silent(candidates.ranked[:NEAREST])
    return _told(question, candidates.ranked, _sure(question), least=0.0, said=0.0)


def plainly(question: Question) -> bool:
    """Whether an overheard question asks by its form alone, so that it may lean on a thread."""
    return question.plainness is not None and question.plainness >= PLAIN


def serving(bests: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Of the best rows of several services, best first, those that answer about as surely."""
    if not bests:
        return ()
    most = DOUBTFUL * (1 - bests[0].confidence) + NEARLY
    return tuple(one for one in bests if one.confidence >= max(SERVES, 1 - most))


def between(question: Question, rows: Sequence[Candidate]) -> Choices | PerService:
    """The answer where several services have one: told for each, or offered where few differ."""
    asked = question.letters or (Role.RESPONSIBLE, Role.ACCOUNTABLE)
    said = {_said(one.row, asked) for one in rows}
    if len(said) > 1 and len(rows) <= MOST_OFFERED:
        return Choices(tuple(rows))
    return PerService(tuple(rows), found(question, rows[0]), len(said) == 1)


def both(answers: Sequence[Answer]) -> Choices | None:
    """The rows that answer several questions in one, offered together: the best of each first.

    None where one of them has no answer, or where they have the same.
    """
    offered: list[Sequence[Candidate]] = []
    for answer in answers:
        match answer:
            case Found(best):
                offered.append([best])
            case Choices(several):
                offered.append(several)
            case _:
                return None
    ranked = [one for place in zip_longest(*offered) for one in place if one]
    distinct = tuple({one.row.key: one for one in ranked}.values())
    same = len({several[0].row.key for several in offered}) < len(offered)
    return None if same else Choices(distinct[:MOST_OFFERED])


def stands(answer: Answer, question: Question) -> bool:
    """Whether an answer holds although its question could lean on the one before.

    It does where the question's own words found a row; but one or two words beside a
    pronoun, as in "who monitors them?", are not enough.
    """
    return isinstance(answer, Found) and not (question.refers and len(question.rest) <= BRIEF)


def speaks_up(exchange: Exchange) -> bool:
    """Whether a message that nobody addressed to the bot is answered all the same.

    In a thread that leans on its answers, people also talk to each other: there it is
    answered only where it asks who, or goes on asking.
    """
    question = exchange.question
    match exchange.answer:
        case Found() | Choices() | Listing() | PerService():
            return question.asked or question.follows or question.plainness is not None
        case _:
            return False


def found(question: Question, best: Candidate, others: Sequence[Candidate] = ()) -> Found:
    """The answer that names one row, with the letters and the verdict that were asked for."""
    return Found(best, tuple(others[:NEAREST]), question.letters, _verdict(question, best.row))


def _told(
    question: Question,
    ranked: Sequence[Candidate],
    sure: float,
    least: float,
    said: float = COVERED,
) -> Answer:
    """The answer from a ranking: `sure` of the best row it says it, and at `least` it offers.

    Below the confidence `said` in all rows together no single one is said.
    """
    best, *others = ranked
    covered = _covered(ranked)
    worth = [other for other in others if other.confidence >= WORTH * covered]
    if covered >= said and (best.confidence >= sure * covered or not worth):
        return found(question, best, others)
    if others and covered >= least:
        return Choices((best, *(worth or others[:1]))[:MOST_OFFERED])
    return Unknown(tuple(ranked[:NEAREST]), services=question.services)


def _short(question: Question) -> bool:
    """Whether there are so few words that they may mean several rows."""
    return len(question.words) <= SHORT and not (question.follows or question.refers)


def _sure(question: Question) -> float:
    """The least share of the confidence in all rows for one to be said."""
    return SURE_SHORT if _short(question) else SURE


def _covered(ranked: Sequence[Candidate]) -> float:
    """The chance that one of some rows is meant."""
    return sum([one.confidence for one in ranked])


def _said(row: Row, roles: Sequence[Role]) -> tuple[frozenset[str], ...]:
    """Who holds the roles, by names that may be spelt in another way."""
    holders = (row.activity.holders(role) for role in roles)
    return tuple(frozenset(party.name.casefold() for party in held) for held in holders)


def _verdict(question: Question, row: Row) -> Verdict | None:
    """Yes or no, where the question names one party and asks whether it is the one."""
    if question.claim is None:
        return None
    named = parties_of(question.claim.parties, row.matrix)
    if len(named) != 1:
        return None
    roles = question.claim.letters or (Role.RESPONSIBLE,)
    return Verdict(row.activity.roles(named[0]) >= set(roles), named[0], roles)
