"""A database that may be missing, locked or full, and whether it can be used now."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import TypeVar

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.errors import BotError
from bot.journal import schema
from bot.journal.place import CONNECTIONS, engine, shown

log = logging.getLogger(__name__)

PATIENCE = 0.3  # seconds that a reply waits for the database
ONLY_OURS = 0o600  # who may read a file that is made here
WRITING = 1.0  # seconds that the writer waits for another replica to have written

T = TypeVar("T")


class Database:
    """Reads and writes that fail without an error; says so when trouble begins and ends.

    Nothing is opened until the first write, which brings the tables up to date. From the
    first failure on nobody but the writer tries it again, so that no answer waits for it.
    """

    def __init__(self, url: URL, patience: float = PATIENCE) -> None:
        self._name = shown(url)
        self._file = Path(str(url.database)) if url.get_backend_name() == "sqlite" else None
        self._opened: tuple[int, int] | None = None  # which file it is, should it be replaced
        self._patience = patience
        self._writer = engine(url, writes=True, patience=WRITING)
        self._readers = engine(url, writes=False, patience=patience * 0.8)
        self._threads = ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="journal-reader")
        self._usable = False
        self._trouble = ""
        self._lock = Lock()

    @property
    def trouble(self) -> str:
        """Why it cannot be used, or "" where it can."""
        return self._trouble

    def write(self, work: Callable[[Connection], None]) -> bool:
        """Do all of it in one transaction that lasts, or nothing; says whether it was done."""
        try:
            if not self._usable or self._identity() != self._opened:
                self._open()
            with self._writer.begin() as connection:
                work(connection)
        except (SQLAlchemyError, BotError, OSError) as error:
            self._failed(error)
            return False
        self._worked()
        return True

    def ask(self, question: Callable[[Connection], T]) -> T | None:
        """What it answers, in a transaction of its own; None where it cannot in time."""
        if not self._usable:
            return None
        try:
            answer = self._threads.submit(self._answer, question)
        except RuntimeError:  # it was closed meanwhile
            return None
        try:
            return answer.result(self._patience)
        except (SQLAlchemyError, TimeoutError) as error:
            self._failed(error)
        except CancelledError:  # the same, while it waited for its turn
            pass
        return None

    def close(self) -> None:
        """Let go of every connection."""
        self._usable = False
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._readers.dispose()
        self._writer.dispose()

    def _answer(self, question: Callable[[Connection], T]) -> T:
        with self._readers.begin() as connection:
            return question(connection)

    def _open(self) -> None:
        if self._identity() != self._opened:
            self._readers.dispose()
            self._writer.dispose()
        if self._file:
            if not self._file.exists():
                self._file.touch(mode=ONLY_OURS)
            with self._writer.connect().execution_options(isolation_level="AUTOCOMMIT") as found:
                found.exec_driver_sql("PRAGMA journal_mode=WAL")
        with self._writer.begin() as connection:
            schema.upgrade(connection)
        self._opened = self._identity()

    def _identity(self) -> tuple[int, int] | None:
        """Which file it is: one that was deleted still takes what is written, and keeps none."""
        if self._file is None:
            return None
        try:
            found = self._file.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _failed(self, error: Exception) -> None:
        with self._lock:
            self._usable = False
            before, self._trouble = self._trouble, reason(error)
            if not before:
                log.warning(
                    "the journal %s cannot be used (%s): answers go on, and what is to be "
                    "written down is kept in memory and tried again",
                    self._name,
                    self._trouble,
                )

    def _worked(self) -> None:
        with self._lock:
            self._usable = True
            before, self._trouble = self._trouble, ""
            if before:
                log.warning("the journal %s can be used again", self._name)


def reason(error: Exception) -> str:
    """What went wrong, in one line."""
    match error:
        case TimeoutError():
            return "it does not answer in time"
        case DBAPIError():
            return " ".join(str(error.orig).split())
        case OSError():
            return str(error.strerror)
        case _:
            return " ".join(str(error).split())
