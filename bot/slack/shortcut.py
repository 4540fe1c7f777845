"""The shortcut on a message: who is responsible for what it speaks of?"""

import logging
from typing import Any

from slack_bolt import Ack, App

from bot.answering.desk import Desk
from bot.journal.journal import Journal
from bot.slack import lists
from bot.slack.asked import asked
from bot.slack.transport import webhook
from bot.slack.views.said import said

log = logging.getLogger(__name__)

ABOUT_MESSAGE = "about_message"


def register(app: App, desk: Desk, journal: Journal) -> None:
    """Listen for the shortcut."""

    @app.shortcut(ABOUT_MESSAGE)
    def about(ack: Ack, body: dict[str, Any]) -> None:
        """Answer about the message, for the person alone, who may share it."""
        ack()
        text = str(body["message"].get("text") or "")
        engine = desk.engine
        exchange = engine.ask(text)
        share = "" if exchange.question.nothing else text
        if share:
            journal.record(asked(journal, str(body["user"]["id"]), exchange, "shortcut"))
        answer = said(exchange, engine.knowledge.catalog, share)
        respond = webhook(str(body["response_url"]))
        posted = lists.send(respond, answer, response_type="ephemeral", replace_original=False)
        if posted.status_code != 200:
            log.warning("nobody was told: %s %s", posted.status_code, posted.body)
