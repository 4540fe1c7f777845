"""One thread that writes down what is recorded, in batches, until it is done."""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from threading import Condition, Thread
from typing import TypeAlias

from sqlalchemy import Connection, Table

from bot.journal.database import Database
from bot.journal.tables import adding

log = logging.getLogger(__name__)

MOST = 20_000  # records that wait; what comes on top of them is lost
BATCH = 500  # records in a transaction
IDLE = 2.0  # seconds after which it is looked whether all is well
SOON, LATE = 0.1, 5.0  # seconds until a failed write is tried again: at first, and at most
NEVER = sys.maxsize  # the ticket of a record that was not taken
LAST = 1.5  # seconds for what is left when it is closed: of ten, the answers may take eight

Values: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Record:
    """One row to be written."""

    table: Table
    values: Values


class Writer:
    """A bounded queue of records and the thread that empties it.

    `sweep` is done with every batch, and again and again while there is none.
    """

    def __init__(self, database: Database, sweep: Callable[[Connection], None]) -> None:
        self._database = database
        self._sweep = sweep
        self._waiting: list[Record] = []
        self._taken = 0  # records so far, and of them those that are written
        self._written = 0
        self._lost = 0
        self._closing = False
        self._changed = Condition()
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        database.write(sweep)  # opens it, so that the first question finds what was kept
        self._thread.start()

    def add(self, record: Record) -> int:
        """Take a record; returns at once, with a ticket by which to ask whether it is written."""
        with self._changed:
            if len(self._waiting) >= MOST or self._closing:
                self._lost += 1
                return NEVER
            self._waiting.append(record)
            self._taken += 1
            self._changed.notify_all()
            return self._taken

    def wrote(self, ticket: int) -> bool:
        """Whether the record of this ticket is written."""
        return self._written >= ticket

    def flush(self, seconds: float) -> bool:
        """Wait until all that was added before is committed; says whether it is."""
        with self._changed:
            target, lost = self._taken, self._lost
            done = self._changed.wait_for(lambda: self._written >= target, seconds)
            return done and not lost

    def close(self) -> None:
        """Write what waits, for as long as that is given; then end."""
        with self._changed:
            if self._closing:
                return
            self._closing = True
            self._changed.notify_all()
        self._thread.join(LAST)
        self._database.close()
        left = self._taken - self._written + self._lost
        if left:
            log.warning("%d records of the journal are lost", left)

    def _run(self) -> None:
        wait = SOON
        while not self._ended():
            batch = self._batch()
            if self._database.write(lambda connection: self._write(connection, batch)):  # noqa: B023 - done before the next batch
                wait = SOON
                self._done(len(batch))
                self._rest()
            elif self._closing:
                return
            else:
                self._pause(wait)
                wait = min(wait * 2, LATE)

    def _ended(self) -> bool:
        with self._changed:
            return self._closing and not self._waiting

    def _batch(self) -> list[Record]:
        with self._changed:
            return self._waiting[:BATCH]

    def _write(self, connection: Connection, batch: list[Record]) -> None:
        for table, records in groupby(batch, attrgetter("table")):
            connection.execute(adding(table, connection), [one.values for one in records])
        self._sweep(connection)

    def _done(self, count: int) -> None:
        with self._changed:
            del self._waiting[:count]
            self._written += count
            if self._lost:
                log.warning("%d records of the journal are lost: too many waited", self._lost)
                self._lost = 0
            self._changed.notify_all()

    def _rest(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing, IDLE)

    def _pause(self, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing, seconds)
