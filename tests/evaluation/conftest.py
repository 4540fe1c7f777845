"""What is evaluated: the engine over the knowledge that ships, built once."""

import pytest

from bot.answering.engine import Engine
from tests.knowledge import shipped


@pytest.fixture(scope="session")
def desk() -> Engine:
    return shipped()
