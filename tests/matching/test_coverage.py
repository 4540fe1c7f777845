"""A term tells against coverage where it stands rather in what no matrix covers."""

import numpy as np

from bot.knowledge import NONE, Glossary, Knowledge, Phrasing
from bot.matching.coverage import MOST_OF_PAIR, foreignness
from bot.matching.lessons import lessons
from bot.matching.terms import is_pair
from bot.matching.vocabulary import Vocabulary
from bot.matrix import Catalog, Matrix
from tests.knowledge import matrix

MAIL = matrix({"backups": "Manage the backups", "updates": "Deploy updates"})


def foreign(said: dict[str, list[Phrasing]], *matrices: Matrix) -> dict[str, float]:
    """What each single stem says against coverage."""
    vocabulary = Vocabulary(Glossary())
    knowledge = Knowledge(Catalog(matrices), {name: tuple(all_) for name, all_ in said.items()})
    rows = tuple(knowledge.catalog.rows())
    told = lessons(knowledge, rows, vocabulary)
    of_rows = np.array([matrices.index(row.matrix) for row in rows])
    found = foreignness(told, of_rows, np.ones(len(told.bag.terms), np.float32))
    terms = zip(told.bag.terms.tolist(), found.tolist(), strict=True)
    return {vocabulary.name(term): weight for term, weight in terms if term < 1 << 32}


def phrasing(activity: str, text: str) -> Phrasing:
    return Phrasing(activity, "en", text)


def test_what_only_uncovered_subjects_hold_tells_most() -> None:
    said = [phrasing("backups", "nightly tape"), phrasing(NONE, "backups for CRM, nightly")]

    found = foreign({MAIL.name: said}, MAIL)

    assert found["crm"] < found["night"] < 0
    assert found["tape"] > 0
    assert found["updat"] > 0


def test_nothing_is_foreign_where_no_phrasing_says_what_is_not_covered() -> None:
    found = foreign({MAIL.name: [phrasing("backups", "tape")]}, MAIL)

    assert set(found.values()) == {0}


def test_what_one_matrix_covers_is_foreign_nowhere() -> None:
    servers = matrix({"crm": "Keep the CRM running"}, name="servers")
    said = [phrasing("backups", f"tape {n}") for n in range(99)] + [phrasing(NONE, "CRM for sales")]

    found = foreign({MAIL.name: said}, MAIL, servers)

    assert found["crm"] == 0
    assert found["sale"] < 0


def test_a_pair_of_words_tells_no_more_than_so_much() -> None:
    vocabulary = Vocabulary(Glossary())
    said = (phrasing("backups", "tape"), phrasing(NONE, "cash roll"))
    knowledge = Knowledge(Catalog((MAIL,)), {MAIL.name: said})
    told = lessons(knowledge, tuple(knowledge.catalog.rows()), vocabulary)
    rare = np.full(len(told.bag.terms), 99.0, np.float32)

    found = foreignness(told, np.zeros(len(MAIL.activities), np.int64), rare)

    pairs = is_pair(told.bag.terms)
    assert found[pairs].min() == -MOST_OF_PAIR > found[~pairs].min()
