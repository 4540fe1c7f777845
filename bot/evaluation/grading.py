"""Grades answers to labelled questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Silent, Unknown
from bot.answering.engine import Engine
from bot.evaluation.questions import BEYOND, CHATTER, FOLLOW_UP, LIST, OVERHEARD, VAGUE, Labelled


class Grade(StrEnum):
    """What an answer was worth: offering is less than answering, and wrong is worst."""

    RIGHT = "right"
    OFFERED = "offered"
    WRONG = "wrong"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Graded:
    """One question with the grade of its answer.

    Attributes:
        first: whether the best row was a right one; None where there is no such row.
        three: whether one of the best three was.
        found: whether it was answered at once, with one row.
        got: the ids of the rows that came best.
    """

    question: str
    kind: str
    language: str
    gold: tuple[str, ...]
    grade: Grade
    got: tuple[str, ...]
    found: bool
    first: bool | None = None
    three: bool | None = None


def graded(desk: Engine, questions: Iterable[Labelled]) -> Iterator[Graded]:
    """Ask every question, and grade what comes."""
    for labelled in questions:
        overheard = labelled.kind in (CHATTER, OVERHEARD)
        exchange = desk.ask(labelled.question, overheard=overheard)
        yield _graded(labelled, labelled.question, labelled.gold, exchange.answer)
        if labelled.kind == FOLLOW_UP:
            both = f"{labelled.question} → {labelled.follow_up}"
            after = desk.ask(labelled.follow_up, exchange)
            yield _graded(labelled, both, labelled.follow_up_gold, after.answer, "followup-second")


def _graded(
    labelled: Labelled, asked: str, gold: tuple[str, ...], answer: Answer, kind: str = ""
) -> Graded:
    kind = kind or labelled.kind
    got = _ids(answer)
    single = kind not in BEYOND | {CHATTER, LIST, VAGUE}
    return Graded(
        asked,
        kind,
        labelled.language,
        gold,
        _grade(kind, gold, answer, got),
        got[:3],
        isinstance(answer, Found),
        bool(set(got[:1]) & set(gold)) if single else None,
        bool(set(got[:3]) & set(gold)) if single else None,
    )


def _grade(kind: str, gold: tuple[str, ...], answer: Answer, got: tuple[str, ...]) -> Grade:
    """The grade of an answer; see `Labelled` for what is right for each kind."""
    hits = len(set(gold) & set(got))
    nothing = kind in BEYOND or kind == CHATTER
    match answer:
        case Silent() | Unknown():
            declined = nothing and not (isinstance(answer, Unknown) and kind == CHATTER)
            return Grade.RIGHT if declined else Grade.WRONG if nothing else Grade.MISSED
        case Choices() | Listing() | PerService() if kind == VAGUE:
            enough = hits >= min(2, len(gold))
            return Grade.RIGHT if enough else Grade.OFFERED if hits else Grade.WRONG
        case Listing() if kind == LIST:
            return Grade.RIGHT if set(got) == set(gold) else Grade.WRONG
        case Found() if kind != LIST:
            right = Grade.OFFERED if kind == VAGUE else Grade.RIGHT
            return right if got[0] in gold else Grade.WRONG
        case Choices() if kind in BEYOND:
            return Grade.OFFERED
        case _:
            return Grade.OFFERED if hits and kind != LIST else Grade.WRONG


def _ids(answer: Answer) -> tuple[str, ...]:
    match answer:
        case Found(best, runners):
            rows = [best.row, *(candidate.row for candidate in runners)]
        case Listing(listed):
            rows = list(listed)
        case Choices(some) | PerService(some) | Unknown(some) | Silent(some):
            rows = [candidate.row for candidate in some]
    return tuple(row.activity.id for row in rows)
