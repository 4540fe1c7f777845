"""What stands in a journal, for reports: questions for `Journal.ask`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, distinct, func, literal, select

from bot.journal.tables import ASKED, DECIDED, PICKED, REFUSED, VOTED

LOOKED_AT = 200  # questions among which the most recent rows are looked for


@dataclass(frozen=True, slots=True)
class Said:
    """A question that was kept, by whose mark it was asked, and when.

    `row` is the key of the row it is about: picked, voted on, or come nearest.
    """

    question: str
    row: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Use:
    """How often a row was asked for, and by how many people."""

    row: str
    times: int
    people: int


@dataclass(frozen=True, slots=True)
class Unanswered:
    """What was asked in vain: without an answer, with none of those offered, or voted down.

    `textless` counts what is not kept.
    """

    unknown: tuple[Said, ...]
    refused: tuple[Said, ...]
    disliked: tuple[Said, ...]
    textless: int


def unanswered(connection: Connection, since: datetime) -> Unanswered:
    """Every question since then that got no answer, oldest first."""
    unknown = tuple(_said(connection, ASKED, since, ASKED.c.outcome == "unknown"))
    refused = tuple(_said(connection, REFUSED, since))
    disliked = tuple(_said(connection, VOTED, since, ~VOTED.c.good))
    textless = sum(not said.question for said in (*unknown, *refused, *disliked))
    return Unanswered(_kept(unknown), _kept(refused), _kept(disliked), textless)


def picked(connection: Connection, since: datetime) -> tuple[Said, ...]:
    """Every question since then for which a row was picked, oldest first."""
    return _kept(_said(connection, PICKED, since))


def uses(connection: Connection, since: datetime) -> tuple[Use, ...]:
    """How often each row was the answer or was picked, most often first."""
    answers = select(ASKED.c.row, ASKED.c.by).where(
        ASKED.c.at >= since, ASKED.c.outcome == "answer", ASKED.c.row != ""
    )
    picks = select(PICKED.c.row, PICKED.c.by).where(PICKED.c.at >= since, PICKED.c.row != "")
    both = answers.union_all(picks).subquery()
    times = func.count().label("times")
    wanted = (
        select(both.c.row, times, func.count(distinct(both.c.by)))
        .group_by(both.c.row)
        .order_by(times.desc(), both.c.row)
    )
    return tuple(Use(*row) for row in connection.execute(wanted))


def recent(connection: Connection, most: int) -> tuple[str, ...]:
    """The rows that were the answer most recently, the newest first."""
    wanted = select(ASKED.c.row).where(ASKED.c.outcome == "answer", ASKED.c.row != "")
    newest = wanted.order_by(ASKED.c.at.desc(), ASKED.c.id).limit(LOOKED_AT)
    return tuple(dict.fromkeys(connection.scalars(newest)))[:most]


def asked(connection: Connection, since: datetime) -> int:
    """How many questions were asked since then, answered or not."""
    wanted = select(func.count()).select_from(ASKED).where(ASKED.c.at >= since)
    return connection.scalar(wanted.where(ASKED.c.outcome != "silent")) or 0


def decided(connection: Connection) -> frozenset[str]:
    """The marks of the suggestions that were taken up or turned down."""
    return frozenset(connection.scalars(select(DECIDED.c.mark)))


def _kept(found: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(said for said in found if said.question)


def _said(
    connection: Connection, table: Table, since: datetime, *wanted: ColumnElement[bool]
) -> Iterator[Said]:
    row = table.c.row if "row" in table.c else literal("")
    columns = (table.c.question, row, table.c.by, table.c.at)
    found = select(*columns).where(table.c.at >= since, *wanted).order_by(table.c.at, table.c.id)
    for question, key, by, at in connection.execute(found):
        yield Said(question or "", key, by, at)
