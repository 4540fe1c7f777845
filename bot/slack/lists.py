"""Lists: sent as tables where Slack takes them, and turned page by page in their place."""

import logging
from typing import Any

from slack_bolt import Ack, App
from slack_sdk.webhook import WebhookClient, WebhookResponse

from bot.answering.desk import Desk
from bot.slack.transport import webhook
from bot.slack.views.blocks import Message
from bot.slack.views.leaf import Leaf
from bot.slack.views.listing import NEXT, PREVIOUS
from bot.slack.views.message import OLD_BUTTON, notice
from bot.slack.views.plain import plainly
from bot.slack.views.said import said

log = logging.getLogger(__name__)


def register(app: App, desk: Desk) -> None:
    """Listen for clicks that turn the page."""

    def turn(ack: Ack, body: dict[str, Any], action: dict[str, Any]) -> None:
        """Show another page in place of the one that is shown."""
        ack()
        respond = webhook(str(body["response_url"]))
        leaf = Leaf.of(str(action.get("value") or ""))
        engine = desk.engine
        exchange = engine.listed(leaf.question) if leaf else None
        if leaf is None or exchange is None:
            gone = notice(OLD_BUTTON)
            respond.send(response_type="ephemeral", replace_original=False, **gone)
            return
        page = said(exchange, engine.knowledge.catalog, leaf.share, leaf.asked, leaf.page)
        posted = send(respond, page, replace_original=True)
        if posted.status_code != 200:
            log.warning("a page was not turned: %s %s", posted.status_code, posted.body)

    app.action(PREVIOUS)(turn)
    app.action(NEXT)(turn)


def send(respond: WebhookClient, message: Message, **how: Any) -> WebhookResponse:
    """Send a message to a response URL; plainly, where Slack does not take its blocks."""
    answer = respond.send(**how, **message)
    if answer.status_code == 400 and "invalid_blocks" in answer.body:
        return respond.send(**how, **plainly(message))
    return answer
