"""Where a journal can be, and how that is printed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.journal.place import engine, missing, place, refuse, shown


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


@pytest.fixture
def barred(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nobody may write, whom nothing but a disk of its own keeps from it."""
    folder = tmp_path / "barred"
    folder.mkdir(mode=0o555)
    if os.geteuid() != 0:
        yield folder
        return
    subprocess.run(["/usr/bin/mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], check=True)
    yield folder
    subprocess.run(["/usr/bin/umount", folder], check=True)


def test_a_file_that_can_never_be_written_is_refused_with_the_remedy(barred: Path) -> None:
    with pytest.raises(BotError, match=f"no right to write to {barred}.\nGive the user"):
        refuse(str(barred / "raci.sqlite"))


def test_a_folder_that_is_missing_or_a_server_is_not_refused(tmp_path: Path) -> None:
    refuse(str(tmp_path / "a disk to come" / "raci.sqlite"))
    refuse("postgresql://host/journal")


def test_a_driver_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(BotError, match=r"pip install 'raci-bot\[postgresql\]'"):
        engine(place("postgresql://host/journal"), writes=True, patience=1)
