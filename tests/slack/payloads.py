"""What Slack sends, as it sends it: events, commands and clicks, and their envelopes."""

import itertools
from typing import Any

from tests.slack.standin import BOT_USER

Json = dict[str, Any]

PERSON = "U0ANA0001"
TRIGGER = "1.2.abc"

_serial = itertools.count(1)


def moment() -> str:
    """The timestamp of a new message, which is also its id."""
    return f"1700000000.{next(_serial):06}"


def event(content: Json, event_id: str = "") -> Json:
    """An event as the Events API delivers it; each has an id of its own."""
    return {
        "type": "event_callback",
        "event_id": event_id or f"Ev{next(_serial)}",
        "event_time": 1_700_000_000,
        "token": "deprecated",
        "team_id": "T1",
        "api_app_id": "A1",
        "event": content,
        "authorizations": [{"team_id": "T1", "user_id": BOT_USER, "is_bot": True}],
    }


def mention(text: str, channel: str = "C1", ts: str = "", **more: Any) -> Json:
    """Somebody mentions the bot in a channel."""
    content = {"type": "app_mention", "user": PERSON, "text": f"<@{BOT_USER}> {text}"}
    return event(content | {"channel": channel, "ts": ts or moment()} | more)


def twin(body: Json) -> Json:
    """The same mention as the message that it also is, which is another event."""
    return event(body["event"] | {"type": "message", "channel_type": "channel"})


def direct(text: str, channel: str = "D1", ts: str = "", **more: Any) -> Json:
    """Somebody writes to the bot in a direct message."""
    content = {"type": "message", "channel_type": "im", "user": PERSON, "text": text}
    return event(content | {"channel": channel, "ts": ts or moment()} | more)


def command(text: str, response_url: str = "http://127.0.0.1:9/") -> Json:
    """Somebody types `/raci` and the text."""
    return {
        "command": "/raci",
        "text": text,
        "team_id": "T1",
        "channel_id": "C1",
        "user_id": PERSON,
        "api_app_id": "A1",
        "trigger_id": TRIGGER,
        "response_url": response_url,
    }


def opened(tab: str, channel: str = "D1", **more: Any) -> Json:
    """Somebody opens a tab of the bot's own place in Slack."""
    content = {"type": "app_home_opened", "user": PERSON, "channel": channel, "tab": tab}
    return event(content | more)


def about_message(text: str, response_url: str) -> Json:
    """Somebody picks the shortcut on a message."""
    return {
        "type": "message_action",
        "callback_id": "about_message",
        "api_app_id": "A1",
        "team": {"id": "T1", "domain": "team"},
        "user": {"id": PERSON, "team_id": "T1"},
        "channel": {"id": "C1", "name": "general"},
        "message": {"type": "message", "user": "U0BEN", "text": text, "ts": moment()},
        "message_ts": "1700000000.000100",
        "trigger_id": TRIGGER,
        "response_url": response_url,
    }


def started(callback_id: str) -> Json:
    """Somebody picks a shortcut that stands nowhere in particular."""
    return {
        "type": "shortcut",
        "callback_id": callback_id,
        "api_app_id": "A1",
        "team": {"id": "T1", "domain": "team"},
        "user": {"id": PERSON, "team_id": "T1"},
        "trigger_id": TRIGGER,
    }


def in_view(view: Json, action: Json, state: Json | None = None) -> Json:
    """Somebody uses an element of a modal or a Home tab; `state` is what its menus tell."""
    return {
        "type": "block_actions",
        "api_app_id": "A1",
        "team": {"id": "T1", "domain": "team"},
        "user": {"id": PERSON, "team_id": "T1"},
        "container": {"type": "view", "view_id": "V1"},
        "trigger_id": TRIGGER,
        "view": view | {"id": "V1", "hash": "hash-1", "state": {"values": state or {}}},
        "actions": [action | {"block_id": "b1", "action_ts": "1700000000.000000"}],
    }


def typing(view: Json, action_id: str, text: str, state: Json | None = None) -> Json:
    """Somebody types into a menu that asks the bot for its options."""
    return {
        "type": "block_suggestion",
        "api_app_id": "A1",
        "team": {"id": "T1", "domain": "team"},
        "user": {"id": PERSON, "team_id": "T1"},
        "container": {"type": "view", "view_id": "V1"},
        "action_id": action_id,
        "block_id": "b1",
        "value": text,
        "view": view | {"id": "V1", "hash": "hash-1", "state": {"values": state or {}}},
    }


def submitted(view: Json, response_url: str) -> Json:
    """Somebody submits a modal in which a conversation was selected."""
    return {
        "type": "view_submission",
        "api_app_id": "A1",
        "team": {"id": "T1", "domain": "team"},
        "user": {"id": PERSON, "team_id": "T1"},
        "trigger_id": TRIGGER,
        "view": view | {"id": "V2", "hash": "hash-2", "state": {"values": {}}},
        "response_urls": [{"response_url": response_url, "channel_id": "C1"}],
    }


def click(  # noqa: PLR0913 - a click happens somewhere, below something, by somebody
    action_id: str,
    value: str,
    response_url: str,
    *,
    person: str = PERSON,
    channel: str = "C1",
    message: str = "1700000000.000100",
    thread: str = "",
    private: bool = True,
) -> Json:
    """Somebody clicks a button; below an ephemeral message, unless it is said otherwise."""
    action = {"type": "button", "action_id": action_id, "block_id": "b1", "value": value}
    threaded = {"thread_ts": thread} if thread else {}
    return {
        "type": "block_actions",
        "api_app_id": "A1",
        "team": {"id": "T1", "domain": "team"},
        "user": {"id": person, "username": "ana", "name": "ana", "team_id": "T1"},
        "channel": {"id": channel, "name": "general"},
        "container": {
            "type": "message",
            "channel_id": channel,
            "message_ts": message,
            "is_ephemeral": private,
            **threaded,
        },
        "trigger_id": TRIGGER,
        "response_url": response_url,
        "actions": [action | {"action_ts": "1700000000.000000"}],
    }


def envelope(body: Json, retry: int = 0) -> Json:
    """A payload as it travels over the socket; `retry` counts its redeliveries."""
    kind = "interactive" if "type" in body else "slash_commands"
    kind = "events_api" if body.get("type") == "event_callback" else kind
    wrapped = {"envelope_id": f"envelope-{next(_serial)}", "type": kind, "payload": body}
    if kind == "events_api":
        reason = "timeout" if retry else ""
        return wrapped | {"retry_attempt": retry, "retry_reason": reason}
    return wrapped | {"accepts_response_payload": True}
