"""The shortcut on a message: who is responsible for what it speaks of?"""

from typing import Any

from slack_bolt import Ack, App

from bot.answering.desk import Desk
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.asked import asked
from bot.slack.carried import Carried
from bot.slack.locale import Locales
from bot.slack.views.frame import Frame
from bot.slack.views.said import said

ABOUT_MESSAGE = "about_message"


def register(app: App, desk: Desk, journal: Journal, locales: Locales) -> None:
    """Listen for the shortcut."""

    @app.shortcut(ABOUT_MESSAGE)
    def about(ack: Ack, body: dict[str, Any]) -> None:
        """Answer about the message, for the person alone, who may share it."""
        ack()
        text = str(body["message"].get("text") or "")
        engine = desk.engine
        service = journal.channel(str(body["channel"]["id"])).service or ""
        exchange = engine.ask(text, service=service)
        person = str(body["user"]["id"])
        if not exchange.question.nothing:
            journal.record(asked(journal, person, exchange, "shortcut"))
        wording = locales.wording(person, exchange.question)
        frame = Frame(wording, Carried(text, asker=person, service=service), private=True)
        answer = said(exchange, engine.knowledge.catalog, frame)
        posting.noted(posting.respond(str(body["response_url"]), answer), "nobody was told")
