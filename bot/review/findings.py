"""Everything that is wrong with knowledge files: what their sources say, then the review."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeAlias

from bot.answering.engine import Engine
from bot.knowledge import Knowledge
from bot.matching.ranking import Matcher
from bot.matrix import Catalog, Matrix
from bot.review import confusion, freshness, parties, rows
from bot.review.subject import Subject
from bot.sources import folder
from bot.sources.places import Places
from bot.sources.problems import KnowledgeError, Problem

Rule: TypeAlias = Callable[[Subject], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    freshness.outdated,
    parties.lookalikes,
    parties.unreachable,
    parties.overloaded,
    rows.unanswered,
    rows.crowded,
    confusion.alike,
    confusion.astray,
)


def findings(path: Path, today: datetime.date) -> tuple[Problem, ...]:
    """All findings about a knowledge folder or one of its files, by file and line.

    A file with errors is not reviewed, as there is no matrix of it; the others are.
    """
    whole = folder.home(path) if path.is_file() else path
    try:
        knowledge, problems = folder.read(whole)
    except KnowledgeError as error:
        return error.problems
    files = {file.stem: file for file in folder.matrix_files(whole)}
    home = whole if whole.is_dir() else whole.parent
    told = [*problems]
    for subject in _subjects(knowledge, files, home, today):
        told += [problem for rule in RULES for problem in rule(subject)]
    kept = [one for one in told if path in (whole, one.place.file)]
    order = {file: number for number, file in enumerate(dict.fromkeys(p.place.file for p in kept))}
    return tuple(sorted(kept, key=lambda one: (order[one.place.file], one.place.line)))


def _subjects(
    knowledge: Knowledge, files: dict[str, Path], home: Path, today: datetime.date
) -> Iterator[Subject]:
    @cache
    def lenders() -> tuple[Matcher, ...]:
        return tuple(map(Matcher, knowledge.lenders))

    for matrix in knowledge.catalog.matrices:
        places = Places.of(matrix, files[matrix.name])
        engine = cache(lambda matrix=matrix: _engine(knowledge, matrix, lenders))
        yield Subject(matrix, places, home, engine, today)


def _engine(
    knowledge: Knowledge, matrix: Matrix, lenders: Callable[[], tuple[Matcher, ...]]
) -> Engine:
    """The bot as if it knew this matrix alone."""
    told = {matrix.name: knowledge.phrasings.get(matrix.name, ())}
    alone = replace(knowledge, catalog=Catalog((matrix,)), phrasings=told, lenders=())
    return Engine.of(alone, None if told[matrix.name] else lenders())
