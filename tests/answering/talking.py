"""Threads: messages one after the other, and what is answered to the last."""

import pytest

from bot.answering.answer import Answer, Choices, Found, Listing, Unknown
from bot.answering.engine import Engine
from bot.answering.threads import Exchange


def talk(desk: Engine, *said: str) -> Answer:
    """The answer to the last message of a thread."""
    before: Exchange | None = None
    for message in said:
        before = desk.ask(message, before)
    assert before is not None
    return before.answer


def found(answer: Answer) -> Found:
    assert isinstance(answer, Found), answer
    return answer


def first(answer: Answer) -> str:
    """The id of the row that is given, offered, or nearest, before others."""
    match answer:
        case Found(best):
            return best.row.activity.id
        case Choices(rows) | Unknown(rows) if rows:
            return rows[0].row.activity.id
        case _:
            pytest.fail(str(answer))


def ids(answer: Answer) -> list[str]:
    assert isinstance(answer, Listing), answer
    return [row.activity.id for row in answer.rows]


BACKUPS = "who is responsible for managing the backups on the service?"
