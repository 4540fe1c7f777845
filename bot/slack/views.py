"""Everything the bot shows in Slack, as Block Kit.

Texts from a matrix or a person stand in rich text and plain text only, where
Slack reads no markup: a `<!channel>` or a `*` is shown as it was written and
nobody is notified. Only `text`, the notification, is parsed by Slack, and is
escaped: https://docs.slack.dev/messaging/formatting-message-text#escaping
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from bot.answering.reply import Entry, Reply
from bot.slack import limits

OLD_BUTTON = "This button is from an earlier version. Ask again with /raci."
WRONG = "Something went wrong here."
AGAIN = "Please try again; if it stays so, tell the bot's owner this number: {mark}."

SHARE = "share"  # action id of the button below an answer that only one person sees

Block = dict[str, Any]


class Message(TypedDict):
    """A message for Slack: `text` is the notification, `blocks` what is shown."""

    text: str
    blocks: list[Block]


@dataclass(frozen=True, slots=True)
class Shared:
    """What a Share button carries: the question, to be answered again for all."""

    question: str

    def value(self) -> str:
        """The button's value; a question that is too long for it is cut."""
        question = self.question
        while (
            len(packed := json.dumps({"question": question}, ensure_ascii=False))
            > limits.BUTTON_VALUE
        ):
            question = question[: len(question) * 9 // 10]
        return packed

    @classmethod
    def of(cls, value: str) -> "Shared | None":
        """What the value of a button holds, or None for one of an unknown version."""
        try:
            packed = json.loads(value)
            return cls(str(packed["question"]))
        except (ValueError, TypeError, KeyError):
            return None


def message(words: Reply, share: Shared | None = None, asked: str = "") -> Message:
    """A reply as a message.

    Args:
        words: what is said.
        share: given, a button offers to post the answer for all to see.
        asked: given, the question is quoted above the answer.
    """
    blocks = [_context([f"Asked: {asked}"])] if asked else []
    blocks.append(_answer(words))
    footer = [part for part in (words.place, words.source) if part]
    blocks += [_context(footer)] if footer else []
    blocks += _listed(words)
    blocks += [_context([words.hint])] if words.hint else []
    blocks += [_share(share)] if share else []
    return Message(text=_notification(words), blocks=blocks)


def notice(text: str) -> Message:
    """A plain sentence of the bot's own."""
    return Message(text=escape(text), blocks=[_rich([_section([_text(text)])])])


def failure(words: str, mark: str) -> str:
    """What is said where something failed: the words for it, and the number it is logged under."""
    return escape(f"{words or WRONG} {AGAIN.format(mark=mark)}")


def escape(text: str) -> str:
    """The text with Slack's three control characters made harmless."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _answer(words: Reply) -> Block:
    said = [_text(words.headline, bold=True)]
    said += [_text(f"\n{fact}") for fact in words.facts]
    elements = [_section(said)]
    if words.activity:
        elements.append({"type": "rich_text_quote", "elements": [_text(words.activity)]})
    return _rich(elements)


def _listed(words: Reply) -> list[Block]:
    if not words.entries:
        return []
    elements = [_section([_text(words.caption)])] if words.caption else []
    room = limits.MESSAGE_TEXT - 4000  # what stands around a list has room in the rest
    shown: list[Entry] = []
    for entry in words.entries:
        room -= len(entry.activity) + len(entry.holders) + len(entry.phase) + 4
        if room < 0:
            break
        shown.append(entry)
    phases = dict.fromkeys(entry.phase for entry in shown)
    for phase in phases:
        elements += [_section([_text(phase, bold=True)])] if phase else []
        elements.append(_bullets([entry for entry in shown if entry.phase == phase]))
    left = len(words.entries) - len(shown)
    if left:
        elements.append(_section([_text(f"… and {left} more: name a phase, a party or a role.")]))
    return [_rich(elements)]


def _bullets(entries: Sequence[Entry]) -> Block:
    items = [
        _section([_text(f"{entry.activity}{f' – {entry.holders}' if entry.holders else ''}")])
        for entry in entries
    ]
    return {"type": "rich_text_list", "style": "bullet", "elements": items}


def _share(share: Shared) -> Block:
    button = {
        "type": "button",
        "action_id": SHARE,
        "text": _plain("Share in channel"),
        "value": share.value(),
    }
    return {"type": "actions", "elements": [button]}


def _notification(words: Reply) -> str:
    said = " ".join((words.headline, *words.facts))
    if words.activity:
        said = f"{said} {words.activity}"
    return escape(said[: limits.FALLBACK_TEXT // 5 * 4])[: limits.FALLBACK_TEXT]


def _context(texts: Sequence[str]) -> Block:
    return {"type": "context", "elements": [_plain(text) for text in texts]}


def _rich(elements: list[Block]) -> Block:
    return {"type": "rich_text", "elements": elements}


def _section(elements: list[Block]) -> Block:
    return {"type": "rich_text_section", "elements": elements}


def _text(text: str, bold: bool = False) -> Block:
    return {"type": "text", "text": text} | ({"style": {"bold": True}} if bold else {})


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text[: limits.PLAIN_TEXT], "emoji": False}
