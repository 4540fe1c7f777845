"""A matrix without phrasings profits from one that has them."""

import pytest

from bot.asking.reading import topic
from bot.matching.borrowing import Worth, borrowing
from bot.matching.ranking import Matcher
from bot.matching.unphrased import UnphrasedMatcher
from tests.knowledge import knowledge, matrix

LENT = {
    "backups": ["run the nightly tape job", "tapes are kept"],
    "updates": ["install the monthly hotfix", "hotfixes"],
    "none": ["book a room", "the cantina"],
}
LENDER = Matcher(
    knowledge(
        matrix({"backups": "Manage backups on the service", "updates": "Deploy updates"}),
        phrasings=LENT,
    )
)
STRENGTH = 10.0
WORTH = Worth(STRENGTH, 1.0, 1.0)
OWN = matrix(
    {"copies": "Manage the backups", "rollout": "Deploy all updates", "team": "Hire staff"}
)
TEXTS = [activity.text for activity in OWN.activities]


def best(matcher: UnphrasedMatcher, text: str) -> str | None:
    ranked = matcher.hear(topic(text)).rank(()).ranked
    return ranked[0].row.activity.id if ranked else None


@pytest.mark.parametrize(
    ("text", "expected"), [("tape job", "copies"), ("monthly hotfix", "rollout")]
)
def test_activities_that_are_alike_are_asked_about_in_the_same_words(
    text: str, expected: str
) -> None:
    bare = knowledge(OWN)

    assert best(UnphrasedMatcher(bare), text) is None
    assert best(UnphrasedMatcher(bare, [(LENDER, WORTH)]), text) == expected


def test_a_first_phrasing_of_its_own_takes_nothing_away() -> None:
    told = knowledge(OWN, phrasings={"team": ["recruit people"]})

    assert told.unphrased == (OWN,)
    assert best(UnphrasedMatcher(told, [(LENDER, WORTH)]), "tape job") == "copies"
    assert best(UnphrasedMatcher(told, [(LENDER, WORTH)]), "recruit people") == "team"


def test_an_activity_that_is_like_none_of_the_lender_borrows_nothing() -> None:
    bonus, _ = borrowing(["Hire staff"], [(LENDER, WORTH)]).lent(topic("tape job"))

    assert bonus.tolist() == [0.0]


def test_what_is_lent_is_shared_out_by_likeness_and_sums_to_no_more_than_the_strength() -> None:
    copies, rollout, team = borrowing(TEXTS, [(LENDER, WORTH)]).lent(topic("tape job"))[0]

    assert STRENGTH >= copies > rollout >= team == 0.0


def test_the_same_wording_borrows_the_same_wherever_it_stands() -> None:
    bonus = borrowing([*TEXTS, TEXTS[0]], [(LENDER, WORTH)]).lent(topic("nightly tape"))[0]

    assert bonus[0] == bonus[3] > 0


def test_what_the_lender_knows_to_be_covered_nowhere_speaks_against_an_answer() -> None:
    lent = borrowing(TEXTS, [(LENDER, WORTH)])

    beyond, covered = (lent.lent(topic(text))[1] for text in ("book a room", "tape job"))

    assert beyond < 0 < covered


def test_several_lenders_add_up() -> None:
    once, _ = borrowing(TEXTS, [(LENDER, WORTH)]).lent(topic("tape job"))
    twice, _ = borrowing(TEXTS, [(LENDER, WORTH)] * 2).lent(topic("tape job"))

    assert twice.tolist() == pytest.approx((2 * once).tolist())


def test_the_evidence_names_the_activity_that_lends() -> None:
    matcher = UnphrasedMatcher(knowledge(OWN), [(LENDER, WORTH)])
    question = topic("tape job")
    (first, *_) = matcher.hear(question).rank(()).ranked

    assert matcher.evidence(question, first).terms[0][0] == "like “Manage backups on the service”"


def test_a_matrix_without_activities_borrows_nothing() -> None:
    assert borrowing([], [(LENDER, WORTH)]).lent(topic("tape job"))[0].tolist() == []
