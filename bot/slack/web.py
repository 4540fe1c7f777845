"""HTTP: Slack calls the bot, at an address that the manifest names."""

import logging
from collections.abc import Iterable
from threading import Thread
from typing import Any

from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot import config
from bot.answering.desk import Desk
from bot.config import Config
from bot.journal.journal import Journal
from bot.learning.learning import Learning
from bot.slack import drain, logs
from bot.slack.app import LISTENERS, build
from bot.slack.health import Health, Served, Start
from bot.slack.manifest import PATH
from bot.slack.port import bound
from bot.slack.setup import Setup
from bot.slack.transport import client

log = logging.getLogger(__name__)

MOST_BYTES = 1_000_000  # of a request; Slack's own stay far below
LONGEST_STAMP = 12  # digits of a time in seconds; those of today have ten


def serve(desk: Desk, settings: Config, journal: Journal, learning: Learning) -> None:
    """Answer Slack's requests until SIGTERM or SIGINT.

    Raises:
        BotError: Slack refuses the token or cannot be reached, or the port cannot be had.
    """
    logs.configure(settings.log_level, settings.secrets())
    secret = settings.slack_signing_secret
    app = build(
        desk,
        client(config.token(settings, "SLACK_BOT_TOKEN"), settings.slack_api_url),
        journal,
        Setup.of(settings, learning, secret.get_secret_value() if secret else ""),
    )
    health = Health(desk, journal, connected=lambda: True)
    server = bound(
        health.beside(guarded(SlackRequestHandler(app, PATH))),
        settings,
        threads=LISTENERS,
        max_request_body_size=MOST_BYTES,
    )
    told = drain.Told()
    Thread(target=server.run, name="server", daemon=True).start()
    log.info("listening on %s:%s%s", settings.raci_host, settings.port, PATH)
    told.wait()
    log.info("stopping: finishing what is being answered")
    server.close()
    finished = drain.finish(app.listener_runner.listener_executor)
    journal.close()
    drain.leave(finished)


def guarded(handler: SlackRequestHandler) -> Served:
    """The handler behind a check of the timestamp, on which Bolt fails with a traceback."""

    def serve_one(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        stamp = str(environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "0"))
        if stamp.isascii() and stamp.isdigit() and len(stamp) <= LONGEST_STAMP:
            return handler(environ, start)
        start("401 Unauthorized", [("Content-Type", "text/plain")])
        return [b"the timestamp is not a time in seconds"]

    return serve_one
