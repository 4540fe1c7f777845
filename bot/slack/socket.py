"""Socket Mode: the bot calls Slack, so that it needs no address of its own."""

import json
import logging

from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk.socket_mode.websocket_client import SocketModeClient
from websocket import WebSocketApp

from bot import config
from bot.answering.desk import Desk
from bot.config import APP_TOKEN_REMEDY, Config
from bot.journal.journal import Journal
from bot.learning.learning import Learning
from bot.slack import drain, health, logs
from bot.slack.app import LISTENERS, build
from bot.slack.health import Health
from bot.slack.reaching import reaching
from bot.slack.setup import Setup
from bot.slack.transport import client

log = logging.getLogger(__name__)

# The reader looks for the pong ten seconds after the last thing that came, which is a
# pong: the ping after it must then be older than what a pong may take.
PING_EVERY = 6.0  # seconds
PONG_WITHIN = 3.5  # seconds
FIRST_LOOK = 10.0  # seconds from the start until it is looked after that the bot is connected


def serve(desk: Desk, settings: Config, journal: Journal, learning: Learning) -> None:
    """Answer in Slack until SIGTERM or SIGINT.

    Raises:
        BotError: Slack refuses a token or cannot be reached, or the port cannot be had.
    """
    logs.configure(settings.log_level, settings.secrets())
    api = client(config.token(settings, "SLACK_BOT_TOKEN"), settings.slack_api_url)
    app = build(desk, api, journal, Setup.of(settings, learning))
    handler = SocketModeHandler(
        app,
        config.token(settings, "SLACK_APP_TOKEN"),
        ping_interval=PING_EVERY,
        concurrency=LISTENERS,
    )
    socket = handler.client
    socket.on_open_listeners.append(_expect_pongs)
    socket.on_message_listeners.append(_let_go)
    # The SDK's monitor would look at once, and replace the connection that is in the making.
    socket.current_app_monitor_started = True
    if settings.port:
        health.serve(Health(desk, journal, socket.is_connected), settings)
    with reaching(settings.slack_api_url, "SLACK_APP_TOKEN", APP_TOKEN_REMEDY):
        handler.connect()  # type: ignore[no-untyped-call]
    told = drain.Told()  # until here there is nothing to finish, and a signal ends it all
    log.info("connected: ask the bot in a direct message, by mention, or with /raci")
    if not told.wait(FIRST_LOOK):
        socket.current_app_monitor.start()
        told.wait()
    log.info("stopping: finishing what is being answered")
    _stop(socket, app, journal)


def _stop(socket: SocketModeClient, app: App, journal: Journal) -> None:
    socket.closed = True  # takes nothing new off the socket, and keeps it for acknowledgements
    socket.message_processor.event.set()
    socket.message_queue.put(None)  # wakes its reader, which would hand the next message on
    socket.message_processor.thread.join(1)
    finished = drain.finish(socket.message_workers, app.listener_runner.listener_executor)
    socket.auto_reconnect_enabled = socket.default_auto_reconnect_enabled = False
    socket.disconnect()
    journal.close()
    drain.leave(finished)


def _expect_pongs(session: WebSocketApp) -> None:
    """Notice a connection that died without a word; the SDK pings but awaits no answer."""
    session.ping_timeout = PONG_WITHIN


def _let_go(session: WebSocketApp, message: str) -> None:
    """Close a connection that Slack takes back, in the thread that reads it.

    The SDK closes it from another thread; the reader then may wait ten seconds for a
    socket that is gone before it turns to the next one.
    """
    if json.loads(message).get("type") == "disconnect":
        session.close()
