"""What Slack refuses in a message, and what would let a text of ours speak as markup."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from tests.slack.schema import MESSAGE

Json = dict[str, Any]

TEXTS = ("text", "plain_text", "raw_text")
ALL_BLOCKS = 13_200  # characters of all blocks together, past which a message is refused
TABLE = 10_000  # characters of a table
NOTIFYING = ("user", "usergroup", "broadcast")


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


def lines(content: object) -> list[str]:
    """The paragraphs, quotes and list items of a message, and its small texts."""
    kinds = ("rich_text_section", "rich_text_quote")
    return [
        "".join(part.get("text", "") for part in node["elements"])
        if node["type"] in kinds
        else node["text"]
        for node in nodes(content)
        if node.get("type") in (*kinds, "plain_text")
    ]


def quoted(content: object) -> list[str]:
    """The activity that an answer quotes."""
    return texts([node for node in nodes(content) if node.get("type") == "rich_text_quote"])


def rows(content: object) -> list[list[str]]:
    """The rows of the table in a message, without its heading and the names of phases."""
    (table,) = [node for node in nodes(content) if node.get("type") == "table"]
    return [texts(row) for row in table["rows"][1:] if row[0]["type"] == "raw_text"]


def buttons(content: object) -> list[Json]:
    return [node for node in nodes(content) if node.get("type") == "button"]


def button(content: object, action_id: str) -> Json:
    """The button with this action id."""
    (found,) = [node for node in buttons(content) if node["action_id"] == action_id]
    return found


def carried(content: object, action_id: str, good: bool = True) -> str:
    """What the button with this action id carries; of two thumbs, the one up or the one down."""
    (found,) = [node for node in nodes(content) if node.get("action_id") == action_id]
    if found["type"] == "feedback_buttons":
        return str(found["positive_button" if good else "negative_button"]["value"])
    return str(found["value"])


def labels(content: object) -> list[str]:
    """What the buttons say."""
    return [node["text"]["text"] for node in buttons(content)]


def notifying(content: object) -> list[Json]:
    """Everything in a message that tells somebody of it."""
    return [node for node in nodes(content) if node.get("type") in NOTIFYING]


def breaches(message: Mapping[str, Any]) -> list[str]:
    """Everything that Slack would refuse, cut or parse; none in a good message."""
    content = {"text": message["text"], "blocks": message["blocks"]}
    json.dumps(content).encode()
    try:
        MESSAGE.validate_python(content)
    except ValidationError as error:
        return [f"{found['loc']}: {found['msg']}" for found in error.errors()]
    return list(_together(message["blocks"]))


def _together(blocks: list[Json]) -> Iterator[str]:
    """What the blocks may hold only together."""
    if sum(block["type"] == "table" for block in blocks) > 1:
        yield "more than one table"
    for kind, longest in (("table", TABLE), ("", ALL_BLOCKS)):
        length = sum(map(len, texts([b for b in blocks if b["type"] == (kind or b["type"])])))
        if length > longest:
            yield f"{length} characters in {kind or 'all blocks'}"
    for block in blocks:
        if block["type"] == "table" and len({len(row) for row in block["rows"]}) > 1:
            yield "rows of different lengths"
    named = [node["action_id"] for node in nodes(blocks) if "action_id" in node]
    if len(set(named)) < len(named):
        yield f"an action id twice: {named}"
