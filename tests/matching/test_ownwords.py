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
    own = OwnWords(vocabulary, told.wordings, [row.activity.phase.title for row in rows])

    assert own.share([vocabulary.read(word, language) for word in said]).tolist() == expected


def test_a_row_is_found_by_the_title_of_its_phase_too() -> None:
    vocabulary = Vocabulary(SAME)
    rows = tuple(Catalog((MAIL,)).rows())
    told = lessons(Knowledge(Catalog((MAIL,)), glossary=SAME), rows, vocabulary)
    own = OwnWords(vocabulary, told.wordings, ["Safety copies", "The software", "Software"])

    read = [vocabulary.read(word, "en") for word in ("software", "copies")]
    assert own.titled(read[:1]).tolist() == [0, 1, 1]
    assert own.titled(read).tolist() == [0.5, 0.5, 0.5]


def test_the_rows_that_say_every_word_are_told_apart_from_those_that_say_some() -> None:
    vocabulary = Vocabulary(SAME)
    rows = tuple(Catalog((MAIL,)).rows())
    told = lessons(Knowledge(Catalog((MAIL,)), glossary=SAME), rows, vocabulary)
    own = OwnWords(vocabulary, told.wordings, [row.activity.phase.title for row in rows])

    def saying(*said: str) -> frozenset[int]:
        return own.saying([vocabulary.read(word, "en") for word in said])

    assert saying("software") == {1, 2}
    assert saying("risks", "software") == {2}
    assert saying("copies", "software") == saying() == frozenset()
