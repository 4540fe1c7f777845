"""A message without the blocks that Slack may not know: what it says stays whole."""

from collections.abc import Sequence

from bot.slack.views.blocks import Block, Message, bullets, rich
from bot.slack.views.table import NO_LETTER


def plainly(message: Message) -> Message:
    """A message for where Slack knows no tables: each is told as lists instead."""
    blocks = [_told(block) if block["type"] == "table" else block for block in message["blocks"]]
    return Message(text=message["text"], blocks=blocks)


def _told(block: Block) -> Block:
    """A table as lists: a line an activity, below the name of its phase."""
    heading, *rows = block["rows"]
    names = [cell["text"] for cell in heading[1:]]
    elements: list[Block] = []
    lines: list[str] = []
    for first, *letters in rows:
        if first["type"] == "rich_text":
            elements += [bullets(lines)] if lines else []
            elements += first["elements"]
            lines = []
        else:
            lines.append(_line(first["text"], names, [cell["text"] for cell in letters]))
    return rich([*elements, bullets(lines)])


def _line(activity: str, names: Sequence[str], letters: Sequence[str]) -> str:
    if len(names) == 1:  # all parties in one column, or just one
        return f"{activity} – {letters[0]}"
    pairs = zip(names, letters, strict=True)
    held = ", ".join(f"{name} {letter}" for name, letter in pairs if letter != NO_LETTER)
    return f"{activity} – {held}" if held else activity
