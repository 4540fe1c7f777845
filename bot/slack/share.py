"""The Share button: an answer that one person saw becomes a message for the channel."""

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App

from bot.answering.desk import Desk
from bot.slack import lists
from bot.slack.duplicates import Taken
from bot.slack.transport import webhook
from bot.slack.views.message import OLD_BUTTON, SHARE, Shared, notice
from bot.slack.views.said import said

log = logging.getLogger(__name__)


def register(app: App, desk: Desk, clock: Callable[[], float]) -> None:
    """Listen for clicks on Share."""
    taken = Taken(clock)

    @app.action(SHARE)
    def shared(ack: Ack, body: dict[str, Any], action: dict[str, Any]) -> None:
        """Post the answer for all, and take away the one that only the asker sees.

        The response URL can post even where the bot is not a member.
        """
        ack()
        container = body.get("container") or {}
        once = (container.get("channel_id"), container.get("message_ts"))
        if all(once) and not taken.first(once):
            return  # a double click
        share = Shared.of(str(action.get("value") or ""))
        respond = webhook(str(body["response_url"]))
        if share is None:
            gone = notice(OLD_BUTTON)
            respond.send(response_type="ephemeral", replace_original=False, **gone)
            return
        engine = desk.engine
        exchange = engine.ask(share.question)
        answer = said(exchange, engine.knowledge.catalog, asked=exchange.question.text)
        posted = lists.send(respond, answer, response_type="in_channel", replace_original=False)
        if posted.status_code == 200:
            respond.send(delete_original=True)
        else:
            taken.forget(once)
            log.warning("an answer could not be shared: %s %s", posted.status_code, posted.body)
