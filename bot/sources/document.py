"""A YAML file as plain mappings, lists and texts that remember where they stand.

Every scalar stays the text that was written: `number: 3.10` is "3.10" and a
phrase that reads "no" is not a truth value. Anchors, aliases and tags are refused:
knowledge has no use for them, a few lines of aliases can fill the memory, and a
text that begins with & or ! would lose its first word without a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bot.sources import slips, spots
from bot.sources.content import Plain, Reading
from bot.sources.problems import KnowledgeError, Place, Problem
from bot.sources.spots import Address, Spot

MOST_BYTES = 25_000_000  # 100,000 rows and more


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file holds, and the way back from a value to its line and column.

    The way back is made when the first place is asked for, as few files have problems.
    """

    file: Path
    content: Plain
    problems: tuple[Problem, ...] = ()
    _text: str = field(default="", repr=False, compare=False)
    _root: list[Spot | None] = field(default_factory=list, repr=False, compare=False)

    def place(self, address: Address = ()) -> Place:
        """Where the value at this address stands; its nearest ancestor where it is missing."""
        found = list(self._way(address))
        return self._place(found[-1][1]) if found else Place(self.file)

    def key(self, address: Address) -> Place:
        """Where the key at the end of this address stands, for what is wrong with the key."""
        found = list(self._way(address))
        if len(found) <= len(address):  # the last step leads nowhere
            return self.place(address)
        return self._place(found[-1][0])

    def _place(self, spot: Spot) -> Place:
        return Place(self.file, spot.line + 1, spot.column + 1)

    def _way(self, address: Address) -> Iterator[tuple[Spot, Spot]]:
        """Key and value of each step from the root on."""
        if not self._root:
            self._root.append(spots.root(self._text))
        spot = self._root[0]
        if spot is None:
            return
        yield spot, spot
        for step in address:
            entry = spot.step(step)
            if entry is None:
                return
            yield entry
            spot = entry[1]


def read(file: Path) -> Document:
    """The content of a YAML file.

    Raises:
        KnowledgeError: it cannot be read as YAML text at all; duplicate keys are
            kept as problems of the document instead, since the rest can be checked.
    """
    return parse(file, _text(file))


def parse(file: Path, text: str) -> Document:
    """The content of a YAML text that belongs to `file`. Raises KnowledgeError."""
    try:
        reading = Reading(file, text)
        return Document(file, reading.content(), tuple(reading.problems), text)
    except (yaml.YAMLError, ValueError) as error:  # PyYAML's own parser lets some ValueErrors out
        raise KnowledgeError([slips.explained(file, text, error)]) from error


def _text(file: Path) -> str:
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise _refusal(
                Place(file),
                f"the file has {size:,} bytes; {MOST_BYTES:,} are the most",
                "Split the matrix, one file for each service.",
            )
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = file.read_bytes()[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        raise _refusal(
            Place(file, line, column),
            "these bytes are not UTF-8",
            "Save the file with the encoding UTF-8.",
            error.object[error.start : error.end].hex(" "),
        ) from error
    except OSError as error:
        raise _refusal(
            Place(file),
            f"the file cannot be read: {error.strerror}",
            "Check the path and its permissions.",
        ) from error


def _refusal(place: Place, message: str, remedy: str, value: str = "") -> KnowledgeError:
    return KnowledgeError([Problem(place, message, remedy, value)])
