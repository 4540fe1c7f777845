"""People asking: by mention, in a direct message, and with `/raci`."""

import logging
from collections.abc import Callable
from threading import Lock
from typing import Any

from cachetools import TTLCache
from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.answering.threads import Exchange
from bot.slack.duplicates import Taken
from bot.slack.views import Message, Shared, message

log = logging.getLogger(__name__)

COMMAND = "/raci"
THREADS = 10_000  # conversations whose last exchange is kept, so that a follow-up can lean on it
KEPT_FOR = 24 * 3600  # seconds

Event = dict[str, Any]


class Threads:
    """The last exchange of each conversation; safe to share between threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._last: TTLCache[tuple[str, str], Exchange] = TTLCache(THREADS, KEPT_FOR, clock)
        self._lock = Lock()

    def last(self, thread: tuple[str, str]) -> Exchange | None:
        """What was said before in a conversation, as far as it is remembered."""
        with self._lock:
            return self._last.get(thread)

    def keep(self, thread: tuple[str, str], exchange: Exchange) -> None:
        """Remember an exchange for what follows it."""
        with self._lock:
            self._last[thread] = exchange


def register(app: App, desk: Engine, clock: Callable[[], float]) -> None:
    """Listen for questions."""
    taken = Taken(clock)
    threads = Threads(clock)

    def answer(event: Event, body: Event, client: WebClient) -> None:
        """Reply where the question was asked, once however often Slack delivers it."""
        if not _from_person(event):
            return
        channel, moment = str(event["channel"]), str(event["ts"])
        if not taken.first(body.get("event_id") or moment, (channel, moment)):
            return
        direct = event.get("channel_type") == "im"
        thread = event.get("thread_ts") or (None if direct else moment)
        conversation = (channel, str(thread or ""))
        exchange = desk.ask(str(event.get("text") or ""), threads.last(conversation))
        threads.keep(conversation, exchange)
        said = _said(desk, exchange)
        client.chat_postMessage(
            channel=channel, thread_ts=thread, unfurl_links=False, unfurl_media=False, **said
        )

    @app.event("app_mention")
    def mentioned(event: Event, body: Event, client: WebClient) -> None:
        answer(event, body, client)

    @app.event("message")
    def messaged(event: Event, body: Event, client: WebClient) -> None:
        """Direct messages; what is said elsewhere comes as a mention where it is for the bot."""
        if event.get("channel_type") == "im":
            answer(event, body, client)

    @app.command(COMMAND)
    def commanded(ack: Ack, command: Event) -> None:
        """The answer is the acknowledgement: one way there and back, seen by the asker alone."""
        question = str(command.get("text") or "")
        exchange = desk.ask(question)
        said = _said(desk, exchange, None if exchange.question.nothing else Shared(question))
        ack(response_type="ephemeral", **said)


def _said(desk: Engine, exchange: Exchange, share: Shared | None = None) -> Message:
    return message(reply(exchange.answer, desk.knowledge.catalog), share)


def _from_person(event: Event) -> bool:
    """Whether a person wrote this: not a bot, not an edit, a join or another notice of Slack's."""
    by_bot = event.get("bot_id") or event.get("bot_profile")
    noticed = event.get("subtype") not in (None, "file_share", "thread_broadcast")
    return not by_bot and not noticed and bool(event.get("user"))
