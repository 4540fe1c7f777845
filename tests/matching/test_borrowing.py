"""A matrix without phrasings profits from one that has them."""

import pytest

from bot.answering.engine import Engine
from bot.asking.reading import topic
from bot.matching.borrowing import borrowing
from bot.matching.ranking import Matcher
from bot.matrix import Catalog, Row
from tests.knowledge import knowledge, matrix

LENT = {
    "backups": ["run the nightly tape job", "tapes are kept"],
    "updates": ["install the monthly hotfix", "hotfixes"],
    "none": ["book a room", "the cantina"],
}
LENDER = knowledge(
    matrix({"backups": "Manage backups on the service", "updates": "Deploy updates"}),
    phrasings=LENT,
)
OWN = matrix(
    {"copies": "Manage the backups", "rollout": "Deploy all updates", "team": "Hire staff"}
)


def best(matcher: Matcher, text: str) -> str | None:
    ranked = [one for one in matcher.rank(topic(text)).ranked if one.score > 0]
    return ranked[0].row.activity.id if ranked else None


@pytest.mark.parametrize(
    ("text", "expected"), [("tape job", "copies"), ("monthly hotfix", "rollout")]
)
def test_activities_that_are_alike_are_asked_about_in_the_same_words(
    text: str, expected: str
) -> None:
    bare = knowledge(OWN)

    assert best(Matcher(bare), text) is None
    assert best(Matcher(bare, Matcher(LENDER)), text) == expected


def test_a_matrix_with_phrasings_of_its_own_borrows_nothing() -> None:
    told = knowledge(OWN, phrasings={"team": ["recruit people"]})

    assert best(Matcher(told, Matcher(LENDER)), "tape job") is None


def test_an_activity_that_is_like_none_of_the_lender_borrows_nothing() -> None:
    found = borrowing([Row(OWN, OWN.activities[2])], [True], Matcher(LENDER), 1)

    assert found.bonus(topic("tape job")).tolist() == [0.0]


def test_a_row_borrows_most_where_it_is_most_alike() -> None:
    rows = tuple(Catalog((OWN,)).rows())
    found = borrowing(rows, [True] * 3, Matcher(LENDER), 3)

    copies, rollout, team = found.bonus(topic("tape job")).tolist()

    assert copies > rollout >= 0.0
    assert team == 0.0


def test_rows_with_phrasings_of_their_own_borrow_nothing_beside_others() -> None:
    rows = tuple(Catalog((OWN,)).rows())
    found = borrowing(rows, [False, True, True], Matcher(LENDER), 3)

    assert found.bonus(topic("tape job")).tolist()[0] == 0.0
    assert found.bonus(topic("monthly hotfix")).tolist()[1] > 0.0


def test_what_names_the_service_tells_nothing_of_a_matrix_without_phrasings() -> None:
    desk = Engine.of(knowledge(matrix({"filter": "Filter the mail", "copies": "Keep copies"})))

    assert [word.word for word in desk.rank("who keeps copies of the mail?").readings] == [
        "keeps",
        "copies",
    ]
    assert [word.word for word in desk.rank("mail").readings] == ["mail"]
