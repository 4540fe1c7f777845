"""Glossary files: `glossary/<language>.yaml`, an English headword and the terms for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from bot.knowledge import Glossary
from bot.sources import languagefiles, textlists
from bot.sources.document import Document
from bot.sources.problems import Problem
from bot.sources.rulebook import Rule
from bot.sources.textlists import shown

Terms: TypeAlias = dict[str, tuple[str, ...]]

OPPOSITES = "opposites"
SERVICES = "services"
RULE = Rule.GLOSSARY_FILE


def read(folder: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """The glossary of a knowledge folder, and what is wrong with its files."""
    terms: dict[str, Terms] = {}
    opposites: tuple[tuple[str, str], ...] = ()
    services: Terms = {}
    problems: list[Problem] = []
    files = languagefiles.documents(folder / "glossary", problems, (OPPOSITES, SERVICES))
    for name, found in files:
        if name == OPPOSITES:
            problems += [replace(one, rule=RULE) for one in _unpaired(found)]
            opposites = tuple(_pairs(found))
            continue
        problems += [replace(one, rule=RULE) for one in textlists.problems(found, textlists.TERMS)]
        if name == SERVICES:
            services = textlists.terms(found)
        else:
            terms[name] = textlists.terms(found)
    return Glossary(terms, opposites, services), tuple(problems)


def _pairs(found: Document) -> Iterator[tuple[str, str]]:
    for pair in found.content if isinstance(found.content, list) else ():
        match pair:
            case [str(one), str(other)]:
                yield one, other


def _unpaired(found: Document) -> Iterator[Problem]:
    if not isinstance(found.content, list):
        if found.content:
            yield Problem(found.place(), *NO_PAIR, shown(found.content))
        return
    for n, pair in enumerate(found.content):
        match pair:
            case [str(one), str(other)] if one.strip() and other.strip():
                pass
            case _:
                yield Problem(found.place((n,)), *NO_PAIR, shown(pair))


# Messages and remedies.
NO_PAIR = ("this is not a pair of headwords", "Write lines such as: - [import, export]")
