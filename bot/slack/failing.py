"""What listeners raise: told to the person who waits, and logged where it is a fault."""

import logging
import uuid
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from slack_bolt import BoltResponse
from slack_sdk import WebClient

from bot.errors import BotError
from bot.language.wording import Wording
from bot.slack import posting
from bot.slack.locale import Locales
from bot.slack.views.blocks import Message
from bot.slack.views.message import failure, notice

log = logging.getLogger(__name__)

Handler: TypeAlias = Callable[[Exception, dict[str, Any], BoltResponse | None], BoltResponse]


def failing(locales: Locales, client: WebClient) -> Handler:
    """The handler of all errors that listeners raise."""

    def failed(
        error: Exception, body: dict[str, Any], response: BoltResponse | None
    ) -> BoltResponse:
        """Log and tell; a command that still waits is answered in its acknowledgement.

        After a click there is none left to give, and `response` is None.
        """
        person, url = _person(body), str(body.get("response_url") or "")
        told = _told(error, body, locales.wording(person))
        if "command" in body and response is not None:
            return BoltResponse(status=200, body={"response_type": "ephemeral", **told})
        if url:
            posting.respond(url, told)
        elif person:  # in a modal or the Home tab
            posting.post(client, told, person)
        # Where a listener had acknowledged, Bolt's runner forgets that when a handler returns
        # nothing; a response, which it refuses then, leaves the acknowledgement as it was.
        return BoltResponse(status=200, body="")

    return failed


def _told(error: Exception, body: Mapping[str, Any], wording: Wording) -> Message:
    """What the person can mend, as it is; all else by the id under which it is logged."""
    if isinstance(error, BotError):
        log.info("told who asked: %s", error.message)
        return notice(f"{error.message}. {error.remedy}")
    mark = uuid.uuid4().hex[:8]
    log.error("%s: %s failed", mark, body.get("command") or body.get("type"), exc_info=error)
    return failure(mark, wording)


def _person(body: Mapping[str, Any]) -> str:
    """Who caused a payload: Slack tells it in one way for commands, in another for clicks."""
    user = body.get("user")
    return str(body.get("user_id") or (user.get("id") if isinstance(user, Mapping) else "") or "")
