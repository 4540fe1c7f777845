"""`/raci`: a few words of the bot's own, and questions."""

from collections.abc import Mapping
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
from bot.slack.views.said import said

COMMAND = "/raci"


def subcommands(
    desk: Desk, journal: Journal, locales: Locales, manners: Manners
) -> Mapping[str, Subcommand]:
    """What is done at once, by the first word behind `/raci`; all else is a question."""

    def helped(typed: Typed) -> bool:
        if typed.rest:
            return False
        engine = desk.engine
        wording = locales.wording(str(typed.command.get("user_id") or ""))
        catalog = engine.knowledge.catalog
        how = said(engine.ask(""), catalog, Frame(wording, Carried("")))
        typed.ack(response_type="ephemeral", **helping(how, catalog, wording))
        return True

    return {
        "": helped,
        "browse": lambda typed: browse(typed, desk, journal, locales),
        "help": helped,
        "here": lambda typed: here(typed, journal, manners, locales),
    }


def register(app: App, desk: Desk, journal: Journal, locales: Locales, manners: Manners) -> None:
    """Listen for `/raci`."""
    words = subcommands(desk, journal, locales, manners)

    @app.command(COMMAND)
    def commanded(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        """The answer is the acknowledgement: one way there and back, seen by the asker alone."""
        text = str(command.get("text") or "").strip()
        first, _, rest = text.partition(" ")
        does = words.get(first.lower())
        if does and does(Typed(rest.strip(), command, ack, client)):
            return
        engine = desk.engine
        exchange = engine.ask(text)
        person = str(command.get("user_id") or "")
        wording = locales.wording(person, exchange.question)
        if not exchange.question.nothing:
            journal.record(asked(journal, person, exchange, "command"))
        frame = Frame(wording, Carried(text, asker=person), private=True)
        answer = said(exchange, engine.knowledge.catalog, frame)
        if not isinstance(exchange.answer, Listing):
            ack(response_type="ephemeral", **answer)
            return
        ack()  # Slack tells only what is sent later whether it took the table
        told = posting.respond(str(command["response_url"]), answer)
        posting.noted(told, "a list could not be shown")
