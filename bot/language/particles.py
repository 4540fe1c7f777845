"""English verbs with a particle, which are also written as one word: "log in", "login".

A particle is a function word, and would be lost with what it tells. "Back up" is left
apart: "back" tells who makes backups from who watches or restores them.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from bot.language import speech
from bot.language.words import BETWEEN

_VERBS = {
    "clean": ("up",),
    "cut": ("over",),
    "fail": ("over",),
    "hand": ("over",),
    "lock": ("out",),
    "log": ("in", "on", "out", "off"),
    "phase": ("out",),
    "roll": ("out", "back"),
    "set": ("up",),
    "shut": ("down",),
    "sign": ("in", "on", "up"),
    "start": ("up",),
    "switch": ("over",),
}
# The stems of verbs that move something: what tells which way may stand far from them, …
_MOVING = frozenset(
    {"bring", "brought", "carri", "copi", "drag", "draw", "drain", "dump", "export", "extract"}
    | {"fetch", "get", "got", "haul", "import", "lift", "load", "migrat", "move", "port", "pour"}
    | {"pull", "pump", "push", "shift", "ship", "shovel", "suck", "take", "taken", "took"}
    | {"transfer", "transport"}
)
_WAYS = {"out": "outwards", "in": "inwards", "into": "inwards", "over": "across"}
_FAR = 6  # words
_ENTERING = frozenset({"get", "gets", "getting", "got", "gotten"})  # "in": nothing is moved
# … unless "in" and "over" tell where or when: then none of these follows.
_AFTER = frozenset(
    {"", BETWEEN, "and", "are", "at", "before", "but", "by", "can", "could", "do", "does", "for"}
    | {"from", "here", "if", "is", "isn", "once", "or", "please", "shall", "should", "so", "that"}
    | {"then", "there", "to", "us", "was", "we", "when", "where", "which", "while", "who", "whose"}
    | {"will", "with", "would", "you"}
)


_PARTICLES = frozenset(particle for particles in _VERBS.values() for particle in particles) | {
    *_WAYS
}


def joined(said: Sequence[str], places: Iterable[int]) -> list[str]:
    """The words of a text at some places, a verb and the particle after it as one word.

    "Logs in" and "logged in" are "login"; the place of the particle itself may be left out.
    A particle far from its verb that tells which way something is moved is a word of its own.
    """
    if _PARTICLES.isdisjoint(said):
        return [said[at] for at in places]
    ways = {at: way for at, word in enumerate(said) if word in _WAYS and (way := _way(said, at))}
    if ways:
        places = sorted({*places, *ways})
    return [_one(said, at) or ways.get(at) or said[at] for at in places]


def join(said: list[str]) -> None:
    """Put the one word in the place of each such verb; the particle stays where it is.

    One that tells a way is replaced by the word for that way.
    """
    for at in [at for at, word in enumerate(said) if word in _PARTICLES and at]:
        way = _way(said, at)
        said[at - 1] = _one(said, at - 1) or said[at - 1]
        said[at] = way or said[at]


def _way(said: Sequence[str], at: int) -> str:
    """The word for the way that a particle tells; "" where it tells none."""
    word, after = said[at], said[at + 1] if at + 1 < len(said) else ""
    if word not in _WAYS or (word in ("in", "over") and after not in _AFTER) or _one(said, at - 1):
        return ""
    if _WAYS[word] == "inwards" and at and said[at - 1] in _ENTERING:
        return ""
    before = reversed(said[max(at - _FAR, 0) : at])
    near = takewhile(lambda one: one != BETWEEN, before)
    return _WAYS[word] if any(speech.stem(one, "en") in _MOVING for one in near) else ""


def _one(said: Sequence[str], at: int) -> str | None:
    if at + 1 == len(said) or said[at + 1] not in _PARTICLES:
        return None
    verb = speech.stem(said[at], "en")
    return verb + said[at + 1] if said[at + 1] in _VERBS.get(verb, ()) else None
