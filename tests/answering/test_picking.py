"""Picking one of the rows that were offered, in the words of a chat."""

import pytest

from bot.answering.answer import Choices, Found, Verdict
from bot.answering.engine import Engine
from bot.answering.threads import Exchange


@pytest.fixture
def offered(desk: Engine) -> Exchange:
    """Some rows that were offered."""
    exchange = desk.ask("backups")
    assert isinstance(exchange.answer, Choices)
    assert len(exchange.answer.offered) > 2
    return exchange


def place(offered: Exchange, answer: object) -> int:
    """Where the row that was found stood in the offer."""
    assert isinstance(answer, Found), answer
    assert isinstance(offered.answer, Choices)
    return [one.row for one in offered.answer.offered].index(answer.best.row)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("the first one", 0),
        ("2", 1),
        ("2)", 1),
        ("I mean the second, please", 1),
        ("number 3", 2),
        ("3rd option", 2),
        ("le deuxième", 1),
        ("je veux dire la troisième", 2),
        ("den zweiten bitte", 1),
        ("la segunda", 1),
        ("il secondo, grazie", 1),
        ("chodzi mi o drugą", 1),
        ("a segunda opção", 1),
        ("de tweede graag", 1),
    ],
)
def test_a_row_is_picked_by_its_place(desk: Engine, offered: Exchange, text: str, at: int) -> None:
    assert place(offered, desk.ask(text, offered).answer) == at


def test_the_last_row_is_picked(desk: Engine, offered: Exchange) -> None:
    assert isinstance(offered.answer, Choices)
    last = len(offered.answer.offered) - 1

    assert place(offered, desk.ask("the last one", offered).answer) == last


def test_what_was_asked_before_is_asked_of_the_row_that_is_picked(desk: Engine) -> None:
    offered = desk.ask("are we informed of backups?")

    answer = desk.ask("the first", offered).answer

    assert isinstance(answer, Found)
    assert isinstance(answer.verdict, Verdict)


def test_what_is_asked_beside_the_place_is_answered(desk: Engine, offered: Exchange) -> None:
    answer = desk.ask("the second one, who is informed?", offered).answer

    assert place(offered, answer) == 1
    assert isinstance(answer, Found)
    assert [role.word for role in answer.letters] == ["informed"]


def test_a_row_that_was_picked_is_leaned_on(desk: Engine, offered: Exchange) -> None:
    picked = desk.ask("the second one", offered)

    assert place(offered, desk.ask("and who is informed?", picked).answer) == 1


@pytest.mark.parametrize("text", ["the ninth one", "5", "the first and the second"])
def test_what_is_no_place_in_the_offer_picks_nothing(
    desk: Engine, offered: Exchange, text: str
) -> None:
    assert not isinstance(desk.ask(text, offered).answer, Found)


@pytest.mark.parametrize("text", ["2", "the second one"])
def test_a_place_means_nothing_where_nothing_was_offered(desk: Engine, text: str) -> None:
    assert not isinstance(desk.ask(text).answer, Found)


def test_other_words_beside_a_place_are_a_topic(desk: Engine, offered: Exchange) -> None:
    answer = desk.ask("who patches the second server?", offered).answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity.id == "updates"
