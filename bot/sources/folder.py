"""The knowledge folder as a whole: loaded for answering, or checked for a report."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from bot.bulk import bulk
from bot.knowledge import Calibration, Knowledge, Phrasing
from bot.matrix import Catalog, Matrix
from bot.sources import calibrations, glossaries, matrices, phrasings, usual
from bot.sources.problems import KnowledgeError, Level, Place, Problem, has_errors

Told: TypeAlias = Callable[[int, int], None]  # how many matrix files are read, and of how many


def shipped() -> Path:
    """The knowledge that comes with the package, also in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent / "knowledge"


def packaged(path: Path) -> bool:
    """Whether it lies within the installed package, where an update would replace it."""
    return Path(__file__).parent.parent in path.resolve().parents


def found(named: Path | None) -> Path:
    """The knowledge to use: what is named, else ./knowledge, else what is shipped."""
    local = Path("knowledge")
    return named or (local if local.is_dir() else shipped())


def check(path: Path) -> tuple[Problem, ...]:
    """Every problem of a knowledge folder or of one of its files, file by file.

    Raises:
        KnowledgeError: there is nothing to read at this path.
    """
    whole = home(path) if path in matrix_files(path) else path
    problems = read(whole)[1]
    return tuple(one for one in problems if path in (whole, one.place.file))


def home(path: Path) -> Path:
    """What is read to check this path: the folder of a phrasing or glossary file, else itself."""
    match path.parts[-3:]:
        case (*_, "glossary" | usual.NAME, _):
            folder = path.parent.parent
        case ("phrasings", _, _):
            folder = path.parent.parent.parent
        case _:
            return path
    return folder if any(folder.glob("*.yaml")) else path


def load(path: Path, told: Told | None = None) -> Knowledge:
    """The knowledge of a folder or of one matrix file; `told` hears of each that is read.

    Raises:
        KnowledgeError: with every problem of every file, if any of them is an error.
    """
    with bulk():
        knowledge, problems = read(path, told)
    if has_errors(problems):
        raise KnowledgeError(problems)
    return knowledge


def read(path: Path, told: Told | None = None) -> tuple[Knowledge, tuple[Problem, ...]]:
    """What can be used of a folder or of one matrix file, and every problem, file by file.

    Raises:
        KnowledgeError: there is nothing to read at this path.
    """
    files = matrix_files(path)
    folder = path.parent if files == (path,) else path
    problems = list(_strays(folder, files)) if folder == path else []
    usable: list[Matrix] = []
    known: dict[str, tuple[Phrasing, ...]] = {}
    for n, file in enumerate(files, 1):
        matrix, wrong = matrices.read(file)
        problems += wrong
        known[file.stem], wrong = phrasings.read(folder, file.stem, matrix)
        problems += wrong
        if matrix:
            usable.append(matrix)
        if told:
            told(n, len(files))
    glossary, wrong = glossaries.read(folder if (folder / "glossary").is_dir() else shipped())
    problems += wrong
    calibration, wrong = calibrations.read(folder)
    problems += wrong
    knowledge = Knowledge(Catalog(tuple(usable)), known, glossary, calibration or Calibration())
    if knowledge.unphrased:
        lent, wrong = usual.read(folder if (folder / usual.NAME).is_dir() else shipped(), glossary)
        problems += wrong
        phrased, _ = knowledge.parted()
        own = phrased.catalog.matrices or folder == shipped()
        knowledge = replace(knowledge, lenders=(lent, phrased if own else read(shipped())[0]))
    return knowledge, tuple(problems)


def matrix_files(path: Path) -> tuple[Path, ...]:
    """The matrix files of a folder, or the one file that is named. Raises KnowledgeError."""
    try:
        files = (path,) if path.is_file() else tuple(sorted(path.glob("*.yaml")))
        is_folder = path.is_dir()
    except OSError as error:
        raise _unusable(path, f"this cannot be read: {error.strerror}") from error
    if not files:
        raise _unusable(
            path, "no *.yaml file in this folder" if is_folder else "no such file or folder"
        )
    return files


def _unusable(path: Path, message: str) -> KnowledgeError:
    remedy = "Name a matrix file or a folder of them, here or with RACI_KNOWLEDGE."
    return KnowledgeError([Problem(Place(path), message, remedy)])


def _strays(folder: Path, files: Iterable[Path]) -> Iterator[Problem]:
    """Phrasings that no matrix file will ever use, as when it was renamed."""
    names = {file.stem for file in files}
    for stray in sorted((folder / "phrasings").glob("*")):
        if stray.is_dir() and stray.name not in names:
            yield Problem(
                Place(stray),
                "no matrix file has this name, so these phrasings are not used",
                f"Name it after a matrix file: {', '.join(sorted(names))}.",
                stray.name,
                Level.WARNING,
            )
