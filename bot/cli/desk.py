"""Puts the parts together for a command: settings, knowledge, engine."""

from bot import config
from bot.answering.engine import Engine
from bot.cli.loading import loading
from bot.sources import folder


def engine(settings: config.Config | None = None) -> Engine:
    """The engine over the knowledge that the settings name.

    Raises:
        BotError: a setting or a knowledge file is wrong.
    """
    settings = settings or config.read()
    with loading() as told:
        return Engine.of(folder.load(folder.found(settings.raci_knowledge), told))
