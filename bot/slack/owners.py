"""The owners of the knowledge: who is told when a change of it cannot be used."""

import logging
from collections.abc import Sequence

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering.desk import Desk
from bot.errors import BotError
from bot.slack.views.blocks import Message
from bot.slack.views.trouble import troubled

log = logging.getLogger(__name__)


def register(app: App, desk: Desk, owners: Sequence[str]) -> None:
    """Tell the owners of every trouble, once, in a direct message."""

    def tell(error: BotError) -> None:
        words = troubled(error)
        for owner in owners:
            app.listener_runner.listener_executor.submit(_told, app.client, owner, words)

    desk.on_trouble(tell)


def _told(client: WebClient, owner: str, words: Message) -> None:
    """A user id in place of a channel is the direct message with that person."""
    try:
        client.chat_postMessage(channel=owner, **words)
    except (SlackApiError, OSError) as error:
        log.warning("an owner could not be told of trouble: %s", error)
