"""The desk: one engine at a time, and nobody sees half a change."""

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from tests.knowledge import knowledge, matrix


def engine(text: str) -> Engine:
    return Engine.of(knowledge(matrix({"one": text})))


def test_a_new_engine_takes_the_place_of_the_old_one_which_still_answers() -> None:
    first, second = engine("Manage backups"), engine("Deploy updates")
    desk = Desk(first)
    under_way = desk.engine

    desk.put(second)

    assert desk.engine is second
    assert under_way.knowledge.catalog.row("mail/one") == first.knowledge.catalog.row("mail/one")


def test_whoever_asked_for_it_is_told_of_each_new_engine() -> None:
    desk = Desk(engine("Manage backups"))
    told: list[Engine] = []
    desk.on_change(told.append)

    for text in ("Deploy updates", "Watch alerts"):
        desk.put(engine(text))

    assert told[-1] is desk.engine
    assert len(told) == 2
