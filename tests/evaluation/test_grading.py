"""What each answer is worth to each kind of question."""

import pytest

from bot.answering.engine import Engine
from bot.evaluation.grading import Grade, Graded, graded
from bot.evaluation.questions import Labelled

RIGHT, OFFERED, WRONG, MISSED = Grade

# Questions by the answer they get: one row, a choice, a list, none.
FOUND = "who encrypts data on storage media?"  # encryption
CHOICES = "incidents"  # incident-management and incident-tickets are offered
LISTING = "show 3.1.4"  # encryption
UNKNOWN = "who won the match last night?"

GRADES = {
    "one right row": ("paraphrase", FOUND, "encryption", RIGHT),
    "one of several right rows": ("paraphrase", FOUND, "backups encryption", RIGHT),
    "one wrong row": ("paraphrase", FOUND, "backups", WRONG),
    "the right row was offered": ("paraphrase", CHOICES, "incident-tickets", OFFERED),
    "wrong rows were offered": ("paraphrase", CHOICES, "encryption", WRONG),
    "one row was asked for and several listed": ("paraphrase", LISTING, "encryption", OFFERED),
    "the right row was declined": ("paraphrase", UNKNOWN, "backups", MISSED),
    "a list is exact": ("list", LISTING, "encryption", RIGHT),
    "a list lacks a row": ("list", LISTING, "encryption backups", WRONG),
    "a list has a row too many": ("list", "show 3.1.6", "inventory", WRONG),
    "one row instead of a list": ("list", FOUND, "encryption", WRONG),
    "no answer instead of a list": ("list", UNKNOWN, "encryption", MISSED),
    "two right rows were offered": (
        "vague",
        CHOICES,
        "incident-management incident-tickets",
        RIGHT,
    ),
    "one right row was offered": ("vague", CHOICES, "incident-tickets encryption", OFFERED),
    "no right row was offered": ("vague", CHOICES, "backups encryption", WRONG),
    "one row where several are meant": ("vague", FOUND, "encryption backups", OFFERED),
    "a wrong row where several are meant": ("vague", FOUND, "backups updates", WRONG),
    "none where several are meant": ("vague", UNKNOWN, "backups updates", MISSED),
    "declined what is far beyond": ("far", UNKNOWN, "", RIGHT),
    "declined what is near": ("near", UNKNOWN, "", RIGHT),
    "answered what is beyond": ("far", FOUND, "", WRONG),
    "offered rows for what is beyond": ("near", CHOICES, "", OFFERED),
    "kept still to chatter": ("chatter", UNKNOWN, "", RIGHT),
    "spoke up in chatter": ("chatter", FOUND, "", WRONG),
    "spoke up to a question": ("overheard", FOUND, "encryption", RIGHT),
    "spoke up with a wrong row": ("overheard", FOUND, "backups", WRONG),
    "kept still to a question": ("overheard", UNKNOWN, "encryption", MISSED),
}


def grade(desk: Engine, kind: str, question: str, gold: str) -> Graded:
    (found,) = graded(desk, [Labelled(question=question, kind=kind, gold=tuple(gold.split()))])
    return found


@pytest.mark.parametrize(
    ("kind", "question", "gold", "expected"), GRADES.values(), ids=GRADES.keys()
)
def test_an_answer_is_graded_by_what_was_asked(
    desk: Engine, kind: str, question: str, gold: str, expected: Grade
) -> None:
    assert grade(desk, kind, question, gold).grade is expected


@pytest.mark.parametrize(
    ("question", "gold", "first", "three"),
    [
        (FOUND, "encryption", True, True),
        (FOUND, "domain-name", False, False),
        (CHOICES, "incident-management incident-tickets", True, True),
        (UNKNOWN, "encryption", False, False),
    ],
)
def test_the_place_of_the_right_row_is_told(
    desk: Engine, question: str, gold: str, first: bool, three: bool
) -> None:
    found = grade(desk, "paraphrase", question, gold)

    assert (found.first, found.three) == (first, three)
    assert found.found is (question == FOUND)
    assert len(found.got) <= 3


@pytest.mark.parametrize("kind", ["list", "vague", "far", "near", "chatter"])
def test_kinds_without_one_right_row_have_no_places(desk: Engine, kind: str) -> None:
    found = grade(desk, kind, FOUND, "")

    assert (found.first, found.three) == (None, None)


def test_a_follow_up_is_graded_after_its_question(desk: Engine) -> None:
    asked = Labelled(
        question=FOUND,
        kind="followup",
        gold=("encryption",),
        follow_up="and who is informed?",
        follow_up_gold=("encryption",),
    )

    first, second = graded(desk, [asked])

    assert (first.kind, first.grade) == ("followup", RIGHT)
    assert (second.kind, second.grade) == ("followup-second", RIGHT)
    assert second.question == f"{FOUND} → and who is informed?"
