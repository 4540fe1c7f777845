"""`raci run`: the bot in Slack, or a terminal chat where Slack is not set up."""

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import typer

from bot import config
from bot.answering.desk import Desk
from bot.cli.chat import converse
from bot.cli.desk import engine
from bot.cli.reloading import reloading
from bot.config import Config
from bot.sources import folder, watching

if TYPE_CHECKING:
    from bot.journal.journal import Journal


def run() -> None:
    """Start the bot: in Slack when its tokens are set, otherwise here in the terminal."""
    settings = config.read()
    knowledge = folder.found(settings.raci_knowledge)
    since = watching.state(knowledge)
    desk = Desk(engine(settings))
    surface, why = settings.surface()
    typer.echo(why, err=True)
    with reloading(desk, knowledge, since):
        match surface:
            case "terminal":
                converse(desk)
            case "socket":
                from bot.slack import socket  # noqa: PLC0415 - a chat does without Slack's SDK

                with closing(journal(settings)) as kept:
                    socket.serve(desk, settings, kept)
            case "http":
                from bot.slack import web  # noqa: PLC0415

                with closing(journal(settings)) as kept:
                    web.serve(desk, settings, kept)


def journal(settings: Config) -> "Journal":
    """The journal that the settings name. Raises BotError."""
    from bot.journal.journal import Journal  # noqa: PLC0415 - the terminal does without it

    return Journal.open(
        settings.raci_journal.get_secret_value(),
        lambda: datetime.now(UTC),
        settings.raci_keep_days,
        config.token(settings, "SLACK_BOT_TOKEN"),
    )
