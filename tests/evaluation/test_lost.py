"""Phrasings that another activity would win are found."""

from bot.answering.engine import Engine
from bot.evaluation.lost import lost
from tests.knowledge import knowledge, matrix

MAIL = matrix({"backups": "Manage backups", "updates": "Deploy updates"})


def test_a_phrasing_that_leads_to_another_activity_is_told_with_its_winner() -> None:
    told = {"updates": ["manage backups"], "backups": ["keep copies"]}

    (one,) = lost(Engine.of(knowledge(MAIL, phrasings=told)))

    assert (one.matrix, one.phrasing.activity, one.phrasing.text) == (
        "mail",
        "updates",
        "manage backups",
    )
    assert one.winner.activity.id == "backups"


def test_phrasings_of_what_is_not_covered_and_of_phases_have_no_row_to_lose() -> None:
    told = {"none": ["manage the backups of my phone"], "1": ["backups"]}

    assert list(lost(Engine.of(knowledge(MAIL, phrasings=told)))) == []


def test_shipped_phrasings_rarely_lead_to_another_activity(desk: Engine) -> None:
    (told,) = desk.knowledge.phrasings.values()

    assert len(list(lost(desk))) < len(told) / 100
