"""Choosing among rows that were offered, or none of them."""

import re
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.journal.entries import Picked, Refused
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.clicks import Click
from bot.slack.conversations import Conversation, Conversations
from bot.slack.locale import Locales
from bot.slack.recall import Recall, Recalled
from bot.slack.views import notices
from bot.slack.views.blocks import Message
from bot.slack.views.buttons import CHOICE, NONE
from bot.slack.views.choices import refused
from bot.slack.views.frame import Frame
from bot.slack.views.said import said

CHOICES = re.compile(f"{CHOICE}-[0-9]+")


class Choosing:
    """Takes the first click below a message that offers rows, and puts the answer in its place."""

    def __init__(self, desk: Desk, journal: Journal, locales: Locales) -> None:
        self._recall = Recall(desk, locales)
        self._journal = journal
        self._conversations = Conversations(journal)

    def choose(self, click: Click, client: WebClient) -> None:
        """Answer with the row that was picked."""
        about = self._first(click, client)
        if about is None:
            return
        question, picked = about.exchange.question.text, about.carried.rows[0]
        if click.direct or not click.private:  # before a follow-up can come
            thread = Conversation(click.channel, click.below)
            self._conversations.chosen(thread, picked)
        frame = Frame(about.wording, about.carried, click.private)
        answer = said(about.exchange, about.engine.knowledge.catalog, frame)
        if self._replaced(about, answer, click, client):
            by = self._journal.mark(click.person, question)
            self._journal.record(Picked(question, picked, about.carried.instead, by))

    def refuse(self, click: Click, client: WebClient) -> None:
        """Take note that none of the rows is the one that was meant."""
        about = self._first(click, client)
        if about is None:
            return
        question = about.exchange.question.text
        if self._replaced(about, refused(about.rows, about.wording), click, client):
            by = self._journal.mark(click.person, question)
            self._journal.record(Refused(question, about.carried.rows, by))

    def _first(self, click: Click, client: WebClient) -> Recalled | None:
        """What the click is about, if nobody has clicked here before."""
        about = self._recall(click, client)
        if about is None or self._journal.first(_once(click)):
            return about
        if self._journal.first(f"{_once(click)} {click.person}"):
            posting.whisper(client, notices.chosen(about.wording), click)
        return None

    def _replaced(self, about: Recalled, message: Message, click: Click, client: WebClient) -> bool:
        """Whether the message stands where the offer was; if not, the next click counts."""
        outcome = posting.replace(client, message, click)
        match posting.noted(outcome, "a choice could not be shown"):
            case posting.Posted():
                return True
            case posting.Refused(error):
                self._journal.forget(_once(click))
                posting.whisper(client, notices.not_posted(error, about.wording), click)
                return False


def _once(click: Click) -> str:
    return f"choice {click.about}"


def register(app: App, desk: Desk, journal: Journal, locales: Locales) -> None:
    """Listen for clicks on rows that are offered."""
    choosing = Choosing(desk, journal, locales)

    @app.action(CHOICES)
    def chosen(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        choosing.choose(Click.of(body), client)

    @app.action(NONE)
    def none(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        choosing.refuse(Click.of(body), client)
