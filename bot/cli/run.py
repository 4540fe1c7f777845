"""`raci run`: the bot in Slack, or a terminal chat where Slack is not set up."""

from contextlib import closing

import typer

from bot import config
from bot.answering.desk import Desk
from bot.cli.chat import converse
from bot.cli.desk import engine
from bot.sources import folder


def run() -> None:
    """Start the bot: in Slack, or here where Slack is not set up."""
    from bot.cli.reloading import reloading  # noqa: PLC0415 - no other command watches files
    from bot.sources import watching  # noqa: PLC0415

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
                from bot.cli.journal import keeping, learning  # noqa: PLC0415
                from bot.slack import socket  # noqa: PLC0415 - a chat does without Slack's SDK

                with closing(keeping(settings)) as kept:
                    socket.serve(desk, settings, kept, learning(kept, desk, knowledge))
            case "http":
                from bot.cli.journal import keeping, learning  # noqa: PLC0415
                from bot.slack import web  # noqa: PLC0415

                with closing(keeping(settings)) as kept:
                    web.serve(desk, settings, kept, learning(kept, desk, knowledge))
