"""Matrices without phrasings are matched by their own words."""

from bot.asking.reading import Reader
from bot.asking.services import Services
from bot.knowledge import Glossary, Knowledge
from bot.matching.candidates import Candidates
from bot.matching.ranking import Leaning
from bot.matching.unphrased import UnphrasedMatcher
from tests.knowledge import knowledge, matrix
from tests.services import CLUSTER, GLOSSARY, STORE

BARE = Knowledge(
    CATALOG := knowledge(CLUSTER, STORE).catalog,
    glossary=GLOSSARY,
)
READER = Reader(CATALOG, Services(CATALOG, GLOSSARY))
MATCHER = UnphrasedMatcher(BARE)


def rank(of: Knowledge, text: str) -> Candidates:
    return UnphrasedMatcher(of).rank(Reader(of.catalog).read(text))


def keys(found: Candidates) -> list[str]:
    return [candidate.row.key for candidate in found.ranked if candidate.score > 0]


def test_a_row_that_says_the_opposite_loses() -> None:
    terms = {"en": {"import": ("bring in",), "export": ("carry off",)}}
    of = matrix({"import": "Import the accounts", "other": "Count the accounts of the team"})
    told, untold = (
        rank(knowledge(of, glossary=Glossary(terms, pairs)), "who exports the accounts?")
        for pairs in ((("import", "export"),), ())
    )

    assert keys(untold)[0] == "mail/import"
    assert keys(told)[0] == "mail/other"


def test_a_service_that_is_named_keeps_the_others_out() -> None:
    found = MATCHER.rank(READER.read("who keeps copies on k8s?"))

    assert keys(found)[0] == "managed-kubernetes/copies"
    assert {candidate.row.matrix for candidate in found.ranked} == {CLUSTER}


def test_the_name_of_the_service_hardly_speaks_for_a_row() -> None:
    found = MATCHER.rank(READER.read("who keeps copies of the bucket?"))

    assert keys(found)[0] == "object-storage/copies"


def test_a_question_of_nothing_but_the_service_ranks_what_speaks_of_it() -> None:
    found = MATCHER.rank(READER.read("bucket"))

    assert set(keys(found)) == {"object-storage/create", "object-storage/rules"}


def test_each_service_has_its_best_row() -> None:
    bests = MATCHER.bests(READER.read("who keeps copies?"), 5)

    assert {one.row.key for one in bests} == {"managed-kubernetes/copies", "object-storage/copies"}
    assert all(0 <= one.confidence <= 1 for one in bests)


def test_nothing_is_ranked_where_nothing_fits() -> None:
    question = READER.read("who paints the fence?")

    assert MATCHER.rank(question).ranked == ()
    assert MATCHER.bests(question, 5) == ()


def test_the_row_that_was_just_given_is_hardly_asked_for_again() -> None:
    before = READER.read("who manages the rules of a bucket?")
    row = MATCHER.rank(before).ranked[0].row
    question = READER.read("and who creates it?")

    assert row.key == "object-storage/rules"
    assert keys(MATCHER.rank(question, Leaning(before, row)))[0] == "object-storage/create"
    assert keys(MATCHER.rank(question, Leaning(before)))[0] == "object-storage/create"


def test_the_evidence_is_what_each_term_says() -> None:
    question = READER.read("who keeps copies?")
    (first, *_) = MATCHER.rank(question).ranked
    told = dict(MATCHER.evidence(question, first).terms)

    assert told["keep"] > 0
    assert told["=copy"] > 0
