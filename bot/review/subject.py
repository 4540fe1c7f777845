"""What is reviewed: one matrix, what the bot makes of it, and the day."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.answering.engine import Engine
from bot.matrix import Matrix
from bot.sources.places import Places


@dataclass(frozen=True, slots=True)
class Subject:
    """A matrix by itself, as if no other were loaded.

    Attributes:
        folder: where the phrasings of the matrix stand.
        engine: answers from this matrix alone; made when it is first asked for.
        day: the one on which the review is made.
    """

    matrix: Matrix
    places: Places
    folder: Path
    engine: Callable[[], Engine]
    day: datetime.date
