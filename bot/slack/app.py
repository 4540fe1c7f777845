"""Builds the Slack app; importing this module does nothing."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.config import BOT_TOKEN_REMEDY
from bot.journal.journal import Journal
from bot.slack import (
    agent,
    browse,
    choose,
    command,
    feedback,
    home,
    lists,
    messages,
    notify,
    owners,
    picking,
    share,
    shortcut,
    suggesting,
)
from bot.slack.failing import failing
from bot.slack.home import Homes
from bot.slack.locale import Locales
from bot.slack.manners import Manners
from bot.slack.reaching import reaching
from bot.slack.setup import PLAIN, Setup
from bot.slack.suggesting import Suggesting

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
    locales = Locales(client, clock)
    manners = Manners(journal, clock, abroad=setup.abroad)
    app.error(failing(locales, client))
    messages.register(app, desk, journal, locales, manners)
    command.register(app, desk, journal, locales, manners)
    for conversation in (choose, feedback, share, notify, shortcut):
        conversation.register(app, desk, journal, locales)
    lists.register(app, desk, locales)
    browse.register(app, desk, locales)
    picking.register(app, desk, locales)
    owned = Suggesting(setup)
    homes = Homes(desk, journal, locales, owned, clock)
    home.register(app, desk, homes)
    suggesting.register(app, owned, locales, homes.show)
    agent.register(app, desk, locales)
    owners.register(app, desk, locales, setup.owners)
    return app


def _itself(client: WebClient) -> AuthorizeResult:
    with reaching(client.base_url, "SLACK_BOT_TOKEN", BOT_TOKEN_REMEDY):
        found = client.auth_test()
    return AuthorizeResult.from_auth_test_response(bot_token=client.token, auth_test_response=found)
