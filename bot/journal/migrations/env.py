"""Applies the steps over the connection that is handed in; Alembic runs this file."""

from alembic import context


def _apply() -> None:
    context.configure(connection=context.config.attributes["connection"])
    with context.begin_transaction():
        context.run_migrations()


if hasattr(context, "config"):  # not where the file is merely imported
    _apply()
