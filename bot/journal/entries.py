"""What is written down: entries, the turns of a thread, and the settings of a channel."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Outcome: TypeAlias = Literal["answer", "choices", "list", "unknown", "silent"]
Overhearing: TypeAlias = Literal["mentions", "questions", "off"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what became of it.

    `row` is the key of the row that was answered or came nearest ("raci/backups"), ""
    where there is none; `by` is a mark of the asker's (`Journal.mark`), never a name.
    """

    question: str
    language: str
    surface: str
    outcome: Outcome
    row: str
    confidence: float
    by: str


@dataclass(frozen=True, slots=True)
class Voted:
    """A thumb up or down for the answer with this row."""

    question: str
    row: str
    good: bool
    by: str


@dataclass(frozen=True, slots=True)
class Picked:
    """The row that a person picked: of those offered, or instead of the one answered."""

    question: str
    row: str
    instead: str
    by: str


@dataclass(frozen=True, slots=True)
class Refused:
    """“None of these”: the rows that were offered, and none of them was meant."""

    question: str
    offered: tuple[str, ...]
    by: str


Entry: TypeAlias = Asked | Voted | Picked | Refused


@dataclass(frozen=True, slots=True)
class Turn:
    """One step of a thread: a message's text, or the key of the row that was picked."""

    kind: Literal["asked", "chosen"]
    text: str


@dataclass(frozen=True, slots=True)
class Channel:
    """What was set for a channel; None where nobody has set it."""

    overhearing: Overhearing | None = None
    service: str | None = None
