"""The knowledge folder as a whole: loaded for answering, or checked for a report."""

from pathlib import Path

from bot.knowledge import Knowledge, Phrasing
from bot.matrix import Catalog, Matrix
from bot.sources import glossaries, matrices, phrasings
from bot.sources.problems import KnowledgeError, Place, Problem, has_errors


def shipped() -> Path:
    """The knowledge that comes with the package, also in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "knowledge"
    return inside if inside.is_dir() else package.parent / "knowledge"


def found(named: Path | None) -> Path:
    """The knowledge to use: what is named, else ./knowledge, else what is shipped."""
    local = Path("knowledge")
    return named or (local if local.is_dir() else shipped())


def check(path: Path) -> tuple[Problem, ...]:
    """Every problem of a knowledge folder or of one matrix file, file by file."""
    return _read(path)[1]


def load(path: Path) -> Knowledge:
    """The knowledge of a folder or of one matrix file.

    Raises:
        KnowledgeError: with every problem of every file, if any of them is an error.
    """
    knowledge, problems = _read(path)
    if has_errors(problems):
        raise KnowledgeError(problems)
    return knowledge


def _read(path: Path) -> tuple[Knowledge, tuple[Problem, ...]]:
    problems: list[Problem] = []
    read: list[Matrix] = []
    for file in _files(path):
        matrix, wrong = matrices.read(file)
        problems += wrong
        if matrix:
            read.append(matrix)
    folder = path if path.is_dir() else path.parent
    known: dict[str, tuple[Phrasing, ...]] = {}
    try:
        for matrix in read:
            known[matrix.name], wrong = phrasings.read(folder, matrix)
            problems += wrong
        glossary, wrong = glossaries.read(folder if (folder / "glossary").is_dir() else shipped())
        problems += wrong
    except KnowledgeError as error:
        return Knowledge(Catalog(tuple(read))), (*problems, *error.problems)
    return Knowledge(Catalog(tuple(read)), known, glossary), tuple(problems)


def _files(path: Path) -> tuple[Path, ...]:
    """The matrix files of a folder, or the one file that is named. Raises KnowledgeError."""
    if path.is_file():
        return (path,)
    files = tuple(sorted(path.glob("*.yaml")))
    if not files:
        message = "no *.yaml file in this folder" if path.is_dir() else "no such file or folder"
        remedy = "Name a matrix file, or a folder of them, with RACI_KNOWLEDGE."
        raise KnowledgeError([Problem(Place(path), message, remedy)])
    return files
