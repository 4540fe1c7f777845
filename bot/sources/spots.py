"""Where each value of a YAML text stands, for the problems that are told of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from bot.sources.content import LOADER

Address: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """The line and column of a value, from 0, and the spots of what it holds.

    A mapping's are by key: that of the key, and that of its value; of two equal keys
    the first is read.
    """

    line: int
    column: int
    inner: "dict[str, tuple[Spot, Spot]] | list[Spot] | None" = None

    def step(self, step: str | int) -> "tuple[Spot, Spot] | None":
        """The spots of a key and its value; a list's item is its own key."""
        match self.inner, step:
            case dict() as entries, str():
                return entries.get(step)
            case list() as items, int() if step < len(items):
                return items[step], items[step]
            case _:
                return None


def root(text: str) -> Spot | None:
    """The spot of the whole content of a text that was read without aliases."""
    event = LOADER(text).get_event
    event()  # the stream begins
    if not isinstance(event(), yaml.DocumentStartEvent):
        return None
    return _spot(event(), event)


def _spot(event: yaml.Event, following: Callable[[], yaml.Event]) -> Spot:
    """The spot of the value that begins with an event, and of all that stands in it."""
    line, column = getattr(event.start_mark, "line", 0), getattr(event.start_mark, "column", 0)
    match event:
        case yaml.SequenceStartEvent():
            items: list[Spot] = []
            while not isinstance(item := following(), yaml.SequenceEndEvent):
                items.append(_spot(item, following))
            return Spot(line, column, items)
        case yaml.MappingStartEvent():
            entries: dict[str, tuple[Spot, Spot]] = {}
            while not isinstance(key := following(), yaml.MappingEndEvent):
                entry = _spot(key, following), _spot(following(), following)
                if isinstance(key, yaml.ScalarEvent):
                    entries.setdefault(key.value, entry)
            return Spot(line, column, entries)
        case _:
            return Spot(line, column)
