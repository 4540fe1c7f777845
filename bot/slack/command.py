"""`/raci`: a few words of the bot's own, and questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.answer import Listing
from bot.answering.desk import Desk
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.asked import asked
from bot.slack.browse import browse
from bot.slack.carried import Carried
from bot.slack.here import here
from bot.slack.locale import Locales
from bot.slack.manners import Manners
from bot.slack.typed import Subcommand, Typed
from bot.slack.views.abilities import helping
from bot.slack.views.frame import Frame
from bot.slack.views.here import loaded
from bot.slack.views.said import said

COMMAND = "/raci"


def subcommands(
    commands: "Commands", journal: Journal, locales: Locales, manners: Manners
) -> Mapping[str, Subcommand]:
    """What is done at once, by the first word behind `/raci`; all else is a question."""
    desk = commands.desk
    return {
        "": commands.help,
        "browse": lambda typed: browse(typed, desk, journal, locales),
        "help": commands.help,
        "here": lambda typed: here(typed, desk, journal, locales, manners),
        "service": commands.of_service,
    }


@dataclass(frozen=True, slots=True)
class Commands:
    """Answers what is typed behind `/raci`."""

    desk: Desk
    journal: Journal
    locales: Locales

    def answer(self, typed: Typed, service: str = "") -> None:
        """Answer a question: the acknowledgement holds it, seen by the asker alone.

        `service` is the name of the matrix that is meant; without it, the channel's own.
        """
        text = typed.rest
        channel = str(typed.command.get("channel_id") or "")
        service = service or self.journal.channel(channel).service or ""
        engine = self.desk.engine
        exchange = engine.ask(text, service=service)
        wording = self.locales.wording(typed.person, exchange.question)
        if not exchange.question.nothing:
            self.journal.record(asked(self.journal, typed.person, exchange, "command"))
        carried = Carried(text, asker=typed.person, service=service)
        answer = said(exchange, engine.knowledge.catalog, Frame(wording, carried, private=True))
        if not isinstance(exchange.answer, Listing):
            typed.ack(response_type="ephemeral", **answer)
            return
        typed.ack()  # Slack tells only what is sent later whether it took the table
        told = posting.respond(str(typed.command["response_url"]), answer)
        posting.noted(told, "a list could not be shown")

    def of_service(self, typed: Typed) -> bool:
        """Answer a question from the service that it names, or tell which there are."""
        services = self.desk.engine.services
        if typed.rest:
            self.answer(typed, services.named(typed.rest).name)
        else:
            wording = self.locales.wording(typed.person)
            catalog = self.desk.engine.knowledge.catalog
            typed.ack(response_type="ephemeral", **loaded(catalog, wording))
        return True

    def help(self, typed: Typed) -> bool:
        """Tell what can be asked; False where the text is a question after all."""
        if typed.rest:
            return False
        engine = self.desk.engine
        wording = self.locales.wording(typed.person)
        catalog = engine.knowledge.catalog
        how = said(engine.ask(""), catalog, Frame(wording, Carried("")))
        typed.ack(response_type="ephemeral", **helping(how, catalog, wording))
        return True


def register(app: App, desk: Desk, journal: Journal, locales: Locales, manners: Manners) -> None:
    """Listen for `/raci`."""
    commands = Commands(desk, journal, locales)
    words = subcommands(commands, journal, locales, manners)

    @app.command(COMMAND)
    def commanded(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        text = str(command.get("text") or "").strip()
        first, _, rest = text.partition(" ")
        does = words.get(first.lower())
        if not (does and does(Typed(rest.strip(), command, ack, client))):
            commands.answer(Typed(text, command, ack, client))
