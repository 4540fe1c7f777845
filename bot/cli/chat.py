"""`raci chat`: a conversation in the terminal."""

import typer

from bot.answering.desk import Desk
from bot.answering.reply import reply, wording_for
from bot.answering.threads import Exchange
from bot.cli import terminal
from bot.cli.desk import engine

FAREWELLS = frozenset({"exit", "quit", "bye", ":q"})


def chat() -> None:
    """Ask several questions in a row.

    Each may lean on the one before. Leave with “exit”.
    """
    converse(Desk(engine()))


def converse(desk: Desk) -> None:
    """Talk until the person leaves with "exit", Ctrl-D or Ctrl-C."""
    console = terminal.console()
    catalog = desk.engine.knowledge.catalog
    services = ", ".join(matrix.service for matrix in catalog.matrices)
    console.print(f"Who is responsible for what in {services}? (Leave with “exit”.)")
    before: Exchange | None = None
    while True:
        try:
            said = typer.prompt("\nyou", prompt_suffix="  ", default="", show_default=False)
        except (typer.Abort, EOFError):
            console.print()
            return
        if said.strip().lower() in FAREWELLS:
            return
        if not said.strip():
            continue
        engine = desk.engine
        before = engine.ask(said, before)
        words = reply(before.answer, engine.knowledge.catalog, wording_for(before.question))
        console.print(terminal.layout(words))
