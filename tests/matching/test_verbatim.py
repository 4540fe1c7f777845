"""A question that quotes an activity means it."""

import pytest

from bot.asking.question import Question
from bot.language.words import words
from bot.matching.candidates import Candidate
from bot.matching.verbatim import verbatim
from bot.matrix import Row
from tests.knowledge import activity, matrix

TEXTS = {
    "panel": "Manage access to the panel",
    "panel-keys": "Manage access to the panel and to its keys, following the policy",
    "plane": "Manage access to control plane",
    "backups": "Manage backups",
}
MAIL = matrix([activity(id_, text) for id_, text in TEXTS.items()])
RANKED = tuple(
    Candidate(Row(MAIL, one), score, score / 10)
    for one, score in zip(MAIL.activities, (1.0, 2.0, 3.0, 4.0), strict=True)
)


def order(plain: str) -> list[tuple[str, bool]]:
    """The ids of the candidates with whether they are taken to be quoted."""
    question = Question(plain, plain=tuple(words(plain)))
    found = verbatim(question, RANKED)
    assert {one.row.key for one in found} == {one.row.key for one in RANKED}
    return [(one.row.activity.id, one.confidence > 0.4) for one in found]


@pytest.mark.parametrize(
    ("plain", "quoted"),
    [
        ("manage access to control plane", ["plane"]),
        ("Manage access to CONTROL plane!", ["plane"]),
        ("access to control plane", ["plane"]),
        ("to its keys, following", ["panel-keys"]),
        ("manage access to the panel", ["panel"]),
        ("access to the panel", ["panel", "panel-keys"]),
        ("manage backups", ["backups"]),
    ],
)
def test_rows_that_hold_the_words_in_one_run_come_first(plain: str, quoted: list[str]) -> None:
    assert [id_ for id_, certain in order(plain) if certain] == quoted
    assert [id_ for id_, _ in order(plain)][: len(quoted)] == quoted


@pytest.mark.parametrize(
    "plain",
    [
        "",
        "the backups",
        "to the panel",
        "manage the access to panel",
        "manage access to control planes",
        "谁负责",
    ],
)
def test_other_words_or_fewer_than_four_leave_the_order(plain: str) -> None:
    question = Question(plain, plain=tuple(words(plain)))

    assert verbatim(question, RANKED) == RANKED


def test_a_quoted_row_is_certain_and_several_share_the_certainty() -> None:
    (one, *others) = verbatim(Question("", plain=tuple(words(TEXTS["plane"]))), RANKED)
    (first, second, *rest) = verbatim(Question("", plain=("access", "to", "the", "panel")), RANKED)

    assert one.confidence > 0.95
    assert first.confidence == second.confidence == pytest.approx(one.confidence / 2, abs=1e-4)
    assert {other.confidence for other in (*others, *rest)} == {0.0}
