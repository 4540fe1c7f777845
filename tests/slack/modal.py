"""A modal or a Home tab as a person uses it: what it shows, and what each step brings up."""

import json
from typing import Any

from tests.slack import payloads
from tests.slack.blocks import buttons, nodes, texts
from tests.slack.driven import Driven
from tests.slack.standin import Call

Json = dict[str, Any]


def brings_up(bot: Driven, body: Json) -> Json:
    """The view that a payload makes the bot open, push, update or publish."""
    before = len(bot.slack.done.all(_is_view))
    assert bot.hears(body).status == 200
    return dict(bot.slack.done.wait(_is_view, before + 1)[before].params["view"])


def modal(bot: Driven) -> Json:
    """The modal as it opens."""
    return brings_up(bot, payloads.command("browse"))


def choose(bot: Driven, view: Json, menu: str, label: str) -> Json:
    """What choosing a line of a menu brings up; the other menus stay as they are."""
    state: Json = {}
    for node in _menus(view):
        option = (
            next(one for one in _options(node) if one["text"]["text"] == label)
            if (node["action_id"] == menu)
            else node["initial_option"]
        )
        state[node["action_id"]] = {"type": node["type"], "selected_option": option}
    action = {"action_id": menu, **state[menu]}
    return brings_up(bot, payloads.in_view(view, action, {"filters": state}))


def press(bot: Driven, view: Json, action_id: str) -> Json:
    """What a click on a button brings up."""
    (button,) = [one for one in buttons(view["blocks"]) if one["action_id"] == action_id]
    return brings_up(bot, payloads.in_view(view, button))


def suggestions(bot: Driven, view: Json, text: str) -> list[Json]:
    """What the finder offers for a text."""
    answer = bot.hears(payloads.typing(view, "browse:find", text))
    assert answer.status == 200
    return list(json.loads(answer.body)["options"])


def picking(view: Json, value: str) -> Json:
    """The payload of somebody who picks what the finder offers."""
    option = {"text": {"type": "plain_text", "text": "…"}, "value": value}
    action = {"action_id": "browse:find", "type": "external_select", "selected_option": option}
    return payloads.in_view(view, action)


def pick(bot: Driven, view: Json, text: str) -> Json:
    """The answer about the first activity that the finder offers for a text."""
    return brings_up(bot, picking(view, suggestions(bot, view, text)[0]["value"]))


def labels(view: Json, menu: str) -> list[str]:
    """The lines of a menu; none where the view has no such menu."""
    found = [node for node in _menus(view) if node["action_id"] == menu]
    return [option["text"]["text"] for node in found for option in _options(node)]


def chosen(view: Json, menu: str) -> str:
    """The line that a menu shows."""
    (found,) = [node for node in _menus(view) if node["action_id"] == menu]
    return str(found["initial_option"]["text"]["text"])


def listed(view: Json) -> list[str]:
    """The lines of the list in the modal."""
    lists = [node for node in nodes(view["blocks"]) if node.get("type") == "rich_text_list"]
    return ["".join(texts(item)) for one in lists for item in one["elements"]]


def headline(view: Json) -> str:
    """What the modal says it lists."""
    return texts([block for block in view["blocks"] if block["type"] == "rich_text"])[0]


def _menus(view: Json) -> list[Json]:
    return [node for node in nodes(view["blocks"]) if node.get("type") == "static_select"]


def _options(menu: Json) -> list[Json]:
    groups = [menu, *menu.get("option_groups", ())]
    return [option for group in groups for option in group.get("options", ())]


def _is_view(call: Call) -> bool:
    return call.method.startswith("views.")
