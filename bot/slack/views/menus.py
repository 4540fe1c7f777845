"""Menus and their options; what an option stands for is named so that the name lasts."""

import hashlib
from collections.abc import Sequence

from bot.matrix import Phase
from bot.slack import limits
from bot.slack.views.blocks import Block, plain

ALL = "*"  # the option that stands for none in particular


def name(key: str) -> str:
    """A key as the value of an option: itself, or a short form of one that is too long."""
    if 0 < len(key) <= limits.OPTION_VALUE:
        return key
    return f"#{hashlib.sha256(key.encode()).hexdigest()}"


def phase_name(phase: Phase) -> str:
    """A phase as the value of an option; it tells phases of the same title apart."""
    return name(" › ".join(step.label for step in phase.lineage))


def option(label: str, value: str, description: str = "") -> Block:
    """One line of a menu."""
    shown = {"text": plain(label, limits.OPTION_TEXT), "value": value}
    told = {"description": plain(description, limits.OPTION_TEXT)} if description else {}
    return shown | told


def menu(action_id: str, placeholder: str, options: Sequence[Block], chosen: str = "") -> Block:
    """A menu of few or many options; `chosen` is the value of the one that it shows."""
    shown = [one for one in options if one["value"] == chosen]
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, limits.PLACEHOLDER),
        **({"initial_option": shown[0]} if shown else {}),
        **_grouped(options),
    }


def finder(action_id: str, placeholder: str) -> Block:
    """A menu that asks the bot for its options at every letter that is typed."""
    return {
        "type": "external_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, limits.PLACEHOLDER),
        "min_query_length": 0,
    }


def _grouped(options: Sequence[Block]) -> Block:
    if len(options) <= limits.OPTIONS:
        return {"options": list(options)}
    starts = range(0, len(options), limits.OPTIONS)
    groups = [options[start : start + limits.OPTIONS] for start in starts]
    told = [{"label": group[0]["text"], "options": list(group)} for group in groups]
    return {"option_groups": told[: limits.OPTIONS]}
