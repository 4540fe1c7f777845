"""The parts of a matrix file, each with the address where it stands in the document."""

from collections.abc import Iterator
from typing import TypeAlias

from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.spots import Address

Found: TypeAlias = Iterator[tuple[Address, Plain]]


def phases(document: Document) -> Found:
    """Every phase, each before those that stand in it."""
    return _phases(document.content, ())


def activities(document: Document) -> Iterator[tuple[Address, dict[str, Plain]]]:
    """Every activity that can be read, in document order."""
    for address, phase in phases(document):
        found = phase.get("activities") if isinstance(phase, dict) else None
        for n, activity in enumerate(found if isinstance(found, list) else ()):
            if isinstance(activity, dict):
                yield (*address, "activities", n), activity


def parties(document: Document) -> dict[str, Plain]:
    """The parties by their keys."""
    found = document.content.get("parties") if isinstance(document.content, dict) else None
    return found if isinstance(found, dict) else {}


def letters(document: Document) -> Iterator[tuple[Address, dict[str, str]]]:
    """The letters of each activity by party; `?` where they are no text."""
    for address, activity in activities(document):
        held = activity.get("letters")
        if isinstance(held, dict):
            texts = {k: value if isinstance(value, str) else "?" for k, value in held.items()}
            yield (*address, "letters"), texts


def _phases(content: Plain, address: Address) -> Found:
    found = content.get("phases") if isinstance(content, dict) else None
    for n, phase in enumerate(found if isinstance(found, list) else ()):
        here = (*address, "phases", n)
        yield here, phase
        yield from _phases(phase, here)
