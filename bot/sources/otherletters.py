"""Letters of models that go beyond R, A, C and I, and what of these comes nearest to each.

Importing takes them so, and tells it; a matrix file has to hold what is meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OtherLetter:
    """The letters that come nearest, none where no role does; and who it is given to."""

    nearest: str
    meaning: str


OTHER_LETTERS: Mapping[str, OtherLetter] = {
    "S": OtherLetter("C", "who supports (RASCI) is consulted"),
    "D": OtherLetter("R", "who drives (DACI) is responsible"),
    "Q": OtherLetter("C", "who reviews the quality (RACIQ) is consulted"),
    "V": OtherLetter("C", "who verifies (RACI-VS) is consulted"),
    "O": OtherLetter("", "who is out of the loop (CAIRO) has no letter"),
    "X": OtherLetter("", "a mark does not tell the role"),
}


def remedy(letter: str) -> str:
    """What to write in a matrix file instead of a letter of another model; "" for any other."""
    match OTHER_LETTERS.get(letter.upper()):
        case OtherLetter(nearest="", meaning=meaning):
            return f"Use R, A, C and I alone: {meaning}."
        case OtherLetter(nearest=nearest, meaning=meaning):
            return f"Write {nearest} for {letter}: {meaning}."
        case _:
            return ""
