"""What reads questions about the matrix that ships."""

import pytest

from bot.asking.reading import Reader
from bot.matrix import Catalog
from tests.knowledge import shipped_matrix


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(Catalog((shipped_matrix(),)))
