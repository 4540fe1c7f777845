"""Lists, turned page by page in their place."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.slack import posting
from bot.slack.carried import Carried
from bot.slack.clicks import Click
from bot.slack.locale import Locales
from bot.slack.views import notices
from bot.slack.views.frame import Frame
from bot.slack.views.leaf import Leaf
from bot.slack.views.listing import NEXT, PREVIOUS
from bot.slack.views.said import said


def register(app: App, desk: Desk, locales: Locales) -> None:
    """Listen for clicks that turn the page."""

    def turn(ack: Ack, body: dict[str, Any], action: dict[str, Any], client: WebClient) -> None:
        """Show another page in place of the one that is shown."""
        ack()
        click = Click.of(body)
        leaf = Leaf.of(str(action.get("value") or ""))
        engine = desk.engine
        exchange = engine.listed(leaf.question) if leaf else None
        if leaf is None or exchange is None:
            posting.whisper(client, notices.old_button(locales.wording(click.person)), click)
            return
        wording = locales.wording(click.person, exchange.question)
        frame = Frame(wording, Carried(leaf.text), leaf.private, leaf.asked, leaf.page)
        page = said(exchange, engine.knowledge.catalog, frame)
        turned = posting.respond(
            click.url,
            page,
            response_type="ephemeral" if click.private else "in_channel",
            replace_original=True,
        )
        posting.noted(turned, "a page was not turned")

    app.action(PREVIOUS)(turn)
    app.action(NEXT)(turn)
