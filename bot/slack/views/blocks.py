"""Block Kit's pieces, and the escaping of what others wrote.

Texts from a matrix or a person stand in rich text and plain text only, where
Slack reads no markup: a `<!channel>` or a `*` is shown as it was written and
nobody is notified. Only `text`, the notification, is parsed by Slack, and is
escaped: https://docs.slack.dev/messaging/formatting-message-text#escaping
"""

from collections.abc import Sequence
from typing import Any, TypedDict

from bot.slack import limits

Block = dict[str, Any]


class Message(TypedDict):
    """A message for Slack: `text` is the notification, `blocks` what is shown."""

    text: str
    blocks: list[Block]


def escape(text: str) -> str:
    """The text with Slack's three control characters made harmless."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def actions(elements: list[Block]) -> Block:
    """A row of buttons."""
    return {"type": "actions", "elements": elements}


def button(action_id: str, label: str, value: str) -> Block:
    """A button that brings its value back when it is clicked."""
    text = plain(label, limits.BUTTON_TEXT)
    return {"type": "button", "action_id": action_id, "text": text, "value": value}


def context(texts: Sequence[str]) -> Block:
    """Small grey texts beside each other."""
    return {"type": "context", "elements": [plain(text) for text in texts]}


def rich(elements: list[Block]) -> Block:
    """A block of sections, quotes and lists."""
    return {"type": "rich_text", "elements": elements}


def section(elements: list[Block]) -> Block:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": elements}


def preformatted(words: str) -> Block:
    """Text in a box, with every space and line as it is."""
    return {"type": "rich_text_preformatted", "elements": [text(words)]}


def quote(elements: list[Block]) -> Block:
    """A paragraph that is set apart as somebody's own words."""
    return {"type": "rich_text_quote", "elements": elements}


def bullets(items: Sequence[str]) -> Block:
    """A list, an item a line."""
    told = [section([text(item)]) for item in items]
    return {"type": "rich_text_list", "style": "bullet", "elements": told}


def text(words: str, bold: bool = False) -> Block:
    """Words of rich text."""
    return {"type": "text", "text": words} | ({"style": {"bold": True}} if bold else {})


def plain(words: str, longest: int = limits.PLAIN_TEXT) -> Block:
    """Plain text, cut to what Slack takes; `:smile:` in it stays as it was written."""
    return {"type": "plain_text", "text": cut(words, longest), "emoji": False}


def cut(words: str, longest: int) -> str:
    """The words, or as many characters of them as are allowed, with a mark at the end."""
    return words if len(words) <= longest else words[: longest - 1] + "…"
