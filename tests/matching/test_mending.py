"""The words that people ask with are mended; those of a topic are left to the matcher."""

import pytest

from bot.knowledge import Glossary
from bot.matching.mending import Mending
from bot.matching.vocabulary import Vocabulary
from bot.matrix import Catalog
from tests.services import DESK

TOPIC = ("backup", "mailbox", "storage", "whole", "licences")


@pytest.fixture(scope="module")
def mending() -> Mending:
    vocabulary = Vocabulary(Glossary())
    vocabulary.learn(TOPIC, "en")
    vocabulary.learn(["dose"], "fr")
    return Mending([vocabulary], Catalog((DESK,)))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hwo handels teh backup", "who handles the backup"),
        ("whoo is resposible", "who is responsible"),
        ("who is acountable", "who is accountable"),
        ("wich side shoud", "which side should"),
        ("who is repsonsibel for", "who is responsible for"),
        ("isit us or ovh", "is it us or ovh"),
        ("who is incharge", "who is in charge"),
        ("whatabout them", "what about them"),
        ("who moves thestorage", "who moves the storage"),
        ("who dose it", "who does it"),  # a word of another language, in this one a slip
    ],
)
def test_a_word_people_ask_with_is_written_right(mending: Mending, typed: str, meant: str) -> None:
    assert " ".join(mending.mended(typed.split(), "en")) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("b4 the mig", "before the migration"),
        ("resp 4 bkp mgmt", "responsible 4 backup management"),
        ("exch svc cfg", "exchange service config"),
        ("gonna mv tkts", "going to mv tickets"),
    ],
)
def test_a_word_written_short_is_written_out(mending: Mending, typed: str, meant: str) -> None:
    assert " ".join(mending.mended(typed.split(), "en")) == meant


@pytest.mark.parametrize(
    "word", ["bakcup", "mailbxo", "whole", "licenes", "jira", "grafana", "x7y"]
)
def test_a_word_of_a_topic_or_of_nothing_is_left_alone(mending: Mending, word: str) -> None:
    assert mending.mended([word], "en") == [word]


def test_each_language_has_words_of_its_own(mending: Mending) -> None:
    assert mending.mended(["resp", "qqn", "bkp"], "fr") == ["responsable", "quelqu", "backup"]
    assert mending.mended(["verantw", "bkp"], "de") == ["verantwortlich", "backup"]
    assert mending.mended(["wre", "ist", "zustaendgi"], "de")[0] == "wer"


def test_a_party_is_known_by_its_name_however_short_or_misspelt(mending: Mending) -> None:
    party = DESK.parties[0].names[-1].casefold()

    assert list(mending.mended([party], "en")) == [party]
