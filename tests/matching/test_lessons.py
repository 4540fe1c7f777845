"""What the knowledge says of its rows, as texts in numbers."""

from bot.knowledge import NONE, Glossary, Knowledge, Phrasing
from bot.matching.lessons import Lessons, lessons
from bot.matching.vocabulary import Vocabulary
from bot.matrix import Catalog
from tests.knowledge import matrix

MAIL = matrix({"backups": "Manage the backups", "updates": "Deploy updates"})


def learnt(*phrasings: Phrasing) -> tuple[Lessons, Vocabulary]:
    vocabulary = Vocabulary(Glossary())
    knowledge = Knowledge(Catalog((MAIL,)), {MAIL.name: phrasings})
    return lessons(knowledge, tuple(knowledge.catalog.rows()), vocabulary), vocabulary


def told(found: Lessons, vocabulary: Vocabulary, text: int) -> set[str]:
    """The single stems of a text."""
    terms = found.bag.terms[found.bag.columns[found.bag.texts == text]].tolist()
    return {vocabulary.name(term) for term in terms if term < 1 << 32}


def test_activities_and_phrasings_speak_for_their_rows() -> None:
    found, vocabulary = learnt(
        Phrasing("updates", "en", "who patches it"), Phrasing("backups", "fr", "les sauvegardes")
    )

    assert found.rows.tolist() == [0, 1, 1, 0]
    assert told(found, vocabulary, 0) == {"manag", "backup"}
    assert told(found, vocabulary, 2) == {"patch"}  # function words are left out
    assert told(found, vocabulary, 3) == {"sauvegard"}


def test_an_activity_counts_for_more_than_a_phrasing() -> None:
    found, _ = learnt(Phrasing("updates", "en", "patching"))

    assert found.weights[0] == found.weights[1] > found.weights[2] == 1.0


def test_what_is_not_covered_has_a_row_after_the_last() -> None:
    found, _ = learnt(Phrasing(NONE, "en", "the weather"))

    assert found.size == 3
    assert found.rows.tolist() == [0, 1, 2]


def test_phrasings_of_phases_and_of_rows_that_are_gone_are_left_out() -> None:
    found, _ = learnt(Phrasing("1", "en", "while it runs"), Phrasing("gone", "en", "old phrase"))

    assert found.rows.tolist() == [0, 1]


def test_a_text_of_function_words_only_speaks_for_nothing() -> None:
    found, vocabulary = learnt(
        Phrasing("updates", "en", "who is it"), Phrasing("backups", "en", "tapes")
    )

    assert told(found, vocabulary, 2) == set()
    assert told(found, vocabulary, 3) == {"tape"}


def test_texts_over_several_lines_stay_one() -> None:
    found, vocabulary = learnt(Phrasing("backups", "en", "keep\n  tapes"))

    assert told(found, vocabulary, 2) == {"keep", "tape"}
    assert found.rows.tolist() == [0, 1, 0]
