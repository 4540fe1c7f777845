"""What a button carries: enough to answer a click on any replica, also after a restart."""

from dataclasses import dataclass, replace
from typing import Literal

from pydantic import TypeAdapter
from pydantic_core import from_json

from bot.slack import limits

VERSION: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Carried:
    """A question and what became of it.

    Attributes:
        question: what was asked, as it was written.
        rows: the keys of the rows it is about, best first.
        asker: the Slack id of who asked.
        at: the timestamp of the message that asked; empty where only the asker saw it.
        instead: the key of the row that the first of them would stand in for.
        service: the name of the matrix that it was asked within, where it named none.
        good: which thumb it is, on the buttons for feedback.
        version: raised whenever the same value would come to mean something else.
    """

    question: str
    rows: tuple[str, ...] = ()
    asker: str = ""
    at: str = ""
    instead: str = ""
    service: str = ""
    good: bool = True
    version: Literal[1] = VERSION

    def value(self) -> str:
        """The button's value; a question that is too long for it is cut."""
        question = self.question.encode(errors="ignore").decode()  # without halves of characters
        while len(packed := _packed(replace(self, question=question))) > limits.BUTTON_VALUE:
            question = question[: len(question) * 9 // 10]
        return packed

    @classmethod
    def of(cls, value: str) -> "Carried | None":
        """What a button's value holds, or None for one of another version, or of none at all."""
        try:
            packed = from_json(value.encode())
            whole = isinstance(packed, dict) and "version" in packed
            return _CARRIED.validate_python(packed) if whole else None
        except ValueError:
            return None


_CARRIED = TypeAdapter(Carried)


def _packed(carried: Carried) -> str:
    return _CARRIED.dump_json(carried).decode()
