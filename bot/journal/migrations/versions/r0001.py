"""Entries, threads, channel settings, and the marks of what was taken up."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _entries(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("question", sa.Text),
        *columns,
        sa.Column("by", sa.Text, nullable=False),
    )


def upgrade() -> None:
    """Make the tables."""
    _make_entries()
    _make_memory()


def _make_entries() -> None:
    _entries(
        "asked",
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("surface", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("row", sa.Text, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
    )
    _entries(
        "voted",
        sa.Column("row", sa.Text, nullable=False),
        sa.Column("good", sa.Boolean, nullable=False),
    )
    _entries(
        "picked",
        sa.Column("row", sa.Text, nullable=False),
        sa.Column("instead", sa.Text, nullable=False),
    )
    _entries("refused", sa.Column("offered", sa.JSON, nullable=False))


def _make_memory() -> None:
    op.create_table(
        "turns",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        sa.Column("thread", sa.String(64), nullable=False, index=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "channels",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("overhearing", sa.Text),
        sa.Column("service", sa.Text),
    )
    op.create_table(
        "marks",
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, index=True),
    )
    op.create_table(
        "rejected",
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
