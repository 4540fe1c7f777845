"""A journal through trouble: entries to record, what must go on, and what the log tells."""

import logging
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select

from bot.journal.entries import Asked, Channel, Entry, Picked, Refused, Turn, Voted
from bot.journal.journal import Journal
from bot.journal.place import place
from bot.journal.tables import ASKED, PICKED, REFUSED, VOTED

CHILD = Path(__file__).with_name("child.py")
ENTRIES: tuple[Entry, ...] = (
    Asked("who encrypts the disks?", "en", "command", "answer", "raci/encryption", 0.9, "x"),
    Voted("who encrypts the disks?", "raci/encryption", good=True, by="x"),
    Picked("backups?", "raci/backups", "", "x"),
    Refused("lunch?", ("raci/backups", "raci/restore"), "x"),
)
TURN = Turn("asked", "who encrypts the disks?")
BEGINS, ENDS = "cannot be used (", "can be used again"


class Log:
    """The journal's lines in the log."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog
        caplog.set_level(logging.INFO)

    @property
    def lines(self) -> list[str]:
        return [one.getMessage() for one in self._caplog.records if "journal" in one.name]

    def began_and_ended_once(self, words: str = "") -> bool:
        begin, end = self.lines
        return BEGINS in begin and words in begin and ENDS in end


def record(journal: Journal, times: int = 1) -> None:
    for _ in range(times):
        for entry in ENTRIES:
            journal.record(entry)


def counts(url: str) -> list[int]:
    """How many entries of each kind are in the database."""
    engine = create_engine(place(url))
    with engine.connect() as connection:
        tables = (ASKED, VOTED, PICKED, REFUSED)
        found = [connection.scalar(select(func.count()).select_from(one)) for one in tables]
    engine.dispose()
    return [int(one or 0) for one in found]


def goes_on(journal: Journal, suffix: str = "") -> None:
    """Everything that a reply needs of the journal works from memory."""
    assert journal.first(f"Ev{suffix}")
    assert not journal.first(f"Ev{suffix}")
    journal.add_turn("C1", f"1.1{suffix}", TURN)
    assert journal.turns("C1", f"1.1{suffix}") == (TURN,)
    journal.set_channel("C1", Channel("off", suffix))
    assert journal.channel("C1") == Channel("off", suffix)
    record(journal)
