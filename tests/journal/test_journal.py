"""What a journal remembers: across replicas, across restarts, and for how long."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.journal.entries import Channel, Turn
from bot.journal.journal import Journal
from tests.journal.conftest import SOON, Clock, Open

ASKED = Turn("asked", "who encrypts the disks?")
CHOSEN = Turn("chosen", "raci/encryption")


def test_a_thread_is_known_at_once_where_it_was_kept_and_then_to_every_replica(
    journal: Journal, replica: Open
) -> None:
    journal.add_turn("C1", "1.1", ASKED)
    journal.add_turn("C1", "1.1", CHOSEN)
    assert journal.turns("C1", "1.1") == (ASKED, CHOSEN)

    assert journal.flush(SOON)

    assert journal.turns("C1", "1.1") == (ASKED, CHOSEN)
    assert replica().turns("C1", "1.1") == (ASKED, CHOSEN)
    assert replica().turns("C1", "2.2") == ()


def test_turns_of_two_replicas_are_in_the_order_in_which_they_were_said(
    journal: Journal, replica: Open, clock: Clock
) -> None:
    other = replica()
    turns = [Turn("asked", f"question {n}") for n in range(6)]
    for turn, one in zip(turns, (journal, other, journal, journal, other, other), strict=True):
        one.add_turn("C1", "1.1", turn)
        clock.pass_(seconds=1)
    assert journal.flush(SOON)
    assert other.flush(SOON)

    assert journal.turns("C1", "1.1") == other.turns("C1", "1.1") == tuple(turns)


def test_of_a_long_thread_the_end_is_known(journal: Journal, replica: Open, clock: Clock) -> None:
    turns = [Turn("asked", f"question {n}") for n in range(80)]
    for turn in turns:
        journal.add_turn("C1", "1.1", turn)
        clock.pass_(seconds=1)
    assert journal.flush(SOON)

    assert journal.turns("C1", "1.1") == replica().turns("C1", "1.1") == tuple(turns[-50:])


def test_a_thread_is_forgotten_after_a_month(journal: Journal, replica: Open, clock: Clock) -> None:
    journal.add_turn("C1", "1.1", ASKED)
    assert journal.flush(SOON)
    clock.pass_(days=29)
    assert journal.turns("C1", "1.1") == (ASKED,)

    clock.pass_(days=2)
    journal.add_turn("C1", "9.9", CHOSEN)
    assert journal.flush(SOON)

    assert journal.turns("C1", "1.1") == ()
    assert replica().turns("C1", "1.1") == ()


def test_people_who_are_mentioned_are_not_named_in_a_thread(
    journal: Journal, replica: Open
) -> None:
    journal.add_turn("C1", "1.1", Turn("asked", "is <@U024BE7LH|ana> accountable?"))
    assert journal.flush(SOON)

    told = (Turn("asked", "is <@> accountable?"),)
    assert journal.turns("C1", "1.1") == replica().turns("C1", "1.1") == told


@pytest.mark.parametrize(
    ("keep_days", "text"), [(0, "who encrypts the disks?"), (90, "who has password: hunter2")]
)
def test_a_text_that_may_not_be_kept_is_remembered_by_its_process_alone(
    replica: Open, keep_days: int, text: str
) -> None:
    journal = replica(keep_days)
    journal.add_turn("C1", "1.1", Turn("asked", text))
    assert journal.flush(SOON)

    assert journal.turns("C1", "1.1") == (Turn("asked", text),)
    assert replica(keep_days).turns("C1", "1.1") == ()


def test_a_channel_has_the_settings_that_were_made_last_on_any_replica(
    journal: Journal, replica: Open
) -> None:
    other = replica()
    assert journal.channel("C1") == Channel()

    journal.set_channel("C1", Channel("off", "Hosted Exchange"))
    assert journal.channel("C1") == Channel("off", "Hosted Exchange")
    assert journal.flush(SOON)
    assert other.channel("C1") == Channel("off", "Hosted Exchange")

    other.set_channel("C1", Channel("questions"))
    assert other.flush(SOON)
    assert journal.channel("C1") == Channel("questions")
    assert journal.channel("C2") == Channel()


def test_a_mark_is_taken_once_by_all_replicas_together(journal: Journal, replica: Open) -> None:
    other = replica()

    assert journal.first("Ev1", "C1 1.1")
    assert not journal.first("Ev1")
    assert not other.first("Ev2", "C1 1.1")  # the same message, delivered as another event
    assert not journal.first("Ev2")
    assert other.first("Ev3")


def test_a_mark_that_is_given_back_can_be_taken_by_any_replica(
    journal: Journal, replica: Open
) -> None:
    other = replica()
    assert journal.first("Ev1")
    assert not other.first("Ev1")

    journal.forget("Ev1")

    assert replica().first("Ev1")
    assert not journal.first("Ev1")


def test_of_many_that_try_at_the_same_time_one_is_first(journal: Journal, replica: Open) -> None:
    replicas = [journal, replica(), replica()]
    with ThreadPoolExecutor(12) as threads:
        for n in range(50):
            marks = [f"Ev{n}", f"C1 {n}"]
            tries = [
                threads.submit(replicas[i % 3].first, *marks[:: 1 if i % 2 else -1])
                for i in range(12)
            ]
            assert sum(one.result() for one in tries) == 1


def test_a_mark_is_forgotten_after_a_day(journal: Journal, clock: Clock) -> None:
    assert journal.first("Ev1")
    clock.pass_(hours=23)
    assert not journal.first("Ev1")

    clock.pass_(hours=2)
    journal.add_turn("C1", "1.1", ASKED)
    assert journal.flush(SOON)

    assert journal.first("Ev1")


def test_a_persons_mark_is_the_same_on_every_replica_and_another_for_what_is_something_else(
    replica: Open,
) -> None:
    one, other = replica(secret="xoxb-1"), replica(secret="xoxb-1")

    mark = one.mark("U1", "raci/backups")

    assert mark == other.mark("U1", "raci/backups")
    others = [
        one.mark("U2", "raci/backups"),
        one.mark("U1", "raci/updates"),
        one.mark("U", "1raci/backups"),
        replica(secret="xoxb-2").mark("U1", "raci/backups"),
    ]
    assert len({mark, *others}) == 5
    assert "U1" not in mark
    assert len(mark) == 32
