"""Block Kit's pieces, and the escaping of what others wrote.

Texts from a matrix or a person stand in rich text and plain text only, where
Slack reads no markup: a `<!channel>` or a `*` is shown as it was written and
nobody is notified. Only `text`, the notification, is parsed by Slack, and is
escaped: https://docs.slack.dev/messaging/formatting-message-text#escaping
Mentions and links are elements of their own, made of ids that are looked at here.
"""

import re
from collections.abc import Sequence
from typing import Any, TypedDict

from bot.slack import limits

Block = dict[str, Any]

# What turns the direction of the words behind it, also of those that are not its own:
# https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Message(TypedDict):
    """A message for Slack: `text` is the notification, `blocks` what is shown."""

    text: str
    blocks: list[Block]


def escape(text: str) -> str:
    """The text with Slack's three control characters made harmless."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def notification(words: str) -> str:
    """A message's `text`: escaped, and cut where it would be too long, not within an entity.

    It is the notification, what screen readers read instead of the blocks, and what
    clients show that do not know them.
    """
    return re.sub("&[a-z]*$", "", escape(steady(words))[: limits.FALLBACK_TEXT])


def actions(elements: list[Block], block_id: str = "") -> Block:
    """A row of buttons or menus."""
    named = {"block_id": block_id} if block_id else {}
    return {"type": "actions", "elements": elements} | named


def button(action_id: str, label: str, value: str) -> Block:
    """A button that brings its value back when it is clicked."""
    text = plain(label, limits.BUTTON_TEXT)
    return {"type": "button", "action_id": action_id, "text": text, "value": value}


def confirmed(asking: Block, title: str, words: str, yes: str, no: str) -> Block:
    """The button, with a question that is asked before its click counts."""
    return asking | {
        "confirm": {
            "title": plain(title, limits.CONFIRM_TITLE),
            "text": plain(words, limits.CONFIRM_TEXT),
            "confirm": plain(yes, limits.CONFIRM_BUTTON),
            "deny": plain(no, limits.CONFIRM_BUTTON),
        }
    }


def thumbs(action_id: str, up: tuple[str, str], down: tuple[str, str]) -> Block:
    """A thumb up and a thumb down, each with its label and the value that it brings back."""
    positive, negative = (
        {"text": plain(label, limits.BUTTON_TEXT), "accessibility_label": label, "value": value}
        for label, value in (up, down)
    )
    buttons = {"positive_button": positive, "negative_button": negative}
    element = {"type": "feedback_buttons", "action_id": action_id, **buttons}
    return {"type": "context_actions", "elements": [element]}


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


def bullets(items: Sequence[str], numbered: bool = False) -> Block:
    """A list, an item a line."""
    told = [section([text(item)]) for item in items]
    style = "ordered" if numbered else "bullet"
    return {"type": "rich_text_list", "style": style, "elements": told}


def text(words: str, bold: bool = False) -> Block:
    """Words of rich text."""
    return {"type": "text", "text": steady(words)} | ({"style": {"bold": True}} if bold else {})


def link(address: str, words: str = "") -> Block:
    """A link within rich text; without words it shows its address."""
    return {"type": "link", "url": address} | ({"text": steady(words)} if words else {})


def person(id_: str) -> Block:
    """A person's name within rich text, which tells that person of the message."""
    return _named("user", id_, "[UW][A-Z0-9]{6,20}")


def channel(id_: str) -> Block:
    """A channel's name within rich text, as a link to it."""
    return _named("channel", id_, "[CG][A-Z0-9]{6,20}")


def group(id_: str) -> Block:
    """A user group's name within rich text, which tells everybody in it of the message."""
    return _named("usergroup", id_, "S[A-Z0-9]{6,20}")


def _named(kind: str, id_: str, pattern: str) -> Block:
    """An element that Slack shows by name; what is no id is shown as it was written."""
    return {"type": kind, f"{kind}_id": id_} if re.fullmatch(pattern, id_) else text(id_)


def plain(words: str, longest: int = limits.PLAIN_TEXT) -> Block:
    """Plain text, cut to what Slack takes; `:smile:` in it stays as it was written."""
    return {"type": "plain_text", "text": cut(steady(words), longest), "emoji": False}


def steady(words: str) -> str:
    """The words without what turns the direction of others; never empty, as Slack wants it."""
    return _TURNING.sub("", words) or "–"


def cut(words: str, longest: int) -> str:
    """The words, or as many characters of them as are allowed, with a mark at the end."""
    return words if len(words) <= longest else words[: longest - 1] + "…"
