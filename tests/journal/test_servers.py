"""A server that is gone, hangs or is silent: answers go on, and nothing is lost."""

import socket
from contextlib import closing

from bot.journal.entries import Channel
from bot.journal.journal import Journal
from tests.journal.conftest import SOON, Clock
from tests.journal.postgres import Postgres
from tests.journal.trouble import BEGINS, Log, counts, goes_on, record


def test_a_server_that_goes_and_comes_back_is_caught_up_with(
    postgres: Postgres, clock: Clock, log: Log
) -> None:
    url = postgres.database()
    with closing(Journal.open(url, clock, patience=SOON)) as journal:
        goes_on(journal, "before")
        assert journal.flush(SOON)
        postgres.stop()
        goes_on(journal, "after")
        assert not journal.flush(0.01)
        postgres.start()
        assert journal.flush(SOON)

        assert journal.channel("C1") == Channel("off", "after")
        assert counts(url) == [2, 2, 2, 2]
    assert log.began_and_ended_once()
    assert "hunter2" not in "".join(log.lines)


def test_a_server_that_hangs_is_not_waited_for(postgres: Postgres, clock: Clock, log: Log) -> None:
    url = postgres.database()
    with closing(Journal.open(url, clock, patience=0.2)) as journal:
        goes_on(journal, "before")
        assert journal.flush(SOON)
        with postgres.frozen(url):
            goes_on(journal, "after")
            assert not journal.flush(0.01)
        assert journal.flush(SOON)
        assert counts(url) == [2, 2, 2, 2]
    assert "does not answer in time" in log.lines[0]


def test_a_server_that_hangs_for_good_is_left_for_a_new_connection(
    postgres: Postgres, clock: Clock, log: Log
) -> None:
    url = postgres.database()
    with closing(Journal.open(url, clock, patience=0.2)) as journal:
        record(journal)
        assert journal.flush(SOON)
        with postgres.frozen(url):
            record(journal)
            assert journal.flush(SOON)
            assert counts(url) == [2, 2, 2, 2]
    assert log.began_and_ended_once("it does not answer in time")


def test_a_server_that_never_speaks_delays_no_answer(clock: Clock, log: Log) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        url = f"postgresql://raci:hunter2@127.0.0.1:{port}/journal"
        with closing(Journal.open(url, clock)) as journal:
            goes_on(journal)

    assert BEGINS in log.lines[0]
    assert "hunter2" not in "".join(log.lines)
