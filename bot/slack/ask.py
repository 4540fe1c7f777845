"""People asking: by mention and in a direct message."""

from collections.abc import Callable
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.reply import reply, wording_for
from bot.answering.threads import Exchange
from bot.journal.journal import Journal
from bot.slack.conversations import Conversations
from bot.slack.views.blocks import Message
from bot.slack.views.message import Shared, message

Event = dict[str, Any]


def register(app: App, desk: Desk, journal: Journal, clock: Callable[[], float]) -> None:
    """Listen for questions."""
    conversations = Conversations(clock)

    def answer(event: Event, body: Event, client: WebClient) -> None:
        """Reply where the question was asked, once however often Slack delivers it."""
        if not _from_person(event):
            return
        channel, moment = str(event["channel"]), str(event["ts"])
        if not journal.first(str(body.get("event_id") or moment), f"{channel} {moment}"):
            return
        direct = event.get("channel_type") == "im"
        thread = event.get("thread_ts") or (None if direct else moment)
        conversation = (channel, str(thread or ""))
        engine = desk.engine
        exchange = engine.ask(str(event.get("text") or ""), conversations.last(conversation))
        conversations.keep(conversation, exchange)
        client.chat_postMessage(
            channel=channel,
            thread_ts=thread,
            unfurl_links=False,
            unfurl_media=False,
            **said(engine, exchange),
        )

    @app.event("app_mention")
    def mentioned(event: Event, body: Event, client: WebClient) -> None:
        answer(event, body, client)

    @app.event("message")
    def messaged(event: Event, body: Event, client: WebClient) -> None:
        """Direct messages; what is said elsewhere comes as a mention where it is for the bot."""
        if event.get("channel_type") == "im":
            answer(event, body, client)


def said(engine: Engine, exchange: Exchange, share: Shared | None = None) -> Message:
    """An answer as a message, in the language of its question."""
    wording = wording_for(exchange.question)
    return message(reply(exchange.answer, engine.knowledge.catalog, wording), share)


def _from_person(event: Event) -> bool:
    """Whether a person wrote this: not a bot, not an edit, a join or another notice of Slack's."""
    by_bot = event.get("bot_id") or event.get("bot_profile")
    noticed = event.get("subtype") not in (None, "file_share", "thread_broadcast")
    return not by_bot and not noticed and bool(event.get("user"))
