"""Phrasing files: `phrasings/<matrix>/<language>.yaml`, an id and how people ask about it."""

from collections.abc import Iterator
from pathlib import Path

from bot.knowledge import NONE, Phrasing
from bot.language.speech import LANGUAGES
from bot.matrix import Matrix
from bot.sources import document
from bot.sources.document import Document, Plain
from bot.sources.problems import Level, Place, Problem


def read(folder: Path, matrix: Matrix) -> tuple[tuple[Phrasing, ...], tuple[Problem, ...]]:
    """The phrasings for one matrix in all languages, and what is wrong with the files.

    Raises:
        KnowledgeError: a file is not YAML.
    """
    phrasings: list[Phrasing] = []
    problems: list[Problem] = []
    known = {activity.id for activity in matrix.activities} | {NONE}
    known |= {phase.number for phase in matrix.phases}
    for file in sorted((folder / "phrasings" / matrix.name).glob("*.yaml")):
        if file.stem not in LANGUAGES:
            problems.append(_unknown_language(file))
            continue
        found = document.read(file)
        problems += found.problems
        problems += _problems(found, known)
        phrasings += _phrasings(found.content, file.stem, known)
    return tuple(phrasings), tuple(problems)


def _phrasings(content: Plain, language: str, known: set[str]) -> Iterator[Phrasing]:
    for id_, phrases in content.items() if isinstance(content, dict) else ():
        if id_ in known and isinstance(phrases, list):
            for phrase in phrases:
                if isinstance(phrase, str) and phrase.strip():
                    yield Phrasing(id_, language, phrase)


def _problems(found: Document, known: set[str]) -> Iterator[Problem]:
    if not isinstance(found.content, dict):
        yield Problem(
            found.place(), "this is not a mapping", "Write an id, and below it a list of phrases."
        )
        return
    first: dict[str, str] = {}
    for id_, phrases in found.content.items():
        if id_ not in known:
            yield Problem(
                found.place((id_,)),
                "the matrix has no activity or phase of this id",
                "Use an id of the matrix, or remove these phrases.",
                id_,
                Level.WARNING,
            )
        if not isinstance(phrases, list):
            yield Problem(
                found.place((id_,)),
                "this is not a list",
                "Write lines that begin with a dash.",
                id_,
            )
            continue
        for n, phrase in enumerate(phrases):
            if not isinstance(phrase, str) or not phrase.strip():
                yield Problem(
                    found.place((id_, n)), "a phrase has to be a text", "Quote it, or remove it."
                )
                continue
            earlier = first.setdefault(" ".join(phrase.split()).casefold(), id_)
            if earlier != id_:
                yield Problem(
                    found.place((id_, n)),
                    f"the activity `{earlier}` has this phrase too",
                    "Keep it with one of them.",
                    phrase,
                    Level.WARNING,
                )


def _unknown_language(file: Path) -> Problem:
    return Problem(
        Place(file),
        "no such language",
        f"Name the file after one of {', '.join(LANGUAGES)}.",
        file.stem,
    )
