"""The tables brought up to date when a journal is opened, by one replica at a time."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.errors import BotError

STEPS = Path(__file__).parent / "migrations"
LOCK = 7_224_510_482  # any number of our own: replicas that start at once wait for each other


def upgrade(connection: Connection) -> None:
    """Apply the steps that are missing, within the transaction of this connection.

    Raises:
        BotError: a newer version of the bot has made this database.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    steps = ScriptDirectory.from_config(config)
    known = {step.revision for step in steps.walk_revisions()}
    found = set(MigrationContext.configure(connection).get_current_heads())
    if found - known:
        raise BotError(
            f"its tables are those of a newer version of the bot ({', '.join(found - known)})",
            "Update the bot, or name another database with RACI_JOURNAL.",
        )
    if found != set(steps.get_heads()):
        command.upgrade(config, "head")
