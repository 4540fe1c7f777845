"""The journal as commands open it: to keep it, or to read what stands in it."""

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot import config
from bot.answering.desk import Desk
from bot.config import Config
from bot.errors import BotError
from bot.journal.journal import Journal
from bot.journal.place import missing, refuse
from bot.learning.learning import Learning

READ_WITHIN = 60.0  # seconds that a report may take; no answer waits for it


def keeping(settings: Config) -> Journal:
    """The journal that the settings name, for a bot that writes to it. Raises BotError."""
    named = settings.raci_journal.get_secret_value()
    refuse(named)
    return Journal.open(
        named,
        lambda: datetime.now(UTC),
        settings.raci_keep_days,
        config.token(settings, "SLACK_BOT_TOKEN"),
    )


def learning(journal: Journal, desk: Desk, knowledge: Path) -> Learning:
    """What a journal suggests for the knowledge in this folder."""
    return Learning(journal, desk, knowledge, lambda: datetime.now(UTC))


@contextmanager
def reading(settings: Config) -> Iterator[Journal]:
    """The journal that the settings name, for a report.

    Raises:
        BotError: there is none, or it cannot be read.
    """
    named = settings.raci_journal.get_secret_value()
    if missing(named):
        raise BotError(
            f"{named}: there is no journal here yet.",
            "It is written while the bot runs in Slack. RACI_JOURNAL names another place.",
        )
    refuse(named)
    logging.getLogger("bot.journal").addHandler(logging.NullHandler())  # it is told below
    journal = Journal.open(
        named, lambda: datetime.now(UTC), settings.raci_keep_days, patience=READ_WITHIN
    )
    with closing(journal):
        _sound(journal)
        yield journal
        _sound(journal)


def _sound(journal: Journal) -> None:
    if journal.trouble:
        why = journal.trouble.rstrip(".?")
        raise BotError(
            f"RACI_JOURNAL: the journal cannot be used: {why}.",
            "Mend the database, or name another one.",
        )
