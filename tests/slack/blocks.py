"""What Slack refuses in a message, and what would let a text of ours speak as markup."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.slack import limits

Json = dict[str, Any]

TEXTS = ("text", "plain_text", "raw_text")
ENTITIES = re.compile("&(amp|lt|gt);")
ELEMENTS = {"context": 10, "actions": 25}
LONGEST = {"button": limits.BUTTON_TEXT, "context": limits.PLAIN_TEXT}


def nodes(content: object) -> Iterator[Json]:
    """Every object within a message, outermost first."""
    if isinstance(content, Mapping):
        yield dict(content)
        for value in content.values():
            yield from nodes(value)
    elif isinstance(content, list):
        for value in content:
            yield from nodes(value)


def texts(content: object) -> list[str]:
    """Every text within a message that is shown as it stands."""
    return [node["text"] for node in nodes(content) if node.get("type") in TEXTS]


def quoted(content: object) -> list[str]:
    """The activity that an answer quotes."""
    return texts([node for node in nodes(content) if node.get("type") == "rich_text_quote"])


def rows(content: object) -> list[list[str]]:
    """The rows of the table in a message, without its heading and the names of phases."""
    (table,) = [node for node in nodes(content) if node.get("type") == "table"]
    return [texts(row) for row in table["rows"][1:] if row[0]["type"] == "raw_text"]


def buttons(content: object) -> list[Json]:
    return [node for node in nodes(content) if node.get("type") == "button"]


def breaches(message: Mapping[str, Any]) -> list[str]:
    """Everything that Slack would refuse, cut or parse; none in a good message."""
    return [*_notification(message["text"]), *_size(message["blocks"]), *_parts(message["blocks"])]


def _notification(text: str) -> Iterator[str]:
    """`text` is parsed by Slack: only its three entities may stand in it."""
    if not 0 < len(text) < 4000:
        yield f"text of {len(text)} characters"
    if re.search("[<>]", text):
        yield f"markup in the text: {text!r}"
    if "&" in ENTITIES.sub("", text):
        yield f"a bare ampersand in the text: {text!r}"


def _size(blocks: list[Json]) -> Iterator[str]:
    if sum(block["type"] == "table" for block in blocks) > 1:
        yield "more than one table"
    if not 0 < len(blocks) <= limits.BLOCKS <= 50:
        yield f"{len(blocks)} blocks"
    length = sum(map(len, texts(blocks)))
    if length > limits.MESSAGE_TEXT:
        yield f"{length} characters in all blocks"
    named = [button["action_id"] for button in buttons(blocks)]
    if len(set(named)) < len(named):
        yield f"an action id twice: {named}"


def _parts(blocks: list[Json]) -> Iterator[str]:
    for node in nodes(blocks):
        kind = str(node.get("type"))
        if kind in ("mrkdwn", "markdown"):
            yield f"markup: {node}"
        if kind in TEXTS and not node["text"]:
            yield "an empty text"
        if kind == "table":
            yield from _table(node)
        if kind in ELEMENTS and not 0 < len(node["elements"]) <= ELEMENTS[kind]:
            yield f"{len(node['elements'])} elements in {kind}"
        if kind in LONGEST and max(map(len, texts(node))) > LONGEST[kind]:
            yield f"{kind} with a text of {max(map(len, texts(node)))} characters"
        if kind == "button" and not 0 < len(node["value"]) <= limits.BUTTON_VALUE <= 2000:
            yield f"a button's value of {len(node['value'])} characters"
    json.dumps(blocks).encode()


def _table(node: Json) -> Iterator[str]:
    rows = node["rows"]
    if not 1 < len(rows) <= limits.TABLE_ROWS <= 100:
        yield f"a table of {len(rows)} rows"
    widths = {len(row) for row in rows} | {len(node["column_settings"])}
    if len(widths) > 1 or not 1 < max(widths) <= limits.TABLE_COLUMNS <= 20:
        yield f"a table with rows of {widths} cells"
    length = sum(map(len, texts(rows)))
    if length > limits.TABLE_TEXT:
        yield f"{length} characters in a table"
    kinds = {cell["type"] for row in rows for cell in row}
    if kinds - {"raw_text", "rich_text"}:
        yield f"cells of the kinds {kinds}"
