"""What owners can do with suggestions from within the running bot."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.errors import BotError
from bot.journal.entries import Picked
from bot.journal.journal import Journal
from bot.learning.learning import Learning
from bot.sources import folder
from tests.cli.conftest import MATRIX

SOON = 10.0


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    home = tmp_path / "knowledge"
    (home / "glossary").mkdir(parents=True)
    (home / "mail.yaml").write_text(MATRIX, encoding="utf-8")
    return home


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    where = str(tmp_path / "raci.sqlite")
    with closing(Journal.open(where, lambda: datetime.now(UTC), patience=SOON)) as journal:
        yield journal


@pytest.fixture
def desk(knowledge: Path) -> Desk:
    return Desk(Engine.of(folder.load(knowledge)))


@pytest.fixture
def learning(journal: Journal, desk: Desk, knowledge: Path) -> Learning:
    for text in ("who keeps the spare duplicates?", "qui écoute l'klaxon rouge ?"):
        row = "mail/backups" if "spare" in text else "mail/alerts"
        journal.record(Picked(text, row, "", "ana"))
    assert journal.flush(SOON)
    return Learning(journal, desk, knowledge, lambda: datetime.now(UTC))


def test_what_is_accepted_is_known_as_soon_as_the_knowledge_is_loaded_anew(
    learning: Learning, desk: Desk, knowledge: Path
) -> None:
    marks = {one.row.activity.id: one.mark for one in learning.suggestions()}
    assert set(marks) == {"backups", "alerts"}

    place = learning.accept(marks["backups"])
    desk.put(Engine.of(folder.load(knowledge)))

    assert place.file == knowledge / "phrasings" / "mail" / "en.yaml"
    assert [one.row.activity.id for one in learning.suggestions()] == ["alerts"]
    with pytest.raises(BotError, match=r"There is no suggestion .* any more"):
        learning.accept(marks["backups"])


def test_what_one_replica_accepts_the_others_suggest_no_more(
    learning: Learning, journal: Journal, desk: Desk, knowledge: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "a copy of the folder"
    copytree(knowledge, elsewhere)
    first, second = learning.suggestions()

    learning.accept(first.mark)
    assert journal.flush(SOON)

    with closing(
        Journal.open(str(tmp_path / "raci.sqlite"), lambda: datetime.now(UTC), patience=SOON)
    ) as other:
        replica = Learning(other, desk, elsewhere, lambda: datetime.now(UTC))
        assert replica.suggestions() == (second,)
        with pytest.raises(BotError, match="any more"):
            replica.accept(first.mark)


def test_owners_who_decide_at_the_same_time_lose_nothing_and_write_nothing_twice(
    learning: Learning, journal: Journal, knowledge: Path
) -> None:
    journal.record(Picked("who listens to the pager?", "mail/alerts", "", "ben"))
    assert journal.flush(SOON)
    marks = [one.mark for one in learning.suggestions()]

    with ThreadPoolExecutor(9) as owners:
        tries = [owners.submit(learning.accept, mark) for mark in marks * 3]
    done = [one for one in tries if one.exception() is None]

    assert (len(marks), len(done)) == (3, 3)
    files = (knowledge / "phrasings" / "mail").glob("*.yaml")
    written = [line for file in files for line in file.read_text("utf-8").splitlines()]
    assert sum(line.startswith("  - ") for line in written) == 3


def test_a_phrase_goes_into_the_file_of_its_language_with_its_accents(learning: Learning) -> None:
    (one,) = (one for one in learning.suggestions() if one.row.activity.id == "alerts")

    place = learning.accept(one.mark)

    assert place.file.name == "fr.yaml"
    assert place.file.read_text(encoding="utf-8") == "alerts:\n  - écoute l'klaxon rouge\n"


def test_what_is_rejected_is_remembered_by_the_journal(
    learning: Learning, journal: Journal
) -> None:
    first, second = learning.suggestions()

    learning.reject(first.mark)
    assert journal.flush(SOON)

    assert learning.suggestions() == (second,)
    with pytest.raises(BotError, match="any more"):
        learning.reject(first.mark)


def test_knowledge_that_is_one_file_takes_phrases_beside_it(
    learning: Learning, journal: Journal, desk: Desk, knowledge: Path
) -> None:
    beside = Learning(journal, desk, knowledge / "mail.yaml", lambda: datetime.now(UTC))

    place = beside.accept(learning.suggestions()[0].mark)

    assert place.file.parent == knowledge / "phrasings" / "mail"


def test_without_its_database_there_is_nothing_to_suggest(desk: Desk, knowledge: Path) -> None:
    where = str(knowledge / "missing" / "raci.sqlite")
    with closing(Journal.open(where, lambda: datetime.now(UTC))) as journal:
        assert Learning(journal, desk, knowledge, lambda: datetime.now(UTC)).suggestions() == ()
