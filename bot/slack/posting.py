"""The way of every message to Slack: what Slack refuses comes back as a value, and once plainer.

Slack gains blocks faster than its clients and its workspaces do; a message whose
blocks are refused is sent once more as plain text, so that nobody goes unanswered.
"""

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Literal, TypeAlias

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.slack import limits
from bot.slack.clicks import Click
from bot.slack.transport import webhook
from bot.slack.views.blocks import Message
from bot.slack.views.plain import plainly

log = logging.getLogger(__name__)

# What Slack says of blocks that it does not take, and how much plain text is sent in their place.
BLOCKS_REFUSED = {
    "invalid_blocks": limits.MESSAGE_TEXT,
    "invalid_blocks_format": limits.MESSAGE_TEXT,
    "msg_blocks_too_long": limits.FALLBACK_TEXT,
}
# A response URL tells what is wrong as JSON, or as a bare word.
_ERROR = re.compile(r'"error": *"(\w+)"')


@dataclass(frozen=True, slots=True)
class Posted:
    """A message stands in Slack; `ts` is empty where Slack does not tell it."""

    ts: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack did not take a message; `error` is its word for why."""

    error: str


Outcome: TypeAlias = Posted | Refused


def post(client: WebClient, message: Message, channel: str, thread: str = "") -> Outcome:
    """Post a message where all can read it; a person's id as the channel writes to them."""

    def send(said: Message) -> Outcome:
        return _called(
            lambda: client.chat_postMessage(
                channel=channel,
                thread_ts=thread or None,
                unfurl_links=False,
                unfurl_media=False,
                **said,
            )
        )

    return _sent(send, message)


def show(
    client: WebClient, message: Message, channel: str, person: str, thread: str = ""
) -> Outcome:
    """Show a message in a channel, or in a thread of it, to one person alone."""

    def send(said: Message) -> Outcome:
        return _called(
            lambda: client.chat_postEphemeral(
                channel=channel, user=person, thread_ts=thread or None, **said
            )
        )

    return _sent(send, message)


def replace(client: WebClient, message: Message, click: Click) -> Outcome:
    """Put a message in the place of the one that was clicked, or else below it."""

    def update(said: Message) -> Outcome:
        return _called(lambda: client.chat_update(channel=click.channel, ts=click.message, **said))

    if click.private:
        return _first(
            lambda: respond(click.url, message, replace_original=True),
            lambda: _beside(client, message, click),
            lambda: post(client, message, click.person),
        )
    return _first(
        lambda: _sent(update, message),
        lambda: post(client, message, click.channel, click.below),
    )


def share(client: WebClient, message: Message, click: Click) -> Outcome:
    """Post for all what one person saw, in the thread where it was seen.

    A response URL can do so where the bot is no member, but not within a thread.
    """
    ways = [lambda: respond(click.url, message, response_type="in_channel")]
    ways.insert(
        0 if click.thread else 1, lambda: post(client, message, click.channel, click.thread)
    )
    return _first(*ways)


def dismiss(click: Click) -> Outcome:
    """Take away the message that only the person who clicked it sees."""
    return _responded(click.url, {}, delete_original=True)


def whisper(client: WebClient, message: Message, click: Click) -> Outcome:
    """Tell who clicked, and nobody else: beside the message, or else in a direct message.

    Only the Web API can answer within a thread; a response URL answers below it.
    """

    ways = [lambda: _beside(client, message, click)]
    if click.url:
        ways.insert(1 if click.thread else 0, lambda: respond(click.url, message))
    return _first(*ways, lambda: post(client, message, click.person))


def respond(
    url: str,
    message: Message,
    *,
    response_type: Literal["ephemeral", "in_channel"] = "ephemeral",
    replace_original: bool = False,
) -> Outcome:
    """Answer at the response URL of a command or a click: five times, within half an hour."""
    how = {"response_type": response_type, "replace_original": replace_original}
    return _sent(lambda said: _responded(url, said, **how), message)


def noted(outcome: Outcome, trouble: str) -> Outcome:
    """The outcome, after a line in the log where Slack refused the message."""
    if isinstance(outcome, Refused):
        log.warning("%s: %s", trouble, outcome.error)
    return outcome


def _beside(client: WebClient, message: Message, click: Click) -> Outcome:
    return show(client, message, click.channel, click.person, click.thread)


def _first(*ways: Callable[[], Outcome]) -> Outcome:
    """The first way that Slack takes, or why it did not take the last."""
    refused = ""
    for way in ways:
        match way():
            case Posted() as posted:
                if refused:
                    log.info("Slack refused a message (%s); it went another way", refused)
                return posted
            case Refused(error):
                refused = error
    return Refused(refused)


def _sent(send: Callable[[Message], Outcome], message: Message) -> Outcome:
    """Send a message, and once more without what Slack refuses of it."""
    match send(message):
        case Refused(error) if error in BLOCKS_REFUSED:
            log.warning("Slack refuses the blocks of a message (%s): sent as plain text", error)
            return send(plainly(message, BLOCKS_REFUSED[error]))
        case outcome:
            return outcome


def _called(call: Callable[[], SlackResponse]) -> Outcome:
    try:
        return Posted(str(call().get("ts") or ""))
    except SlackApiError as error:
        return Refused(str(error.response["error"]))
    except (OSError, HTTPException) as error:
        return Refused(f"it cannot be reached, {error}")


def _responded(url: str, said: Mapping[str, Any], **how: Any) -> Outcome:
    if not url:
        return Refused("no_response_url")
    try:
        response = webhook(url).send_dict({**said, **how})
    except (OSError, HTTPException) as error:
        return Refused(f"it cannot be reached, {error}")
    told = _ERROR.search(response.body)
    if told or response.status_code != 200:
        return Refused(told[1] if told else response.body[:60])
    return Posted()
