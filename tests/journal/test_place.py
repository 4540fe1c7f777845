"""Where a journal can be, and how that is printed."""

import sys

import pytest

from bot.errors import BotError
from bot.journal.place import engine, missing, place, shown


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("raci.sqlite", "sqlite:///raci.sqlite"),
        ("/var/lib/raci.sqlite", "sqlite:////var/lib/raci.sqlite"),
        ("sqlite:///raci.sqlite", "sqlite:///raci.sqlite"),
        ("postgresql://host/journal", "postgresql+psycopg://host/journal"),
        (
            "postgres://host/journal?sslmode=require",
            "postgresql+psycopg://host/journal?sslmode=require",
        ),
    ],
)
def test_a_journal_is_a_file_or_a_postgresql(named: str, url: str) -> None:
    assert str(place(named)) == url


@pytest.mark.parametrize("named", ["mysql://host/journal", "sqlite://", "postgresql://h:port/j"])
def test_another_place_is_refused_with_the_remedy(named: str) -> None:
    with pytest.raises(BotError, match=r"RACI_JOURNAL: .*\n.*postgresql://user:password@host"):
        place(named)


def test_a_place_is_shown_without_its_password() -> None:
    assert shown(place("postgresql://raci:hunter2@host:5/j")) == "postgresql://raci:***@host:5/j"
    assert shown(place("data/raci.sqlite")) == "data/raci.sqlite"
    assert missing("nothing.sqlite")
    assert not missing("postgresql://host/journal")


def test_a_driver_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(BotError, match=r"pip install 'raci-bot\[postgresql\]'"):
        engine(place("postgresql://host/journal"), writes=True, patience=1)
