"""Where the journal is: a file, or a PostgreSQL database by its URL."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import BotError

CONNECTIONS = 4


def place(named: str) -> URL:
    """The database that a path or URL names.

    Raises:
        BotError: it is neither a path nor a URL of SQLite or PostgreSQL.
    """
    if "://" not in named:
        return URL.create("sqlite", database=named)
    try:
        url = make_url(named)
    except (ArgumentError, ValueError) as error:
        raise BotError("RACI_JOURNAL: this URL cannot be read.", REMEDY) from error
    match url.get_backend_name():
        case "sqlite" if url.database:
            return URL.create("sqlite", database=url.database)
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
        case kind:
            raise BotError(f"RACI_JOURNAL: a journal cannot be kept in {kind}.", REMEDY)


REMEDY = "Name a file, or a database as postgresql://user:password@host/database."


def missing(named: str) -> bool:
    """Whether it is a file that is not there. Raises BotError."""
    url = place(named)
    return url.get_backend_name() == "sqlite" and not Path(str(url.database)).exists()


def refuse(named: str) -> None:
    """Refuse a file that can never be written, whatever is waited for.

    A folder that is missing is not refused: it may be a disk that is still to come.

    Raises:
        BotError: it is a folder, or it or its folder may not be written.
    """
    url = place(named)
    if url.get_backend_name() != "sqlite":
        return
    file = Path(str(url.database))
    if file.is_dir():
        remedy = f"Name a file in it: {file / 'raci.sqlite'}"
        raise BotError(f"RACI_JOURNAL: {file} is a folder, and the journal is a file.", remedy)
    for one in (file.parent, file):  # SQLite keeps files of its own beside it
        if one.exists() and not os.access(one, os.W_OK):
            raise BotError(
                f"RACI_JOURNAL: {file} cannot be written: no right to write to {one}.",
                "Give the user who runs the bot that right, or name another file.",
            )


def shown(url: URL) -> str:
    """The place as it may be printed: without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def engine(url: URL, *, writes: bool, patience: float) -> Engine:
    """Connections to a place: one that writes to last, or several that ask quickly.

    `patience` is how many seconds are waited for a lock, and for PostgreSQL at all.

    Raises:
        BotError: the driver for it is not installed.
    """
    size = 1 if writes else CONNECTIONS
    if url.get_backend_name() == "sqlite":
        made = create_engine(
            url, pool_size=size, max_overflow=0, connect_args={"timeout": patience}
        )
        _sqlite(made, writes=writes)
        return made
    try:
        from bot.journal import server  # noqa: PLC0415 - its driver is optional

        return server.engine(url, size, lasting=writes, patience=patience)
    except ModuleNotFoundError as error:
        raise BotError(
            f"{shown(url)}: the driver for PostgreSQL is not installed.",
            "Install it with: pip install 'raci-bot[postgresql]'",
        ) from error


def _sqlite(engine: Engine, *, writes: bool) -> None:
    """Have SQLAlchemy begin transactions, as the driver begins none before a change of tables.

    The writer takes the lock at once, so that nobody changes the tables between what it
    reads of them and what it changes; and it alone waits for the disk, as what the others
    write (marks of a day) need not outlive a loss of power.
    """
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"
    synchronous = "FULL" if writes else "NORMAL"

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA synchronous={synchronous}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        if "isolation_level" not in connection.get_execution_options():  # AUTOCOMMIT
            connection.exec_driver_sql(begin)
