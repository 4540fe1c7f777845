"""The pieces of a message, which what people write between words parts: "Kick-off. What …"."""

import re

from bot.language.words import words

_CUT = re.compile(r"[,;:!?()\[\]\"“”„«»·\n–—]+|\.(?!\w)|\s-+\s|\s/\s")

_ASKED = re.compile(rf"(?<=\?)|(?!\?)(?:{_CUT.pattern})")


def pieces(text: str) -> list[str]:
    """The pieces of a text that have words; those that end with a "?" keep it."""
    return [piece for piece in _ASKED.split(text) if words(piece)]


def parted(text: str) -> list[str]:
    """A text in pieces, whether or not they have words."""
    return _CUT.split(text)
