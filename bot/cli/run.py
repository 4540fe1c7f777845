"""`raci run`: the bot in Slack, or a terminal chat where Slack is not set up."""

import typer

from bot import config
from bot.answering.desk import Desk
from bot.cli.chat import converse
from bot.cli.desk import engine


def run() -> None:
    """Start the bot: in Slack when its tokens are set, otherwise here in the terminal."""
    settings = config.read()
    desk = Desk(engine(settings))
    surface, why = settings.surface()
    typer.echo(why, err=True)
    match surface:
        case "terminal":
            converse(desk.engine)
        case "socket":
            from bot.slack import socket  # noqa: PLC0415 - the terminal does without Slack's SDK

            socket.serve(desk, settings)
        case "http":
            from bot.slack import web  # noqa: PLC0415

            web.serve(desk, settings)
