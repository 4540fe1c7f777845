"""The owners of the knowledge: who is told when a change of it cannot be used."""

from collections.abc import Sequence

from slack_bolt import App

from bot.answering.desk import Desk
from bot.errors import BotError
from bot.slack import posting
from bot.slack.locale import Locales
from bot.slack.views.trouble import troubled


def register(app: App, desk: Desk, locales: Locales, owners: Sequence[str]) -> None:
    """Tell the owners of every trouble, once, in a direct message."""

    def tell(error: BotError) -> None:
        for owner in owners:
            app.listener_runner.listener_executor.submit(told, owner, error)

    def told(owner: str, error: BotError) -> None:
        """A user id in place of a channel is the direct message with that person."""
        words = troubled(error, locales.wording(owner))
        posted = posting.post(app.client, words, owner)
        posting.noted(posted, "an owner could not be told of trouble")

    desk.on_trouble(tell)
