"""Glossary files: `glossary/<language>.yaml`, an English headword and the terms for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.knowledge import Glossary
from bot.language.speech import LANGUAGES
from bot.sources import document
from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.problems import KnowledgeError, Place, Problem
from bot.sources.rulebook import Rule

OPPOSITES = "opposites"
RULE = Rule.GLOSSARY_FILE


def read(folder: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """The glossary of a knowledge folder, and what is wrong with its files."""
    terms: dict[str, dict[str, tuple[str, ...]]] = {}
    opposites: tuple[tuple[str, str], ...] = ()
    problems: list[Problem] = []
    for file in sorted((folder / "glossary").glob("*.yaml")):
        if file.stem != OPPOSITES and file.stem not in LANGUAGES:
            remedy = f"Name the file after one of {', '.join(LANGUAGES)}, or {OPPOSITES}."
            problems.append(Problem(Place(file), "no such language", remedy, file.stem))
            continue
        try:
            found = document.read(file)
        except KnowledgeError as error:
            problems += error.problems
            continue
        problems += found.problems
        if file.stem == OPPOSITES:
            problems += [replace(one, rule=RULE) for one in _unpaired(found)]
            opposites = tuple(_pairs(found))
        else:
            problems += [replace(one, rule=RULE) for one in _problems(found)]
            terms[file.stem] = dict(_terms(found))
    return Glossary(terms, opposites), tuple(problems)


def _terms(found: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    for headword, terms in found.content.items() if isinstance(found.content, dict) else ():
        if isinstance(terms, list):
            yield headword, tuple(term for term in terms if isinstance(term, str) and term)


def _problems(found: Document) -> Iterator[Problem]:
    if not found.content:
        return
    if not isinstance(found.content, dict):
        yield Problem(found.place(), *NO_HEADWORDS)
        return
    for headword, terms in found.content.items():
        if not isinstance(terms, list):
            message = f"`{headword}` has to be a list of terms"
            yield Problem(found.place((headword,)), message, BRACKETS, _shown(terms))
            continue
        for n, term in enumerate(terms):
            if not isinstance(term, str) or not term.strip():
                yield Problem(found.place((headword, n)), *NO_TERM, _shown(term))


def _pairs(found: Document) -> Iterator[tuple[str, str]]:
    for pair in found.content if isinstance(found.content, list) else ():
        match pair:
            case [str(one), str(other)]:
                yield one, other


def _unpaired(found: Document) -> Iterator[Problem]:
    if not isinstance(found.content, list):
        if found.content:
            yield Problem(found.place(), *NO_PAIR, _shown(found.content))
        return
    for n, pair in enumerate(found.content):
        match pair:
            case [str(one), str(other)] if one.strip() and other.strip():
                pass
            case _:
                yield Problem(found.place((n,)), *NO_PAIR, _shown(pair))


def _shown(value: Plain) -> str:
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
NO_PAIR = ("this is not a pair of headwords", "Write lines such as: - [import, export]")
