"""The shape of a modal and of a Home tab, with Slack's limits: what is not in it, Slack refuses.

Source: https://docs.slack.dev/reference/views and https://docs.slack.dev/reference/block-kit
"""

import json
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from tests.slack.blocks import nodes
from tests.slack.schema import ActionId, Button, Context, Label, Plain, RichText, Section, short

MOST_BYTES = 250_000

BlockId = Annotated[str, Field(min_length=1, max_length=255)]
Heading = Annotated[Plain, short(24)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Option(_Part):
    text: Label
    value: Annotated[str, Field(min_length=1, max_length=150)]
    description: Label | None = None


class Group(_Part):
    label: Label
    options: Annotated[list[Option], Field(min_length=1, max_length=100)]


class Menu(_Part):
    type: Literal["static_select"]
    action_id: ActionId
    placeholder: Annotated[Plain, short(150)]
    initial_option: Option | None = None
    options: Annotated[list[Option], Field(min_length=1, max_length=100)] | None = None
    option_groups: Annotated[list[Group], Field(min_length=1, max_length=100)] | None = None


class Finder(_Part):
    type: Literal["external_select"]
    action_id: ActionId
    placeholder: Annotated[Plain, short(150)]
    min_query_length: Annotated[int, Field(ge=0)] = 3


class Include(_Part):
    include: list[Literal["im", "mpim", "private", "public"]]
    exclude_bot_users: bool = False


class Conversations(_Part):
    type: Literal["conversations_select"]
    action_id: ActionId
    default_to_current_conversation: bool = False
    response_url_enabled: bool = False
    filter: Include


class Line(_Part):
    type: Literal["plain_text_input"]
    action_id: ActionId
    placeholder: Annotated[Plain, short(150)] | None = None
    max_length: Annotated[int, Field(ge=1, le=3000)] = 3000
    dispatch_action_config: dict[
        Literal["trigger_actions_on"],
        list[Literal["on_enter_pressed", "on_character_entered"]],
    ]


class Actions(_Part):
    type: Literal["actions"]
    block_id: BlockId | None = None
    elements: Annotated[
        list[Annotated[Button | Menu | Finder, Field(discriminator="type")]],
        Field(min_length=1, max_length=25),
    ]


class Input(_Part):
    type: Literal["input"]
    block_id: BlockId | None = None
    label: Annotated[Plain, short(2000)]
    element: Annotated[Conversations | Line, Field(discriminator="type")]
    dispatch_action: bool = False
    optional: bool = False


class WithButton(Section):
    accessory: Button | None = None


class Header(_Part):
    type: Literal["header"]
    text: Annotated[Plain, short(150)]


class Divider(_Part):
    type: Literal["divider"]


Blocks = Annotated[
    list[
        Annotated[
            RichText | Context | Actions | WithButton | Input | Header | Divider,
            Field(discriminator="type"),
        ]
    ],
    Field(min_length=1, max_length=100),
]


class Modal(_Part):
    type: Literal["modal"]
    callback_id: Annotated[str, Field(max_length=255)] | None = None
    title: Heading
    submit: Heading | None = None
    close: Heading | None = None
    private_metadata: Annotated[str, Field(max_length=3000)] = ""
    blocks: Blocks


class Home(_Part):
    type: Literal["home"]
    private_metadata: Annotated[str, Field(max_length=3000)] = ""
    blocks: Blocks


VIEW: TypeAdapter[Modal | Home] = TypeAdapter(Annotated[Modal | Home, Field(discriminator="type")])


def breaches(view: Mapping[str, Any]) -> list[str]:
    """Everything that Slack would refuse; none in a good view."""
    try:
        VIEW.validate_python(view)
    except ValidationError as error:
        return [f"{found['loc']}: {found['msg']}" for found in error.errors()]
    return list(_together(view))


def _together(view: Mapping[str, Any]) -> Iterator[str]:
    """What the parts of a view may hold only together."""
    if len(json.dumps(view).encode()) > MOST_BYTES:
        yield "more bytes than a view may have"
    inputs = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and inputs and "submit" not in view:
        yield "an input that nobody can submit"
    for block in view["blocks"]:
        named = [node["action_id"] for node in nodes(block) if "action_id" in node]
        if len(set(named)) < len(named):
            yield f"an action id twice: {named}"
    ids = [block["block_id"] for block in view["blocks"] if "block_id" in block]
    if len(set(ids)) < len(ids):
        yield f"a block id twice: {ids}"
    for menu in (node for node in nodes(view) if "initial_option" in node):
        groups = [menu, *menu.get("option_groups", ())]
        if not any(menu["initial_option"] in group.get("options", ()) for group in groups):
            yield "a menu whose choice is none of its options"
