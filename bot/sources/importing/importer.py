"""Any document as a matrix: the reader is chosen by the ending of the file's name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bot.errors import BotError
from bot.sources import matrices
from bot.sources.importing import markdown, records, separated, webpage, workbook
from bot.sources.importing.columns import Wishes
from bot.sources.importing.grid import Page, refuse_flood
from bot.sources.importing.letters import Letters
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.reading import Imported, imported
from bot.sources.problems import KnowledgeError

READERS: Mapping[str, Callable[[Path], Page]] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": webpage.read,
    ".htm": webpage.read,
    ".csv": separated.read,
    ".tsv": separated.read,
    ".xlsx": workbook.read,
    ".json": records.read,
}


def read(file: Path, letters: Letters, wishes: Wishes) -> Imported:
    """The matrix of a document.

    Raises:
        BotError: it is of no known kind, cannot be read, or holds no matrix.
    """
    if file.suffix.lower() in (".yaml", ".yml"):
        return _matrix_file(file)
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        ending = f"that end in {file.suffix}" if file.suffix else "without an ending such as .csv"
        raise BotError(
            f"{file}: the bot does not know files {ending}",
            f"Save it as one of these: {', '.join(READERS)}.",
        )
    page = reader(file)
    refuse_flood(file, page.items)
    return imported(page, letters, wishes)


def _matrix_file(file: Path) -> Imported:
    """A file that is a matrix already."""
    matrix, problems = matrices.read(file)
    if matrix is None:
        raise KnowledgeError(problems)
    notes = (Note(Kind.LOOK, p.message, f"line {p.place.line}", p.value) for p in problems)
    return Imported(matrix, tuple(notes))
