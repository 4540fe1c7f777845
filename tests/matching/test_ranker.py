"""Matrices with phrasings and without are ranked side by side."""

from bot.asking.question import Question
from bot.asking.reading import Reader
from bot.asking.services import Services
from bot.matching.candidates import Candidate
from bot.matching.ranker import Ranker
from bot.matrix import Catalog
from tests.services import CLUSTER, DESK, GLOSSARY, STORE, several

CATALOG = Catalog((DESK, CLUSTER, STORE))
READER = Reader(CATALOG, Services(CATALOG, GLOSSARY))
RANKER = Ranker(several(*CATALOG.matrices))


def read(text: str) -> Question:
    return READER.read(text)


def bests(text: str, most: int) -> tuple[Candidate, ...]:
    return RANKER.hear(read(text)).bests((), most)


def test_the_surest_of_both_comes_first() -> None:
    ranked = RANKER.rank(read("who keeps copies?")).ranked

    assert len({one.row.matrix.name for one in ranked}) == 3
    assert [one.confidence for one in ranked] == sorted(
        (o.confidence for o in ranked), reverse=True
    )


def test_a_service_that_is_named_is_ranked_alone() -> None:
    for text, name in (
        ("copies on k8s", "managed-kubernetes"),
        ("copies at the help desk", "desk"),
    ):
        ranked = RANKER.rank(read(text)).ranked
        assert {one.row.matrix.name for one in ranked} == {name}


def test_each_service_has_its_best_row() -> None:
    found = bests("who keeps copies?", 5)

    assert sorted(one.row.key for one in found) == [
        "desk/copies",
        "managed-kubernetes/copies",
        "object-storage/copies",
    ]
    assert len(bests("who keeps copies?", 2)) == 2


def test_a_kind_of_service_that_is_not_loaded_is_not_answered_by_others() -> None:
    assert [one.row.matrix for one in RANKER.rank(read("who scraps the voip disks")).ranked] == []
    assert bests("who scraps the voip disks", 5) == ()


def test_a_catalog_with_phrasings_alone_needs_no_other_matcher() -> None:
    ranker = Ranker(several(DESK))

    assert ranker.rank(read("who backs up the tickets")).ranked[0].row.key == "desk/copies"


def test_the_evidence_comes_from_where_the_row_was_ranked() -> None:
    for text in ("who backs up the tickets", "who chooses the version of k8s"):
        question = read(text)
        (first, *_) = RANKER.rank(question).ranked
        assert RANKER.evidence(question, first).terms
