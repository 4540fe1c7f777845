"""The Share button: an answer that one person saw becomes a message for the channel."""

from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.clicks import Click
from bot.slack.locale import Locales
from bot.slack.recall import Recall
from bot.slack.views import notices
from bot.slack.views.buttons import SHARE
from bot.slack.views.frame import Frame
from bot.slack.views.message import asked_by
from bot.slack.views.said import said


def register(app: App, desk: Desk, journal: Journal, locales: Locales) -> None:
    """Listen for clicks on Share."""
    recall = Recall(desk, locales)

    @app.action(SHARE)
    def shared(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        """Post the answer for all, once, and take away the one that only the asker sees."""
        ack()
        click = Click.of(body)
        about = recall(click, client, a_row=False)
        once = f"share {click.about}"
        if about is None or not journal.first(once):
            return
        asked = asked_by(click.name, about.exchange.question.text, about.wording)
        frame = Frame(about.wording, about.carried, asked=asked)
        answer = said(about.exchange, about.engine.knowledge.catalog, frame)
        outcome = posting.share(client, answer, click)
        match posting.noted(outcome, "an answer could not be shared"):
            case posting.Posted():
                posting.dismiss(click)
            case posting.Refused(error):
                journal.forget(once)
                told = notices.not_posted(error, about.wording)
                posting.whisper(client, told, replace(click, url=""))  # its URL was just refused
