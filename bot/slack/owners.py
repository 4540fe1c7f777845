"""The owners of the knowledge: who is told when a change of it cannot be used."""

from collections.abc import Sequence

from slack_bolt import App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.errors import BotError
from bot.slack import posting
from bot.slack.views.blocks import Message
from bot.slack.views.trouble import troubled


def register(app: App, desk: Desk, owners: Sequence[str]) -> None:
    """Tell the owners of every trouble, once, in a direct message."""

    def tell(error: BotError) -> None:
        words = troubled(error)
        for owner in owners:
            app.listener_runner.listener_executor.submit(_told, app.client, owner, words)

    desk.on_trouble(tell)


def _told(client: WebClient, owner: str, words: Message) -> None:
    """A user id in place of a channel is the direct message with that person."""
    posting.noted(posting.post(client, words, owner), "an owner could not be told of trouble")
