"""The tables, one for each kind of entry, with columns of the same names."""

import re
from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    DateTime,
    Dialect,
    Double,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.journal.entries import Asked, Entry, Picked, Refused, Voted


class Moment(TypeDecorator[datetime]):
    """A point in time; SQLite, which knows no zones, keeps it in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy names it
        """To the database."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the database."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class Words(TypeDecorator[str]):
    """A text, less what a database refuses: NUL, and halves of letters beyond the first plane."""

    impl = Text
    cache_ok = True
    _refused = re.compile("\0|[\ud800-\udfff]")

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the database."""
        return value and self._refused.sub("", value)


METADATA = MetaData()


def _entries(name: str, *columns: Column[object]) -> Table:
    """A table of entries; `id` is given by the writer, so that writing twice adds nothing."""
    return Table(
        name,
        METADATA,
        Column("id", String(32), primary_key=True),
        Column("at", Moment, nullable=False, index=True),
        Column("question", Words),  # null where the text is not kept
        *columns,
        Column("by", Words, nullable=False),
    )


ASKED = _entries(
    "asked",
    Column("language", Words, nullable=False),
    Column("surface", Words, nullable=False),
    Column("outcome", Words, nullable=False),
    Column("row", Words, nullable=False),
    Column("confidence", Double, nullable=False),
)
VOTED = _entries(
    "voted", Column("row", Words, nullable=False), Column("good", Boolean, nullable=False)
)
PICKED = _entries(
    "picked", Column("row", Words, nullable=False), Column("instead", Words, nullable=False)
)
REFUSED = _entries("refused", Column("offered", JSON, nullable=False))

OF: dict[type[Entry], Table] = {Asked: ASKED, Voted: VOTED, Picked: PICKED, Refused: REFUSED}

TURNS = Table(
    "turns",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("thread", String(64), nullable=False, index=True),  # a mark: it may name a person
    Column("at", Moment, nullable=False, index=True),
    Column("kind", Words, nullable=False),
    Column("text", Words, nullable=False),
)
CHANNELS = Table(
    "channels",
    METADATA,
    Column("channel", Words, primary_key=True),
    Column("overhearing", Words),
    Column("service", Words),
)
MARKS = Table(
    "marks",
    METADATA,
    Column("mark", String(64), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)
DECIDED = Table(
    "decided",
    METADATA,
    Column("mark", String(64), primary_key=True),  # of a phrase and a row, not the phrase itself
    Column("at", Moment, nullable=False),
)


def adding(table: Table, connection: Connection) -> Insert:
    """Adds rows and leaves those alone that are there; a channel's settings are replaced."""
    postgres = connection.dialect.name == "postgresql"
    rows = postgresql.insert(table) if postgres else sqlite.insert(table)
    if table is not CHANNELS:
        return rows.on_conflict_do_nothing()
    new = {column.name: rows.excluded[column.name] for column in table.columns}
    return rows.on_conflict_do_update(index_elements=[table.c.channel], set_=new)
