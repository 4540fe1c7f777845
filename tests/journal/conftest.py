"""Journals in files and in databases, with a clock that a test sets."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.journal.journal import Journal

SOON = 10.0  # seconds that a test waits for what takes milliseconds


class Clock:
    """Tells the time that a test sets."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **time: float) -> None:
        self.at += timedelta(**time)


Open = Callable[..., Journal]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Where the journal of a test is."""
    return str(tmp_path / "raci.sqlite")


@pytest.fixture
def replica(url: str, clock: Clock) -> Iterator[Open]:
    """Opens the journal once more, as another replica or a restart does."""
    opened: list[Journal] = []

    def begin(keep_days: int = 90, secret: str = "") -> Journal:
        opened.append(Journal.open(url, clock, keep_days, secret))
        return opened[-1]

    yield begin
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(replica: Open) -> Journal:
    return replica()
