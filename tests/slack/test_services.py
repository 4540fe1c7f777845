"""Several services in Slack: each row is shown with the service it is of."""

from dataclasses import replace

import pytest

from bot.answering.engine import Engine
from bot.language.wording import ENGLISH
from bot.matrix import Activity
from bot.slack.carried import Carried
from bot.slack.views.blocks import Message
from bot.slack.views.frame import Frame
from bot.slack.views.said import said
from tests.services import CLUSTER, DESK, STORE, all_three, several
from tests.slack.blocks import breaches, lines

LONG = " and the rest" * 200


@pytest.fixture(scope="module")
def three() -> Engine:
    return all_three()


def message(desk: Engine, question: str) -> Message:
    frame = Frame(ENGLISH, Carried(question))
    return said(desk.ask(question), desk.knowledge.catalog, frame)


def test_the_services_that_an_answer_holds_for_stand_below_it(three: Engine) -> None:
    shown = lines(message(three, "who scraps worn disks?")["blocks"])

    assert "Them is responsible and accountable." in shown
    assert "Managed Kubernetes: Scrap worn disks" in shown
    assert "Object Storage: Scrap worn disks" in shown


def test_services_that_answer_differently_are_offered_as_buttons(three: Engine) -> None:
    blocks = message(three, "who keeps copies?")["blocks"]
    labels = [
        element["text"]["text"]
        for block in blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]

    assert "Managed Kubernetes: Keep copies of the cluster" in labels


def test_many_long_answers_fit_into_a_message() -> None:
    def longer(activity: Activity) -> Activity:
        return replace(activity, text=f"{activity.text}{LONG}")

    many = [
        replace(matrix, name=f"{matrix.name}-{n}", activities=tuple(map(longer, matrix.activities)))
        for n in range(5)
        for matrix in (CLUSTER, STORE)
    ]
    desk = Engine.of(several(DESK, *many))

    shown = message(desk, "who keeps copies?")

    assert breaches(shown) == []
    assert len(lines(shown["blocks"])) > 5
