"""Lists in a thread: asked for after a row, changed in a part, and left again."""

import pytest

from bot.answering.engine import Engine
from tests.answering.talking import BACKUPS, ids, talk

OURS = "what are we responsible for in 3.1.2?"


@pytest.mark.parametrize(
    ("follow_up", "same_as"),
    [
        ("and in 3.1.1?", "what are we responsible for in 3.1.1?"),
        ("and in 4?", "what are we responsible for in 4?"),
        ("and OVH?", "what is OVH responsible for in 3.1.2?"),
        ("and accountable?", "what are we accountable for in 3.1.2?"),
        ("what about monitoring?", "what are we responsible for in monitoring?"),
        ("and in 3.1.9?", "what are we responsible for in 3.1.9?"),
    ],
)
def test_a_list_is_changed_in_the_part_that_is_named(
    desk: Engine, follow_up: str, same_as: str
) -> None:
    assert ids(talk(desk, OURS, follow_up)) == ids(talk(desk, same_as))


def test_a_list_is_changed_more_than_once(desk: Engine) -> None:
    changed = talk(desk, OURS, "and in 3.1.3?", "and OVH?", "and informed?", "and in 2?")

    assert ids(changed) == ids(talk(desk, "what is OVH informed about in 2?"))


def test_one_row_can_be_asked_about_after_a_list(desk: Engine) -> None:
    assert talk(desk, OURS, BACKUPS) == talk(desk, BACKUPS)


@pytest.mark.parametrize(
    "follow_up",
    ["what are we responsible for?", "which tasks are ours?", "list all that OVH is informed of"],
)
def test_a_list_can_be_asked_for_after_a_row(desk: Engine, follow_up: str) -> None:
    assert talk(desk, BACKUPS, follow_up) == talk(desk, follow_up)


@pytest.mark.parametrize(
    "follow_up", ["show everything in that phase", "what else is in this section?"]
)
def test_that_phase_is_the_one_of_the_row_before(desk: Engine, follow_up: str) -> None:
    answer = talk(desk, BACKUPS, follow_up)

    of_phase = [
        row.activity.id
        for row in desk.knowledge.catalog.rows()
        if row.activity.phase.number == "3.1.1"
    ]
    assert "backups" in of_phase
    assert ids(answer) == of_phase
