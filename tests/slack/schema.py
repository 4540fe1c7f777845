"""The shape of a message's blocks, with Slack's limits: what is not in it, Slack refuses.

Source: https://docs.slack.dev/reference/block-kit/blocks and the validators of slack_sdk.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

ENTITIES = re.compile("&(amp|lt|gt);")


def escaped(text: str) -> str:
    """Text that Slack parses: only its three entities may stand in it, so that it says nothing."""
    assert not re.search("[<>]", text), "a token of markup"
    assert "&" not in ENTITIES.sub("", text), "a bare ampersand"
    return text


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Plain(_Part):
    type: Literal["plain_text"]
    text: Annotated[str, Field(min_length=1, max_length=3000)]
    emoji: bool = True


class Mrkdwn(_Part):
    type: Literal["mrkdwn"]
    text: Annotated[str, Field(min_length=1, max_length=3000), AfterValidator(escaped)]


AnyText = Annotated[Plain | Mrkdwn, Field(discriminator="type")]


def short(longest: int) -> AfterValidator:
    """Holds a text to so many characters."""

    def checked(plain: Plain) -> Plain:
        assert len(plain.text) <= longest, f"more than {longest} characters"
        return plain

    return AfterValidator(checked)


Label = Annotated[Plain, short(75)]


class Style(_Part):
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False


class Words(_Part):
    type: Literal["text"]
    text: Annotated[str, Field(min_length=1)]
    style: Style = Style()


class Link(_Part):
    type: Literal["link"]
    url: Annotated[str, Field(pattern=r"^(https://|mailto:)[^\s<>|]+$", max_length=3000)]
    text: Annotated[str, Field(min_length=1)] | None = None
    style: Style = Style()


class User(_Part):
    type: Literal["user"]
    user_id: Annotated[str, Field(pattern="^[UW][A-Z0-9]{6,}$")]


class ChannelLink(_Part):
    type: Literal["channel"]
    channel_id: Annotated[str, Field(pattern="^[CG][A-Z0-9]{6,}$")]


class Group(_Part):
    type: Literal["usergroup"]
    usergroup_id: Annotated[str, Field(pattern="^S[A-Z0-9]{6,}$")]


Inline = Annotated[Words | Link | User | ChannelLink | Group, Field(discriminator="type")]


class Paragraph(_Part):
    type: Literal["rich_text_section"]
    elements: Annotated[list[Inline], Field(min_length=1)]


class Quote(_Part):
    type: Literal["rich_text_quote", "rich_text_preformatted"]
    elements: Annotated[list[Inline], Field(min_length=1)]


class Items(_Part):
    type: Literal["rich_text_list"]
    style: Literal["bullet", "ordered"]
    elements: Annotated[list[Paragraph], Field(min_length=1)]


class RichText(_Part):
    type: Literal["rich_text"]
    elements: Annotated[
        list[Annotated[Paragraph | Quote | Items, Field(discriminator="type")]],
        Field(min_length=1),
    ]


class Confirm(_Part):
    title: Annotated[Plain, short(100)]
    text: Annotated[Plain, short(300)]
    confirm: Annotated[Plain, short(30)]
    deny: Annotated[Plain, short(30)]
    style: Literal["primary", "danger"] | None = None


ActionId = Annotated[str, Field(min_length=1, max_length=255)]
Value = Annotated[str, Field(min_length=1, max_length=2000)]


class Button(_Part):
    type: Literal["button"]
    action_id: ActionId
    text: Label
    value: Value | None = None
    url: Annotated[str, Field(max_length=3000)] | None = None
    style: Literal["primary", "danger"] | None = None
    accessibility_label: Annotated[str, Field(max_length=75)] | None = None
    confirm: Confirm | None = None


class Thumb(_Part):
    text: Label
    value: Value
    accessibility_label: Annotated[str, Field(min_length=1, max_length=75)]


class Thumbs(_Part):
    type: Literal["feedback_buttons"]
    action_id: ActionId
    positive_button: Thumb
    negative_button: Thumb


class Actions(_Part):
    type: Literal["actions"]
    elements: Annotated[list[Button], Field(min_length=1, max_length=25)]


class ContextActions(_Part):
    type: Literal["context_actions"]
    elements: Annotated[list[Thumbs], Field(min_length=1, max_length=5)]


class Context(_Part):
    type: Literal["context"]
    elements: Annotated[list[AnyText], Field(min_length=1, max_length=10)]


class Section(_Part):
    type: Literal["section"]
    text: AnyText


class Raw(_Part):
    type: Literal["raw_text"]
    text: Annotated[str, Field(min_length=1)]


class Column(_Part):
    align: Literal["left", "center", "right"] = "left"
    is_wrapped: bool = False


Cell = Annotated[Raw | RichText, Field(discriminator="type")]


class Table(_Part):
    type: Literal["table"]
    rows: Annotated[
        list[Annotated[list[Cell], Field(min_length=1, max_length=20)]],
        Field(min_length=1, max_length=100),
    ]
    column_settings: Annotated[list[Column], Field(max_length=20)]


MessageBlock = Annotated[
    RichText | Context | Actions | ContextActions | Section | Table,
    Field(discriminator="type"),
]


class Message(_Part):
    text: Annotated[str, Field(min_length=1, max_length=3999), AfterValidator(escaped)]
    blocks: Annotated[list[MessageBlock], Field(min_length=1, max_length=50)]


MESSAGE = TypeAdapter(Message)
