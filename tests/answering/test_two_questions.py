"""Two questions in one message: neither is dropped."""

import pytest

from bot.answering.answer import Choices, Found
from bot.answering.engine import Engine

ENCRYPTED, REPLACED = "encryption", "hardware-replacement"


def offered(desk: Engine, question: str) -> list[str]:
    answer = desk.ask(question).answer
    assert isinstance(answer, Choices), (question, answer)
    return [one.row.activity.id for one in answer.offered]


@pytest.mark.parametrize(
    "question",
    [
        "who encrypts disks and who replaces hardware?",
        "who encrypts disks, and who replaces hardware?",
        "wer verschlüsselt die Platten und wer ersetzt defekte Hardware?",
        "¿quién cifra los discos y quién sustituye el hardware defectuoso?",
    ],
)
def test_the_rows_of_both_are_offered(desk: Engine, question: str) -> None:
    assert offered(desk, question) == [ENCRYPTED, REPLACED]


def test_the_best_rows_of_each_come_before_what_else_one_may_mean(desk: Engine) -> None:
    rows = offered(desk, "who does backups and who does logs?")

    assert "logs" in rows[:2]
    assert len(rows) == len(set(rows)) > 2


@pytest.mark.parametrize(
    "question",
    [
        "who encrypts data on storage media and who is informed?",
        "who encrypts data on storage media and who pays for it?",
        "who encrypts data on storage media and who encrypts storage media?",
        "chi cifra i dischi e chi li controlla?",
        "who encrypts data on storage media and who bakes the cake?",
    ],
)
def test_what_has_one_topic_or_one_answer_is_answered_as_one(desk: Engine, question: str) -> None:
    answer = desk.ask(question).answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity.id == ENCRYPTED
