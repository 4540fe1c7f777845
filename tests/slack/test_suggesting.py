"""Suggested phrasings stand in the Home tab of the owners, who take them up or turn them down."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.answering.engine import Engine
from bot.journal.entries import Picked
from bot.slack.setup import Setup
from bot.sources import folder
from tests.cli.conftest import MATRIX
from tests.slack import payloads, views
from tests.slack.blocks import buttons, labels, texts
from tests.slack.driven import Driven
from tests.slack.modal import brings_up
from tests.slack.standin import StandIn

Json = dict[str, Any]


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    home = tmp_path / "knowledge"
    (home / "glossary").mkdir(parents=True)
    (home / "mail.yaml").write_text(MATRIX, encoding="utf-8")
    return home


@pytest.fixture
def owned(knowledge: Path, slack: StandIn) -> Iterator[Driven]:
    """The app of an owner, after two activities were picked for words that it does not know."""
    engine, setup = Engine.of(folder.load(knowledge)), Setup(owners=(payloads.PERSON,))
    bot = Driven(engine, slack, setup=setup, knowledge=knowledge)
    for text in ("who keeps the spare duplicates?", "qui écoute l'klaxon rouge ?"):
        row = "mail/backups" if "spare" in text else "mail/alerts"
        bot.journal.record(Picked(text, row, "", "ana"))
    assert bot.journal.flush(10)
    yield bot
    bot.close()


def test_an_owner_sees_what_is_suggested_and_why(owned: Driven) -> None:
    tab = opened(owned)

    assert "Suggested phrasings" in texts(tab)
    assert "Manage backups of the mailboxes" in texts(tab)
    assert "Mail · en · picked 1 time by 1 person" in texts(tab)
    assert labels(tab).count("Take up") == labels(tab).count("Turn down") == 2
    assert views.breaches(tab) == []


def test_nobody_else_sees_or_decides_about_a_suggestion(owned: Driven, knowledge: Path) -> None:
    button = deciding(opened(owned), "Take up")
    stranger = {"id": "U0BEN0001", "team_id": "T1"}

    seen = brings_up(owned, payloads.opened("home", user=stranger["id"]))
    owned.hears(payloads.in_view(seen, button) | {"user": stranger})
    owned.finish()

    assert "Suggested phrasings" not in texts(seen)
    assert not (knowledge / "phrasings").exists()


def test_what_is_taken_up_is_written_and_suggested_no_more(owned: Driven, knowledge: Path) -> None:
    tab = opened(owned)

    after = brings_up(owned, payloads.in_view(tab, deciding(tab, "Take up")))

    assert labels(after).count("Take up") == 1
    assert list((knowledge / "phrasings" / "mail").glob("*.yaml"))


def test_what_is_turned_down_is_remembered_and_not_written(owned: Driven, knowledge: Path) -> None:
    tab = opened(owned)

    after = brings_up(owned, payloads.in_view(tab, deciding(tab, "Turn down")))

    assert labels(after).count("Turn down") == 1
    assert not (knowledge / "phrasings").exists()


def test_an_owner_is_told_where_somebody_else_has_decided(owned: Driven) -> None:
    tab = opened(owned)
    button = deciding(tab, "Turn down")
    brings_up(owned, payloads.in_view(tab, button))
    assert owned.journal.flush(10)

    owned.hears(payloads.in_view(tab, button))

    (told,) = owned.replies(1)
    assert told.params["channel"] == payloads.PERSON
    assert "any more" in told.params["text"]


def opened(bot: Driven) -> Json:
    return brings_up(bot, payloads.opened("home"))


def deciding(tab: Json, label: str) -> Json:
    """The first button that says this."""
    return next(button for button in buttons(tab) if button["text"]["text"] == label)
