"""A matrix file as a Matrix, and the report of what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from bot.matrix import Activity, Contacts, Matrix, Party, Phase, Role, Source
from bot.sources import document, rules, shape
from bot.sources.contacts import ContactFile, ways
from bot.sources.document import Document
from bot.sources.problems import KnowledgeError, Problem, has_errors
from bot.sources.schema import ActivityFile, MatrixFile, PhaseFile

Letters: TypeAlias = tuple[tuple[Party, frozenset[Role]], ...]


def read(file: Path) -> tuple[Matrix | None, tuple[Problem, ...]]:
    """The matrix of a file, or None where it has errors; and all its problems by line."""
    return _checked(lambda: document.read(file))


def parse(file: Path, text: str) -> tuple[Matrix | None, tuple[Problem, ...]]:
    """The same of a text that belongs to `file`."""
    return _checked(lambda: document.parse(file, text))


def _checked(load: Callable[[], Document]) -> tuple[Matrix | None, tuple[Problem, ...]]:
    try:
        found = load()
    except KnowledgeError as error:
        return None, error.problems
    problems = {*found.problems, *shape.problems(found), *rules.problems(found)}
    ordered = sorted(problems, key=lambda p: (p.place.line, p.place.column, p.level, p.message))
    if has_errors(ordered):
        return None, tuple(ordered)
    return _matrix(found.file.stem, MatrixFile.model_validate(found.content)), tuple(ordered)


def _matrix(name: str, read: MatrixFile) -> Matrix:
    parties = {
        key: Party(key, party.name, tuple(party.aliases), ways(party.contacts))
        for key, party in read.parties.items()
    }
    placed = [pair for phase in read.phases for pair in _placed(phase, None, parties)]
    held: dict[Letters, Letters] = {}  # many rows share theirs, and keep them but once
    activities = tuple(
        Activity(
            written.id,
            written.activity,
            phase,
            held.setdefault(letters := _letters(written, parties), letters),
            _contacts(written.contacts, parties),
        )
        for phase, file in placed
        for written in file.activities
    )
    return Matrix(
        name,
        read.service,
        tuple(read.aliases),
        Source(read.source.title, read.source.address, read.source.date),
        tuple((role, read.roles[role]) for role in Role if role in read.roles),
        tuple(parties.values()),
        parties.get(read.we),
        tuple(phase for phase, _ in placed),
        activities,
        read.reviewed,
    )


def _letters(written: ActivityFile, parties: Mapping[str, Party]) -> Letters:
    return tuple(
        (party, frozenset(map(Role, written.letters[key])))
        for key, party in parties.items()
        if key in written.letters
    )


def _placed(
    file: PhaseFile, parent: Phase | None, parties: Mapping[str, Party]
) -> Iterator[tuple[Phase, PhaseFile]]:
    phase = Phase(file.number, file.title, parent, _contacts(file.contacts, parties))
    yield phase, file
    for below in file.phases:
        yield from _placed(below, phase, parties)


def _contacts(read: Mapping[str, Sequence[ContactFile]], parties: Mapping[str, Party]) -> Contacts:
    return tuple((parties[key], ways(contacts)) for key, contacts in read.items())
