"""Phrasing files: `phrasings/<matrix>/<language>.yaml`, an id and how people ask about it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.knowledge import NONE, Phrasing
from bot.matrix import Matrix
from bot.sources import document, languagefiles, textlists
from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.problems import Level, Place, Problem
from bot.sources.rulebook import Rule

RULE = Rule.PHRASING_FILE


def read(
    folder: Path, name: str, matrix: Matrix | None
) -> tuple[tuple[Phrasing, ...], tuple[Problem, ...]]:
    """The phrasings for one matrix in all languages, and what is wrong with the files.

    `name` is the matrix file's stem. Without the matrix, as when its file has errors,
    the ids are taken as they are.
    """
    phrasings: list[Phrasing] = []
    problems: list[Problem] = []
    known = _ids(matrix) if matrix else None
    phases = {phase.number for phase in matrix.phases} if matrix else set()
    for language, found in languagefiles.documents(folder / "phrasings" / name, problems):
        problems += [replace(one, rule=RULE) for one in _problems(found, known, phases)]
        phrasings += _phrasings(found.content, language, known)
    return tuple(phrasings), tuple(problems)


def place(folder: Path, name: str, phrasing: Phrasing) -> Place:
    """Where a phrasing for the matrix of this name stands. Raises KnowledgeError."""
    found = document.read(folder / "phrasings" / name / f"{phrasing.language}.yaml")
    phrases = found.content.get(phrasing.activity) if isinstance(found.content, dict) else ()
    listed = phrases if isinstance(phrases, list) else []
    at = listed.index(phrasing.text) if phrasing.text in listed else 0
    return found.place((phrasing.activity, at))


def _ids(matrix: Matrix) -> set[str]:
    """What phrasings can be for: activities, phases, and what the matrix does not cover."""
    ids = {activity.id for activity in matrix.activities}
    return ids | {phase.number for phase in matrix.phases if phase.number} | {NONE}


def _phrasings(content: Plain, language: str, known: set[str] | None) -> Iterator[Phrasing]:
    for id_, _, phrase in textlists.texts(content):
        if known is None or id_ in known:
            yield Phrasing(id_, language, phrase)


def _problems(found: Document, known: set[str] | None, phases: set[str]) -> Iterator[Problem]:
    yield from textlists.problems(found, PHRASES)
    for id_ in found.content if isinstance(found.content, dict) else ():
        if known is not None and id_ not in known:
            yield Problem(found.key((id_,)), *UNKNOWN_ID, id_, Level.WARNING)
    first: dict[str, str] = {}
    for id_, n, phrase in textlists.texts(found.content):
        if id_ in phases:  # a list by phase is no rival of an activity
            continue
        earlier = first.setdefault(" ".join(phrase.split()).casefold(), id_)
        if earlier != id_:
            message = f"`{earlier}` has this phrase too"
            place = found.place((id_, n))
            yield Problem(place, message, "Keep it with one of them.", phrase, Level.WARNING)


# Messages and remedies.
UNKNOWN_ID = (
    "the matrix has no activity or phase of this id",
    "Use an id of the matrix, or remove these phrases.",
)
PHRASES = textlists.Kind(
    "phrases",
    ("these are no phrasings", "Write an id and a colon, and below it a list of phrases."),
    "Write lines that begin with a dash.",
    ("a phrase has to be a text", "Quote it if it holds a colon; otherwise remove it."),
)
