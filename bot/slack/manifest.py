"""The app as Slack knows it: manifest.json, for Socket Mode, and the same for HTTP.

Its fields: https://docs.slack.dev/reference/app-manifest
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.errors import BotError

PATH = "/slack/events"  # where Slack's requests arrive
LONGEST = 3000  # characters of an address

Json = dict[str, Any]


def text() -> str:
    """The manifest that ships, also with an installed package."""
    package = Path(__file__).parent.parent
    inside = package / "manifest.json"
    file = inside if inside.is_file() else package.parent / "manifest.json"
    return file.read_text(encoding="utf-8")


def over_http(manifest: Json, origin: str) -> Json:
    """The manifest for a bot that Slack calls at an address, such as https://raci.example.com.

    Raises:
        BotError: it is no address that Slack calls.
    """
    url = _address(origin)
    features, settings = manifest["features"], manifest["settings"]
    commands = [command | {"url": url} for command in features["slash_commands"]]
    called = {"request_url": url}
    return manifest | {
        "features": features | {"slash_commands": commands},
        "settings": settings
        | {
            "event_subscriptions": called | settings["event_subscriptions"],
            # Menus that are filled as people type ask at an address of their own.
            "interactivity": settings["interactivity"] | called | {"message_menu_options_url": url},
            "socket_mode_enabled": False,
        },
    }


def printed(manifest: Json) -> str:
    """A manifest as it is pasted at https://api.slack.com/apps."""
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _address(origin: str) -> str:
    """The address that Slack's requests go to."""
    try:
        parts = urlsplit(origin)
        plain = not (parts.query or parts.fragment or any(map(str.isspace, origin)))
        known = parts.scheme == "https" and parts.hostname and plain
    except ValueError:  # brackets that hold no IPv6 address
        known = False
    if not known or len(origin) > LONGEST:
        raise BotError(
            f"Slack cannot call {origin!r}.",
            "Give the address where the bot is reached from outside: https://raci.example.com",
        )
    return origin.rstrip("/").removesuffix(PATH) + PATH
