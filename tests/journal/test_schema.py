"""The steps that are applied lead to the tables that the code writes to."""

from contextlib import closing

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, text

from bot.journal import reading
from bot.journal.journal import Journal
from bot.journal.place import place
from bot.journal.tables import METADATA
from tests.journal.conftest import Clock, Open


def test_the_steps_make_the_tables_as_they_are_described(journal: Journal, url: str) -> None:
    journal.close()
    engine = create_engine(place(url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_a_database_that_is_up_to_date_is_opened_as_it_is(
    journal: Journal, replica: Open, url: str
) -> None:
    journal.close()
    assert replica().trouble == ""

    engine = create_engine(place(url))
    with engine.connect() as connection:
        versions = connection.execute(text("SELECT version_num FROM alembic_version")).all()
    engine.dispose()
    assert [tuple(version) for version in versions] == [("0002",)]


def test_what_was_decided_before_an_update_is_known_after_it(
    journal: Journal, replica: Open, url: str
) -> None:
    journal.decide("cafe")
    journal.close()
    engine = create_engine(place(url))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE decided RENAME TO rejected"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    engine.dispose()

    assert replica().ask(reading.decided) == frozenset({"cafe"})


def test_other_tables_in_the_same_database_are_let_alone(url: str, clock: Clock) -> None:
    engine = create_engine(place(url))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE ours (a INTEGER)"))
        connection.execute(text("INSERT INTO ours VALUES (1)"))

    with closing(Journal.open(url, clock)) as journal:
        assert journal.trouble == ""

    with engine.connect() as connection:
        assert connection.execute(text("SELECT a FROM ours")).scalar() == 1
    engine.dispose()
