"""The bot as an agent: a conversation opens with prompts; what is written comes as any message.

Slack's pages on it: https://docs.slack.dev/ai/migrating-to-agent-messaging
"""

import logging
from http.client import HTTPException
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering.desk import Desk
from bot.slack.locale import Locales
from bot.slack.views.prompts import prompts

log = logging.getLogger(__name__)


def register(app: App, desk: Desk, locales: Locales) -> None:
    """Listen for people who open a conversation with the bot."""

    @app.event("app_home_opened")
    def opened(event: dict[str, Any], client: WebClient) -> None:
        """Suggest what to ask.

        Bolt's own helper names a thread, and for agents Slack then suggests nothing.
        """
        if event.get("tab") != "messages":
            return
        drawn = prompts(
            desk.engine.knowledge.catalog, locales.wording(str(event.get("user") or ""))
        )
        channel = str(event["channel"])
        try:
            client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=drawn)
        except SlackApiError as error:
            log.warning("nothing was suggested: %s", error.response["error"])
        except (OSError, HTTPException) as error:
            log.warning("nothing was suggested: %s", error)

    @app.event("app_context_changed")
    def looked_elsewhere() -> None:
        """Heard, as Slack delivers again what nobody hears; what people look at is theirs."""
