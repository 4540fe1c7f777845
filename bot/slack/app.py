"""Builds the Slack app; importing this module does nothing."""

import logging
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from slack_bolt import App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering.desk import Desk
from bot.config import BOT_TOKEN_REMEDY
from bot.errors import BotError
from bot.journal.journal import Journal
from bot.slack import agent, command, lists, messages, owners, share, shortcut
from bot.slack.manners import Manners
from bot.slack.setup import PLAIN, Setup
from bot.slack.transport import turned_away, webhook
from bot.slack.views.message import failure

log = logging.getLogger(__name__)

LISTENERS = 32  # messages that are answered at the same time


def build(
    desk: Desk,
    client: WebClient,
    journal: Journal,
    setup: Setup = PLAIN,
    clock: Callable[[], float] = time.monotonic,
) -> App:
    """The app, ready to dispatch.

    Who the bot is, is asked here and once, so that no request waits for it later.

    Raises:
        BotError: Slack refuses the token, or cannot be reached.
    """
    itself = _itself(client)
    app = App(
        client=client,
        authorize=lambda **_: itself,
        signing_secret=setup.signing_secret or None,
        request_verification_enabled=bool(setup.signing_secret),
        listener_executor=ThreadPoolExecutor(LISTENERS, thread_name_prefix="listener"),
    )
    app.error(_failed)
    manners = Manners(journal, clock, abroad=setup.abroad)
    messages.register(app, desk, journal, manners)
    command.register(app, desk, journal, manners)
    share.register(app, desk, clock)
    lists.register(app, desk)
    shortcut.register(app, desk, journal)
    agent.register(app, desk)
    owners.register(app, desk, setup.owners)
    return app


def _itself(client: WebClient) -> AuthorizeResult:
    try:
        found = client.auth_test()
    except SlackApiError as error:
        raise turned_away(error, "SLACK_BOT_TOKEN", BOT_TOKEN_REMEDY) from error
    except OSError as error:
        raise BotError(
            f"Slack cannot be reached at {client.base_url} ({error}).",
            "Check the network and SLACK_API_URL, then start again.",
        ) from error
    return AuthorizeResult.from_auth_test_response(bot_token=client.token, auth_test_response=found)


def _failed(error: Exception, body: dict[str, Any], response: BoltResponse | None) -> BoltResponse:
    """What no listener expected: logged with an id, which a waiting person is told.

    A command that still waits is answered in its acknowledgement; after a click there
    is none left to give, and `response` is None.
    """
    mark = uuid.uuid4().hex[:8]
    log.error("%s: %s failed", mark, body.get("command") or body.get("type"), exc_info=error)
    text = failure(str(error) if isinstance(error, BotError) else "", mark)
    told = {"response_type": "ephemeral", "text": text}
    if "command" in body and response is not None:
        return BoltResponse(status=200, body=told)
    if body.get("response_url"):
        webhook(str(body["response_url"])).send(
            text=text, response_type="ephemeral", replace_original=False
        )
    # Where a listener had acknowledged, Bolt's runner forgets that when a handler returns
    # nothing; a response, which it refuses then, leaves the acknowledgement as it was.
    return BoltResponse(status=200, body="")
