"""The stand-in for Slack, the app over it, and the running process beside it."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.journal.journal import Journal
from bot.sources import folder
from tests.slack.driven import Driven
from tests.slack.garden import garden
from tests.slack.running import Running, socket_mode
from tests.slack.standin import StandIn

Start = Callable[..., Running]


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bolt reads SLACK_… variables by itself."""
    for name in [name for name in os.environ if name.startswith("SLACK_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def desk() -> Engine:
    """What answers: the knowledge that ships."""
    return Engine.of(folder.load(folder.shipped()))


@pytest.fixture
def slack() -> Iterator[StandIn]:
    standin = StandIn().start()
    yield standin
    standin.close()
    assert standin.breaches.all() == []


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal in a file of its own."""
    kept = Journal.open(str(tmp_path / "raci.sqlite"), lambda: datetime.now(UTC))
    yield kept
    kept.close()


@pytest.fixture
def bot(desk: Engine, slack: StandIn) -> Iterator[Driven]:
    """The app in this process."""
    driven = Driven(desk, slack)
    yield driven
    driven.close()


@pytest.fixture(scope="session")
def garden_desk(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """What answers from a matrix with contacts."""
    return garden(tmp_path_factory.mktemp("garden"))


@pytest.fixture
def gardener(garden_desk: Engine, slack: StandIn) -> Iterator[Driven]:
    """The app over a matrix with contacts."""
    driven = Driven(garden_desk, slack)
    yield driven
    driven.close()


@pytest.fixture
def start(slack: StandIn, tmp_path: Path) -> Iterator[Start]:
    """Starts `raci run` with settings beside those of Socket Mode."""
    started: list[Running] = []

    def begin(**settings: str) -> Running:
        started.append(Running(tmp_path, socket_mode(slack.url) | settings))
        return started[-1]

    yield begin
    for process in started:
        process.stop()


@pytest.fixture
def connected(slack: StandIn, start: Start) -> Running:
    """The bot as a process, connected over Socket Mode."""
    process = start()
    slack.sockets.wait()
    return process
