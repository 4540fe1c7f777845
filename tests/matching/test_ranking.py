"""Which rows come first for a question, and why."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.asking.question import Question
from bot.asking.reading import Reader
from bot.knowledge import Glossary, Knowledge
from bot.matching.candidates import Candidates
from bot.matching.ranking import Leaning, Matcher
from bot.matching.vocabulary import How
from bot.matrix import Catalog
from tests.knowledge import knowledge, matrix, shipped

TEXTS = {
    "backups": "Manage backups on the service",
    "monitoring": "Monitor service backups",
    "updates": "Plan and deploy updates on operating systems",
    "encryption": "Encrypt data on storage media",
}
MAIL = matrix(TEXTS)


def ranked(matcher: Matcher, question: Question, leaning: Leaning | None = None) -> Candidates:
    return matcher.hear(question, leaning).rank(())


def rank(of: Knowledge, text: str) -> Candidates:
    return ranked(Matcher(of), Reader(of.catalog).read(text))


def ids(found: Candidates) -> list[str]:
    """The rows that something speaks for, best first."""
    return [candidate.row.activity.id for candidate in found.ranked if candidate.score > 0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("who encrypts the data?", "encryption"),
        ("who monitors the backups", "monitoring"),
        ("deploying an update", "updates"),
        ("who plans teh updaets", "updates"),
        ("encrpyt", "encryption"),
        ("operatingsystems", "updates"),
    ],
)
def test_the_row_that_shares_the_words_comes_first(text: str, first: str) -> None:
    assert ids(rank(knowledge(MAIL), text))[0] == first


@pytest.mark.parametrize(
    "text", ["", "?!", "👍 🎉", "weather", "谁负责备份", "xq zzt 77", "who?", "a b"]
)
def test_unknown_words_and_symbols_rank_nothing(text: str) -> None:
    assert rank(knowledge(MAIL), text).ranked == ()


@pytest.mark.parametrize("text", ["who does the backups?", "updates", "encrypt or monitor"])
def test_rows_that_are_level_stand_in_document_order(text: str) -> None:
    one, other = matrix(TEXTS, "first"), matrix(TEXTS, "second")

    for of in (knowledge(one, other), knowledge(other, one)):
        places = {row.key: place for place, row in enumerate(of.catalog.rows())}
        found = rank(of, text).ranked
        assert len({candidate.score for candidate in found}) < len(found)
        assert found == tuple(sorted(found, key=lambda c: (-c.score, places[c.row.key])))


@pytest.mark.parametrize("text", ["who does the backups?", "monitor updates of encrypted data"])
def test_the_same_knowledge_ranks_the_same_every_time(text: str) -> None:
    assert rank(knowledge(MAIL), text) == rank(knowledge(matrix(TEXTS)), text)


def test_a_matrix_without_phrasings_profits_from_the_glossary() -> None:
    glossary = Glossary(
        {"en": {"update": ("patch", "security fix")}, "de": {"update": ("Flicken",)}}
    )

    for text in ("who patches?", "who installs the security fixes", "wer macht die Flicken?"):
        assert ids(rank(knowledge(MAIL), text)) == []
        assert ids(rank(knowledge(MAIL, glossary=glossary), text)) == ["updates"]


def test_phrasings_lead_to_their_activity() -> None:
    told = {"encryption": ["scramble the disks", "disks nobody can read"]}

    assert ids(rank(knowledge(MAIL), "who scrambles our disks?")) == []
    assert ids(rank(knowledge(MAIL, phrasings=told), "who scrambles our disks?")) == ["encryption"]


def test_phrasings_of_what_is_not_covered_take_the_confidence_away() -> None:
    beyond = {"none": ["who encrypts my chat messages", "encrypt the phone"], "updates": ["patch"]}
    covered = {**beyond, "none": ["the weather"]}
    text = "who encrypts my phone"

    sure, unsure = (
        rank(knowledge(MAIL, phrasings=told), text).signals.inside for told in (covered, beyond)
    )

    assert unsure < sure


def test_a_repaired_word_counts_for_less_than_one_that_is_spelt_right() -> None:
    right, wrong = (rank(knowledge(MAIL), text) for text in ("encrypt", "encrpyt"))

    assert ids(right)[0] == ids(wrong)[0] == "encryption"
    assert wrong.ranked[0].score < right.ranked[0].score
    assert [reading.how for reading in wrong.readings] == [How.REPAIRED]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("who imports the mail accounts?", "who exports the mail accounts?"),
        ("who makes the backups?", "who restores the backups?"),
        ("who adds a mailbox?", "who destroys the data of a mailbox at the end?"),
        ("who manages access to the control plane?", "who manages access to the data plane?"),
        ("who controls physical access of OVH staff?", "who controls access to the control panel?"),
        ("who delivers the service?", "who destroys the service's configuration at the end?"),
    ],
)
def test_opposites_are_kept_apart(one: str, other: str) -> None:
    assert ids(shipped().rank(one))[0] != ids(shipped().rank(other))[0]


def test_what_a_question_leans_on_counts_too() -> None:
    of = knowledge(MAIL)
    matcher, reader = Matcher(of), Reader(of.catalog)
    before = reader.read("who does the backups?")
    row = ranked(matcher, before).ranked[0].row

    alone = ranked(matcher, reader.read("who checks them?"))
    leaning = ranked(matcher, reader.read("who checks them?"), Leaning(before))
    other = ranked(matcher, reader.read("who checks them?"), Leaning(before, row))

    assert alone.ranked == ()
    assert ids(leaning) == ["backups", "monitoring"]
    assert ids(other)[0] == "monitoring"  # the row that was just given is not asked for again


def test_the_evidence_names_what_spoke_for_a_row() -> None:
    glossary = Glossary({"en": {"update": ("patch",)}})
    of = knowledge(MAIL, glossary=glossary)
    matcher = Matcher(of)
    found = ranked(matcher, Reader(of.catalog).read("who patches operating systems?"))

    terms = dict(matcher.evidence(found.question, found.ranked[0]).terms)

    assert {"=update", "system", "oper system"} <= set(terms)
    assert [abs(value) for value in terms.values()] == sorted(
        map(abs, terms.values()), reverse=True
    )


def test_evidence_against_a_row_is_negative() -> None:
    _, evidence = shipped().why("who restores the backups?", most=5)
    against = [value for one in evidence for _, value in one.terms if value < 0]

    assert against
    assert evidence[0].candidate.row.activity.id == "backup-recovery"


@settings(deadline=None)
@given(
    st.text(max_size=80) | st.lists(st.sampled_from(" ".join(TEXTS.values()).split())).map(" ".join)
)
def test_confidences_are_probabilities_for_any_question(text: str) -> None:
    for candidates in (shipped().rank(text), ranked(SMALL, READER.read(text))):
        told = [candidate.confidence for candidate in candidates.ranked]
        assert all(0 <= confidence <= 1 for confidence in told)
        assert sum(told) <= 1.001
        assert told == sorted(told, reverse=True)


ASKED = st.lists(
    st.sampled_from([*" ".join(TEXTS.values()).split(), "updaets", "encrpyt", "weather"])
).map(" ".join)


@settings(deadline=None)
@given(st.lists(ASKED, max_size=5))
def test_many_questions_score_as_each_does_alone(texts: list[str]) -> None:
    questions = [READER.read(text) for text in texts]
    together = SMALL.scores_of(questions)

    assert len(together) == len(texts)
    for question, scores in zip(questions, together, strict=True):
        assert scores.tolist() == pytest.approx(SMALL.told(question)[0].tolist())


SMALL = Matcher(knowledge(MAIL))
READER = Reader(Catalog((MAIL,)))


def test_an_empty_matrix_answers_nothing() -> None:
    nothing = knowledge(replace(MAIL, activities=()))

    assert rank(nothing, "who does the backups?").ranked == ()
