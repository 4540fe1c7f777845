"""The words that headers and cells of RACI documents are made of, in the bot's languages."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import yaml

from bot.matrix import Role

Nested: TypeAlias = "list[Nested] | str"


@cache
def headers() -> Mapping[str, str]:
    """What a column is, by its folded header: "id", "phase", "activity" or "left out"."""
    return {word: use for use, nested in _table()["headers"].items() for word in _flat(nested)}


@cache
def roles() -> Mapping[str, Role]:
    """The role that a folded word names."""
    return {
        word: Role(role) for role, nested in _table()["roles"].items() for word in _flat(nested)
    }


@cache
def _table() -> Mapping[str, Mapping[str, Nested]]:
    text = files("bot.sources.importing").joinpath("words.yaml").read_text(encoding="utf-8")
    table: Mapping[str, Mapping[str, Nested]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return table


def _flat(nested: Nested) -> Iterator[str]:
    if isinstance(nested, str):
        yield nested
    else:
        for item in nested:
            yield from _flat(item)
