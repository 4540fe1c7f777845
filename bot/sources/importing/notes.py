"""What an importer has to tell about a document: what it took for what, mended, or left open."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How much a note matters; only `LOOK` needs a person's eye."""

    TAKEN = "taken"
    REPAIRED = "repaired"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Note:
    """One finding; `where` is a place in the document ("line 12", "Sheet1!C4") or empty."""

    kind: Kind
    message: str
    where: str = ""
    value: str = ""
