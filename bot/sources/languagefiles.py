"""Folders of knowledge files that are named by their languages: `en.yaml`, `fr.yaml`, …"""

from collections.abc import Iterator
from pathlib import Path

from bot.language.speech import LANGUAGES
from bot.sources import document
from bot.sources.document import Document
from bot.sources.problems import KnowledgeError, Place, Problem


def documents(
    folder: Path, problems: list[Problem], others: tuple[str, ...] = ()
) -> Iterator[tuple[str, Document]]:
    """Each file that can be read, with its language, or with its name where it is one of `others`.

    What is wrong with a file is added to `problems` before it is given, or passed over.
    """
    names = (*LANGUAGES, *others)
    for file in sorted(folder.glob("*.yaml")):
        if file.stem not in names:
            remedy = f"Name the file after one of {', '.join(names)}."
            problems.append(Problem(Place(file), "no such language", remedy, file.stem))
            continue
        try:
            found = document.read(file)
        except KnowledgeError as error:
            problems += error.problems
            continue
        problems += found.problems
        yield file.stem, found
