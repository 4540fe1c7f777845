"""What people think of an answer: thumbs, and “Not this?”. Nobody else sees any of it."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.journal.entries import Voted
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.clicks import Click
from bot.slack.locale import Locales
from bot.slack.recall import Recall, Recalled
from bot.slack.views import notices
from bot.slack.views.blocks import Message
from bot.slack.views.buttons import NOT_THIS, THUMBS
from bot.slack.views.choices import instead


class Feedback:
    """Takes note of what people think, and offers them what came next."""

    def __init__(self, desk: Desk, journal: Journal, locales: Locales) -> None:
        self._recall = Recall(desk, locales)
        self._journal = journal

    def vote(self, click: Click, client: WebClient) -> None:
        """Count a thumb, once a person and an answer; after a thumb down, offer what came next."""
        about = self._recall(click, client, a_row=False)
        if about is None:
            return
        good, question = about.carried.good, about.exchange.question.text
        fresh = self._journal.first(f"vote {click.about} {click.person} {good}")
        if fresh:
            by = self._journal.mark(click.person, question)
            row = about.rows[0].key if about.rows else ""
            self._journal.record(Voted(question, row, good, by))
        if not good:
            self._tell(_offer(about), click, client)
        elif fresh:
            self._tell(notices.thanks(about.wording), click, client)

    def offer(self, click: Click, client: WebClient) -> None:
        """Offer the rows that came next."""
        about = self._recall(click, client)
        if about:
            self._tell(_offer(about), click, client)

    def _tell(self, message: Message, click: Click, client: WebClient) -> None:
        posting.noted(posting.whisper(client, message, click), "who clicked could not be told")


def _offer(about: Recalled) -> Message:
    return instead(about.rows[1:], about.carried, about.wording)


def register(app: App, desk: Desk, journal: Journal, locales: Locales) -> None:
    """Listen for thumbs and “Not this?”."""
    feedback = Feedback(desk, journal, locales)

    @app.action(THUMBS)
    def voted(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        feedback.vote(Click.of(body), client)

    @app.action(NOT_THIS)
    def doubted(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        feedback.offer(Click.of(body), client)
