"""Messages as they come in: which are for the bot, and which are other people's."""

import logging
from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.journal.journal import Journal
from bot.slack import posting
from bot.slack.ask import Asking
from bot.slack.heard import Heard
from bot.slack.locale import Locales
from bot.slack.manners import Manners
from bot.slack.overhear import Overhearing
from bot.slack.views.here import silenced

log = logging.getLogger(__name__)

Event = dict[str, Any]


def register(app: App, desk: Desk, journal: Journal, locales: Locales, manners: Manners) -> None:
    """Listen for mentions, direct messages, and what is said in channels."""
    asking = Asking(desk, journal, locales)
    overhearing = Overhearing(desk, asking, manners)

    def addressed(heard: Heard, client: WebClient) -> None:
        if not manners.may_answer(heard):
            log.info("a mention in a channel shared with another organisation is not answered")
        elif not heard.direct and journal.channel(heard.channel).overhearing == "off":
            wording = locales.wording(heard.person)
            posting.show(client, silenced(wording), heard.channel, heard.person, heard.thread)
        else:
            asking.answer(heard, client)

    @app.event("app_mention")
    def mentioned(event: Event, body: Event, client: WebClient) -> None:
        heard = Heard.of(event, body)
        if heard:
            addressed(heard, client)

    @app.event("message")
    def messaged(event: Event, body: Event, client: WebClient, context: BoltContext) -> None:
        heard = Heard.of(event, body)
        if heard is None:
            return
        if heard.direct:
            addressed(heard, client)
        else:
            overhearing.overhear(heard, context.bot_user_id or "", client)
