"""Any document as a matrix: the reader is chosen by the ending of the file's name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bot.errors import BotError
from bot.sources.importing import markdown
from bot.sources.importing.columns import Wishes
from bot.sources.importing.grid import Page
from bot.sources.importing.letters import Letters
from bot.sources.importing.reading import Imported, imported

READERS: Mapping[str, Callable[[Path], Page]] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
}


def read(file: Path, letters: Letters, wishes: Wishes) -> Imported:
    """The matrix of a document.

    Raises:
        BotError: it is of no known kind, cannot be read, or holds no matrix.
    """
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        raise BotError(
            f"{file}: the bot does not know files that end in {file.suffix or 'nothing'}",
            f"Save it as one of these: {', '.join(READERS)}.",
        )
    return imported(reader(file), letters, wishes)
