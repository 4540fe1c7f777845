"""A message without the blocks that Slack may not know: what it says stays whole."""

from collections.abc import Iterator, Sequence

from bot.slack import limits
from bot.slack.views.blocks import Block, Message, cut, plain
from bot.slack.views.table import NO_LETTER


def plainly(message: Message, longest: int = limits.MESSAGE_TEXT) -> Message:
    """A message's words as plain text, and its buttons below them."""
    told = "\n".join(words for block in message["blocks"] for words in _lines(block))
    sections = [
        {"type": "section", "text": plain(part, limits.SECTION_TEXT)}
        for part in _parts(cut(told, longest), limits.SECTION_TEXT)
    ]
    buttons = [block for block in message["blocks"] if block["type"] == "actions"]
    return Message(text=message["text"], blocks=sections + buttons)


def _parts(words: str, longest: int) -> Iterator[str]:
    """The words in parts of a limited length, broken at the end of a line where there is one."""
    while len(words) > longest:
        end = words.rfind("\n", 1, longest) + 1 or longest
        yield words[:end]
        words = words[end:]
    if words:
        yield words


def _lines(block: Block) -> Iterator[str]:
    """What a block says, line by line."""
    match block:
        case {"type": "rich_text", "elements": elements}:
            for element in elements:
                yield from _told(element)
        case {"type": "context", "elements": elements}:
            yield " · ".join(element["text"] for element in elements)
        case {"type": "table", "rows": [heading, *rows]}:
            names = [cell["text"] for cell in heading[1:]]
            for first, *letters in rows:
                if first["type"] == "rich_text":
                    yield from _lines(first)
                else:
                    yield _row(first["text"], names, [cell["text"] for cell in letters])


def _told(element: Block) -> Iterator[str]:
    """A section, a quote, or a list of sections; who would be mentioned is left out."""
    if element["type"] == "rich_text_list":
        for item in element["elements"]:
            yield from (f"- {line}" for line in _told(item))
    else:
        yield "".join(map(_part, element["elements"]))


def _part(part: Block) -> str:
    """Words, a link, or a channel by its id."""
    name = f"#{part['channel_id']}" if part["type"] == "channel" else ""
    return str(part.get("text") or part.get("url") or name)


def _row(activity: str, names: Sequence[str], letters: Sequence[str]) -> str:
    """A row of a table in one line."""
    if len(names) == 1:  # all parties in one column, or just one
        return f"- {activity} – {letters[0]}"
    pairs = zip(names, letters, strict=True)
    held = ", ".join(f"{name} {letter}" for name, letter in pairs if letter != NO_LETTER)
    return f"- {activity} – {held}" if held else f"- {activity}"
