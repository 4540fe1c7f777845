"""Socket Mode: the bot calls Slack, so that it needs no address of its own."""

import logging

from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk.errors import SlackApiError

from bot import config
from bot.answering.engine import Engine
from bot.config import APP_TOKEN_REMEDY, Config
from bot.errors import BotError
from bot.slack import drain, logs
from bot.slack.app import LISTENERS, build
from bot.slack.transport import client, turned_away

log = logging.getLogger(__name__)


def serve(desk: Engine, settings: Config) -> None:
    """Answer in Slack until SIGTERM or SIGINT.

    Raises:
        BotError: Slack refuses a token, or cannot be reached.
    """
    logs.configure(settings.log_level, settings.secrets())
    app = build(desk, client(config.token(settings, "SLACK_BOT_TOKEN"), settings.slack_api_url))
    handler = SocketModeHandler(
        app, config.token(settings, "SLACK_APP_TOKEN"), concurrency=LISTENERS
    )
    _connect(handler)
    told = drain.until_told()  # until here there is nothing to finish, and a signal ends it all
    log.info("connected: ask the bot in a direct message, by mention, or with /raci")
    told.wait()
    log.info("stopping: finishing what is being answered")
    socket = handler.client
    socket.closed = True  # takes nothing new off the socket, and keeps it for acknowledgements
    socket.message_processor.event.set()
    socket.message_queue.put(None)  # wakes its reader, which would hand the next message on
    socket.message_processor.thread.join(1)
    finished = drain.finish(socket.message_workers, app.listener_runner.listener_executor)
    socket.auto_reconnect_enabled = socket.default_auto_reconnect_enabled = False
    socket.disconnect()
    drain.leave(finished)


def _connect(handler: SocketModeHandler) -> None:
    try:
        handler.connect()  # type: ignore[no-untyped-call]
    except SlackApiError as error:
        raise turned_away(error, "SLACK_APP_TOKEN", APP_TOKEN_REMEDY) from error
    except OSError as error:
        raise BotError(f"Slack cannot be reached ({error}).", "Check the network.") from error
