"""Files of headwords, each with a list of terms: glossaries, and the usual activities."""

from collections.abc import Iterator
from typing import TypeAlias

from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.problems import Problem

Terms: TypeAlias = dict[str, tuple[str, ...]]


def terms(found: Document) -> Terms:
    """The terms of each headword; what is malformed is left out."""
    entries = found.content.items() if isinstance(found.content, dict) else ()
    return {
        headword: tuple(term for term in listed if isinstance(term, str) and term)
        for headword, listed in entries
        if isinstance(listed, list)
    }


def problems(found: Document) -> Iterator[Problem]:
    """What is malformed, place by place."""
    if not found.content:
        return
    if not isinstance(found.content, dict):
        yield Problem(found.place(), *NO_HEADWORDS)
        return
    for headword, listed in found.content.items():
        if not isinstance(listed, list):
            message = f"`{headword}` has to be a list of terms"
            yield Problem(found.place((headword,)), message, BRACKETS, shown(listed))
            continue
        for n, term in enumerate(listed):
            if not isinstance(term, str) or not term.strip():
                yield Problem(found.place((headword, n)), *NO_TERM, shown(term))


def shown(value: Plain) -> str:
    """A value of the wrong kind as a problem shows it."""
    match value:
        case str():
            return value
        case list():
            return "a list"
        case dict():
            return "`key: value` lines"


# Messages and remedies.
NO_HEADWORDS = ("this is no glossary", "Write a headword and a colon, and a list of terms for it.")
BRACKETS = "Write it in brackets: [one, two]."
NO_TERM = ("a term has to be a text", "Quote it if it holds a colon; otherwise remove it.")
