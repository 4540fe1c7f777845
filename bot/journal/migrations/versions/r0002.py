"""Suggestions that were taken up are remembered beside those that were turned down."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give the table a name for both."""
    op.rename_table("rejected", "decided")
