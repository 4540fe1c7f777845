"""English verbs with a particle, which are also written as one word: "log in", "login".

A particle is a function word, and would be lost with what it tells. "Back up" is left
apart: "back" tells who makes backups from who watches or restores them.
"""

from collections.abc import Iterable, Sequence

from bot.language import speech

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
_PARTICLES = frozenset(particle for particles in _VERBS.values() for particle in particles)


def joined(said: Sequence[str], places: Iterable[int]) -> list[str]:
    """The words of a text at some places, a verb and the particle after it as one word.

    "Logs in" and "logged in" are "login"; the place of the particle itself may be left out.
    """
    if _PARTICLES.isdisjoint(said):
        return [said[at] for at in places]
    return [_one(said, at) or said[at] for at in places]


def join(said: list[str]) -> None:
    """Put the one word in the place of each such verb; the particle stays where it is."""
    for at in [at for at, word in enumerate(said) if word in _PARTICLES and at]:
        said[at - 1] = _one(said, at - 1) or said[at - 1]


def _one(said: Sequence[str], at: int) -> str | None:
    if at + 1 == len(said) or said[at + 1] not in _PARTICLES:
        return None
    verb = speech.stem(said[at], "en")
    return verb + said[at + 1] if said[at + 1] in _VERBS.get(verb, ()) else None
