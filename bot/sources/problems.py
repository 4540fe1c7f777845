"""What is wrong with a file: the place, the value, and the remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.errors import BotError
from bot.sources.rulebook import Rule


class Level(StrEnum):
    """Errors keep the bot from starting; warnings and advice do not.

    A warning is wrong more often than not; advice is worth a thought.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file; lines and columns count from 1, and 0 means the whole file."""

    file: Path
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else str(self.file)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: what is wrong at a place, the offending value, and how to mend it.

    `rule` is the name of what it breaks, by which programs tell findings apart;
    `question` is one to put to the people concerned, where only they can tell.
    """

    place: Place
    message: str
    remedy: str
    value: str = ""
    level: Level = Level.ERROR
    rule: Rule = Rule.READABLE_FILE
    question: str = ""

    def __str__(self) -> str:
        found = f" (found: {_short(self.value)})" if self.value else ""
        said = f"{_printable(str(self.place))}: {self.level}: {_short(self.message, 200)}{found}"
        asked = f"\n    Ask: {_short(self.question, 400)}" if self.question else ""
        return f"{said}\n    {_short(self.remedy, 400)}{asked}"


class KnowledgeError(BotError):
    """The knowledge has errors; carries every problem that was found, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether the bot must not start on what has these problems."""
    return any(problem.level is Level.ERROR for problem in problems)


def _short(value: str, longest: int = 80) -> str:
    """A value cut to a length, so that a report cannot be flooded."""
    line = _printable(value[: longest + 1])
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _printable(text: str) -> str:
    """Line breaks and control characters as escapes: one line stays one line."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in text
    )
