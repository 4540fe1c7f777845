"""Journals in files and in databases, with a clock that a test sets."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.journal.journal import Journal
from tests.journal.postgres import INSTALLED, Postgres
from tests.journal.trouble import Log

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


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL; where none is installed its tests are skipped, but not in CI."""
    if not INSTALLED:
        missing = "PostgreSQL is not installed: no pg_ctl in /usr/lib/postgresql/*/bin or on PATH"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where the journal of a test is: every test is run with both kinds of database."""
    if request.param == "sqlite":
        return str(tmp_path / "raci.sqlite")
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture
def replica(url: str, clock: Clock) -> Iterator[Open]:
    """Opens the journal once more, as another replica or a restart does."""
    opened: list[Journal] = []

    def begin(keep_days: int = 90, secret: str = "", patience: float = SOON) -> Journal:
        opened.append(Journal.open(url, clock, keep_days, secret, patience))
        return opened[-1]

    yield begin
    for journal in opened:
        journal.close()


@pytest.fixture
def journal(replica: Open) -> Journal:
    return replica()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Log:
    return Log(caplog)
