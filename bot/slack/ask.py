"""People asking: by mention and in a direct message."""

from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.threads import Exchange
from bot.journal.journal import Journal
from bot.slack.asked import asked
from bot.slack.conversations import Conversations
from bot.slack.heard import Heard
from bot.slack.views.said import said

Event = dict[str, Any]


class Asking:
    """Answers messages where they were written, once however often Slack delivers them."""

    def __init__(self, desk: Desk, journal: Journal) -> None:
        self._desk = desk
        self._journal = journal
        self._conversations = Conversations(journal)

    def answer(self, heard: Heard, client: WebClient) -> None:
        """Answer a message that is meant for the bot."""
        if self._journal.first(*heard.marks):
            engine = self._desk.engine
            self._say(heard, engine, self._exchange(heard, engine), client)

    def _exchange(self, heard: Heard, engine: Engine) -> Exchange:
        return engine.ask(heard.text, self._conversations.last(engine, heard.conversation))

    def _say(self, heard: Heard, engine: Engine, exchange: Exchange, client: WebClient) -> None:
        self._conversations.asked(heard.conversation, heard.text)
        surface = "direct" if heard.direct else "channel"
        self._journal.record(asked(self._journal, heard.person, exchange, surface))
        client.chat_postMessage(
            channel=heard.channel,
            thread_ts=heard.answered_in or None,
            unfurl_links=False,
            unfurl_media=False,
            **said(exchange, engine.knowledge.catalog),
        )


def register(app: App, desk: Desk, journal: Journal) -> None:
    """Listen for questions."""
    asking = Asking(desk, journal)

    @app.event("app_mention")
    def mentioned(event: Event, body: Event, client: WebClient) -> None:
        heard = Heard.of(event, body)
        if heard:
            asking.answer(heard, client)

    @app.event("message")
    def messaged(event: Event, body: Event, client: WebClient) -> None:
        """Direct messages; what is said elsewhere comes as a mention where it is for the bot."""
        heard = Heard.of(event, body)
        if heard and heard.direct:
            asking.answer(heard, client)
