"""What a page says the letters mean: a table of one or two columns, or lines of text."""

import re
from collections.abc import Iterable, Mapping

from bot.matrix import Role
from bot.sources.importing.grid import Line
from bot.sources.importing.letters import LOOKALIKES

_MEANING = re.compile(
    r"\W{0,4}(?P<letter>[RACI])\W{0,3}\s*[:=–—-]\W{0,3}\s*(?P<meaning>\S.{2,})", re.DOTALL
)


def meaning(text: str) -> tuple[Role, str] | None:
    """The role and its meaning in a line such as "R: does the work"."""
    found = _MEANING.fullmatch(text.translate(LOOKALIKES)[:1] + text[1:])
    return (Role(found["letter"]), found["meaning"].strip()) if found else None


def of(lines: Iterable[Line]) -> Mapping[Role, str]:
    """The meanings that a table gives, or nothing where it is none of meanings."""
    found: dict[Role, str] = {}
    for line in lines:
        match line.filled:
            case (text,):
                pair = meaning(text)
            case (letter, text) if letter in tuple(Role) and len(text) > 4:
                pair = Role(letter), text
            case _:
                return {}
        if pair:
            found.setdefault(*pair)
    return found if len(found) > 1 else {}
