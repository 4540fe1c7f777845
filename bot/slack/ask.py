"""Answers to messages: asked by mention, in a direct message, or overheard."""

from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.threads import Exchange
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.asked import asked
from bot.slack.carried import Carried
from bot.slack.conversations import Conversations
from bot.slack.heard import Heard
from bot.slack.locale import Locales
from bot.slack.views import notices
from bot.slack.views.frame import Frame
from bot.slack.views.said import said


class Asking:
    """Answers messages where they were written, once however often Slack delivers them."""

    def __init__(self, desk: Desk, journal: Journal, locales: Locales) -> None:
        self._desk = desk
        self._journal = journal
        self._locales = locales
        self._conversations = Conversations(journal)

    def before(self, heard: Heard, engine: Engine) -> Exchange | None:
        """The exchange that a message may lean on, where the bot has answered before it."""
        return self._conversations.last(engine, heard.conversation, self.service(heard.channel))

    def service(self, channel: str) -> str:
        """The name of the matrix that is meant in a channel where nothing else is said."""
        return self._journal.channel(channel).service or ""

    def answer(self, heard: Heard, client: WebClient) -> None:
        """Answer a message that is meant for the bot, or tell its writer why it cannot."""
        engine = self._desk.engine
        service = self.service(heard.channel)
        exchange = engine.ask(heard.text, self.before(heard, engine), service=service)
        match self.say(heard, engine, exchange, client):
            case posting.Refused(error) if not heard.direct:
                wording = self._locales.wording(heard.person, exchange.question)
                posting.post(client, notices.not_answered(error, wording), heard.person)
            case _:
                pass

    def say(
        self, heard: Heard, engine: Engine, exchange: Exchange, client: WebClient
    ) -> posting.Outcome | None:
        """Give the answer to a message, unless it was given already."""
        if not self._journal.first(*heard.marks):
            return None
        self._conversations.asked(heard.conversation, heard.text)
        surface = "direct" if heard.direct else "channel"
        self._journal.record(asked(self._journal, heard.person, exchange, surface))
        wording = self._locales.wording(heard.person, exchange.question)
        carried = Carried(
            heard.text,
            asker=heard.person,
            at=heard.moment,
            service=self.service(heard.channel),
        )
        answer = said(exchange, engine.knowledge.catalog, Frame(wording, carried))
        posted = posting.post(client, answer, heard.channel, heard.answered_in)
        return posting.noted(posted, "an answer could not be posted where it was asked")
