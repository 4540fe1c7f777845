"""Glossary files: `glossary/<language>.yaml`, an English headword and the terms for it."""

from collections.abc import Iterator
from pathlib import Path

from bot.knowledge import Glossary
from bot.language.speech import LANGUAGES
from bot.sources import document
from bot.sources.document import Document
from bot.sources.problems import Place, Problem

OPPOSITES = "opposites"


def read(folder: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """The glossary of a knowledge folder, and what is wrong with its files.

    Raises:
        KnowledgeError: a file is not YAML.
    """
    terms: dict[str, dict[str, tuple[str, ...]]] = {}
    opposites: tuple[tuple[str, str], ...] = ()
    problems: list[Problem] = []
    for file in sorted((folder / "glossary").glob("*.yaml")):
        found = document.read(file)
        problems += found.problems
        if file.stem == OPPOSITES:
            opposites = tuple(_pairs(found))
        elif file.stem in LANGUAGES:
            problems += _problems(found)
            terms[file.stem] = dict(_terms(found))
        else:
            problems.append(
                Problem(
                    Place(file),
                    "no such language",
                    f"Name the file after one of {', '.join(LANGUAGES)}, or {OPPOSITES}.",
                    file.stem,
                )
            )
    return Glossary(terms, opposites), tuple(problems)


def _terms(found: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    for headword, terms in found.content.items() if isinstance(found.content, dict) else ():
        if isinstance(terms, list):
            yield headword, tuple(term for term in terms if isinstance(term, str))


def _pairs(found: Document) -> Iterator[tuple[str, str]]:
    for pair in found.content if isinstance(found.content, list) else ():
        match pair:
            case [str(one), str(other)]:
                yield one, other


def _problems(found: Document) -> Iterator[Problem]:
    if not isinstance(found.content, dict):
        yield Problem(
            found.place(), "this is not a mapping", "Write a headword, and a list of terms for it."
        )
        return
    for headword, terms in found.content.items():
        if not isinstance(terms, list) or not all(isinstance(term, str) for term in terms):
            yield Problem(
                found.place((headword,)),
                "the terms are not a list of texts",
                "Write them in brackets: [one, two].",
                headword,
            )
