"""Matrices without phrasings are matched by their own words."""

from bot.asking.question import Question
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
    return UnphrasedMatcher(of).hear(Reader(of.catalog).read(text)).rank(())


def ranked(question: Question, leaning: Leaning | None = None) -> Candidates:
    return MATCHER.hear(question, leaning).rank(question.services)


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
    found = ranked(READER.read("who keeps copies on k8s?"))

    assert keys(found)[0] == "managed-kubernetes/copies"
    assert {candidate.row.matrix for candidate in found.ranked} == {CLUSTER}


def test_the_name_of_the_service_hardly_speaks_for_a_row() -> None:
    found = ranked(READER.read("who keeps copies of the bucket?"))

    assert keys(found)[0] == "object-storage/copies"


def test_a_question_of_nothing_but_the_service_ranks_what_speaks_of_it() -> None:
    found = ranked(READER.read("bucket"))

    assert set(keys(found)) == {"object-storage/create", "object-storage/rules"}


def test_each_service_has_its_best_row() -> None:
    bests = MATCHER.hear(READER.read("who keeps copies?")).bests((), 5)

    assert {one.row.key for one in bests} == {"managed-kubernetes/copies", "object-storage/copies"}
    assert all(0 <= one.confidence <= 1 for one in bests)


def test_what_was_compared_for_all_services_is_not_counted_twice_for_one() -> None:
    heard = MATCHER.hear(READER.read("who keeps copies?"))
    (first, *_) = heard.bests((), 5)
    alone = MATCHER.hear(READER.read("who keeps copies?"))
    services = (first.row.matrix.name,)

    assert heard.rank(services).ranked == alone.rank(services).ranked


def test_nothing_is_ranked_where_nothing_fits() -> None:
    question = READER.read("who paints the fence?")

    assert ranked(question).ranked == ()
    assert MATCHER.hear(question).bests((), 5) == ()


def test_the_row_that_was_just_given_is_hardly_asked_for_again() -> None:
    before = READER.read("who manages the rules of a bucket?")
    row = ranked(before).ranked[0].row
    question = READER.read("and who creates it?")

    assert row.key == "object-storage/rules"
    assert keys(ranked(question, Leaning(before, row)))[0] == "object-storage/create"
    assert keys(ranked(question, Leaning(before)))[0] == "object-storage/create"


def test_the_evidence_is_what_each_term_says() -> None:
    question = READER.read("who keeps copies?")
    (first, *_) = ranked(question).ranked
    told = dict(MATCHER.evidence(question, first).terms)

    assert told["keep"] > 0
    assert told["=copy"] > 0
