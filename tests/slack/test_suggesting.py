"""Suggested phrasings stand in the Home tab of the owners, who take them up or turn them down."""

import json
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
from tests.slack.standin import Call, StandIn

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


def test_what_would_change_is_tried_on_the_labelled_questions(
    owned: Driven, knowledge: Path
) -> None:
    question = "who keeps the spare duplicates?"
    line = {"question": question, "kind": "paraphrase", "gold": ["backups"]}
    (knowledge / "questions").mkdir()
    (knowledge / "questions" / "test.jsonl").write_text(f"{json.dumps(line)}\n", encoding="utf-8")
    tab = opened(owned)
    said = texts(tab)
    tries = [one for one in buttons(tab) if one["text"]["text"] == "What would change?"]
    second = said.index("What would change?") < said.index("keeps the spare duplicates")
    button = tries[second]

    first = brings_up(owned, payloads.in_view(tab, button))
    then = owned.slack.done.wait(_is_view, 3)[2].params["view"]

    assert "Trying it on the labelled questions …" in texts(first)
    assert "right: 0.0% → 100.0%" in texts(then)
    assert "The question is then answered at once." in texts(then)
    assert texts(then).count(question) == 2  # as it was asked, and as what gets better
    assert views.breaches(first) == views.breaches(then) == []


def test_without_labelled_questions_the_modal_says_so(owned: Driven) -> None:
    tab = opened(owned)

    brings_up(owned, payloads.in_view(tab, deciding(tab, "What would change?")))

    then = owned.slack.done.wait(_is_view, 3)[2].params["view"]
    assert "There are no labelled questions to try it on." in texts(then)


def test_among_many_services_there_is_room_for_some(slack: StandIn, tmp_path: Path) -> None:
    for number in range(40):
        text = MATRIX.replace("us: A, them: R", "us: RA").replace("Mail", f"Mail {number}")
        (tmp_path / f"m{number}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "glossary").mkdir()
    setup = Setup(owners=(payloads.PERSON,))
    bot = Driven(Engine.of(folder.load(tmp_path)), slack, setup=setup, knowledge=tmp_path)
    for word in ("klaxon", "zither", "oboe", "viola", "harp", "lute"):
        bot.journal.record(Picked(f"who tunes the {word}?", "m1/backups", "", "ana"))
    assert bot.journal.flush(10)

    tab = opened(bot)
    bot.close()

    assert "Suggested phrasings" in texts(tab)
    assert "Turn down" in labels(tab)
    assert views.breaches(tab) == []


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


def _is_view(call: Call) -> bool:
    return call.method.startswith("views.")


def deciding(tab: Json, label: str) -> Json:
    """The first button that says this."""
    return next(button for button in buttons(tab) if button["text"]["text"] == label)
