"""Few words find the rows whose own activities say them, or say the same in other words."""

import pytest

from bot.knowledge import Glossary, Knowledge
from bot.matching.lessons import lessons
from bot.matching.ownwords import OwnWords
from bot.matching.vocabulary import Vocabulary
from bot.matrix import Catalog
from tests.knowledge import matrix

MAIL = matrix(
    {"backups": "Manage the backups", "updates": "Patch software", "client": "Risks of software"}
)
SAME = Glossary({"en": {"backup": ("backups", "copies")}, "fr": {"backup": ("sauvegardes",)}})


@pytest.mark.parametrize(
    ("said", "language", "expected"),
    [
        (["software"], "en", [0, 1, 1]),
        (["backups", "software"], "en", [0.5, 0.5, 0.5]),
        (["copies"], "en", [1, 0, 0]),
        (["sauvegardes"], "fr", [1, 0, 0]),
        (["coffee"], "en", [0, 0, 0]),
    ],
)
def test_rows_are_found_by_the_part_of_the_words_they_say(
    said: list[str], language: str, expected: list[float]
) -> None:
    vocabulary = Vocabulary(SAME)
    rows = tuple(Catalog((MAIL,)).rows())
    told = lessons(Knowledge(Catalog((MAIL,)), glossary=SAME), rows, vocabulary)
    own = OwnWords(vocabulary, told.wordings, len(rows))

    assert own.share([vocabulary.read(word, language) for word in said]).tolist() == expected
