"""The modal to go through a matrix: filters, a finder, and the answer it leads to."""

import json
from typing import Any

import pytest

from bot.answering.engine import Engine
from bot.journal.entries import Channel
from bot.knowledge import Knowledge
from bot.matrix import Catalog
from bot.slack.views.chosen import Chosen
from bot.slack.views.opened import SHARED
from tests.knowledge import knowledge, matrix
from tests.slack import payloads, views
from tests.slack.blocks import buttons, quoted, texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault
from tests.slack.modal import (
    brings_up,
    choose,
    chosen,
    headline,
    labels,
    listed,
    modal,
    pick,
    picking,
    press,
    suggestions,
)

Json = dict[str, Any]
MANY = {f"row-{number}": f"Wash window {number}" for number in range(250)}


@pytest.mark.parametrize("text", ["browse", " Browse "])
def test_the_command_opens_the_modal_with_the_whole_matrix(bot: Driven, text: str) -> None:
    view = brings_up(bot, payloads.command(text))

    assert bot.slack.done.all()[-1].params["trigger_id"] == payloads.TRIGGER
    assert headline(view) == "49 activities"
    assert len(listed(view)) == 49
    assert listed(view)[1].endswith(" – Customer RA, OVHcloud I")
    assert views.breaches(view) == []


def test_the_shortcut_opens_the_same_modal(bot: Driven) -> None:
    assert brings_up(bot, payloads.started("browse")) == modal(bot)


def test_more_words_behind_the_command_make_a_question(bot: Driven) -> None:
    answer = bot.answers("browse: who encrypts the disks?")

    assert quoted(answer["blocks"]) == ["Encrypt data on storage media"]


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"browse:phase": "3.1.2. Access management"}, "5 activities · 3.1.2. Access management"),
        ({"browse:party": "Customer"}, "30 activities · Customer"),
        (
            {"browse:party": "Customer", "browse:role": "Accountable"},
            "16 activities · Customer accountable",
        ),
        ({"browse:role": "Consulted"}, "No activity fits: consulted."),
        (
            {"browse:phase": "1. Before subscription", "browse:party": "OVHcloud"},
            "3 activities · 1. Before subscription · OVHcloud",
        ),
    ],
)
def test_filters_narrow_the_list(bot: Driven, filters: dict[str, str], told: str) -> None:
    view = modal(bot)

    for menu, label in filters.items():
        view = choose(bot, view, menu, label)

    assert headline(view) == told
    assert told.startswith(str(len(listed(view)) or "No"))
    assert {menu: chosen(view, menu) for menu in filters} == filters
    assert views.breaches(view) == []


def test_a_filter_is_taken_away_again(bot: Driven) -> None:
    narrowed = choose(bot, modal(bot), "browse:role", "Informed")

    assert headline(choose(bot, narrowed, "browse:role", "Any role")) == "49 activities"


def test_another_service_has_its_own_phases_and_parties(bot: Driven) -> None:
    bot.desk.put(Engine.of(_two_services(bot)))
    narrowed = choose(bot, modal(bot), "browse:party", "OVHcloud")

    other = choose(bot, narrowed, "browse:service", "Garden")

    assert headline(other) == "1 activity"
    assert labels(other, "browse:party") == ["All parties", "Us", "Them"]
    assert chosen(other, "browse:party") == "All parties"
    old, new = ({block.get("block_id") for block in view["blocks"]} for view in (narrowed, other))
    assert old & new == {"service", None}
    assert views.breaches(other) == []


def test_the_modal_opens_at_the_service_of_the_channel(bot: Driven) -> None:
    bot.desk.put(Engine.of(_two_services(bot)))
    bot.journal.set_channel("C1", Channel(service="garden"))

    assert chosen(modal(bot), "browse:service") == "Garden"


def test_one_service_needs_no_menu(bot: Driven) -> None:
    assert labels(modal(bot), "browse:service") == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "Define and configure a domain name before service subscription"),
        ("  ", "Define and configure a domain name before service subscription"),
        ("encry", "Encrypt data on storage media"),
        ("who encrypts the disks", "Encrypt data on storage media"),
        ("REALIZE  backup", "Realize backup recovery"),
        ("resotre a mailbox", "Realize backup recovery"),
    ],
)
def test_the_finder_matches_what_is_typed_by_letters_and_by_meaning(
    bot: Driven, typed: str, first: str
) -> None:
    assert _offered(bot, modal(bot), typed)[0] == first


def test_the_finder_offers_what_holds_the_letters_before_all_else(bot: Driven) -> None:
    found = _offered(bot, modal(bot), "backup")

    assert ["backup" in activity for activity in found[:4]] == [True, True, True, False]
    assert len(found) == len(set(found))


def test_the_finder_keeps_to_the_filters(bot: Driven) -> None:
    view = choose(bot, modal(bot), "browse:phase", "3.1.2. Access management")

    assert len(_offered(bot, view, "")) == 5
    assert "Encrypt data on storage media" not in _offered(bot, view, "encrypt")


def test_a_picked_activity_is_answered_above_the_list(bot: Driven) -> None:
    answer = pick(bot, modal(bot), "encrypt")

    assert quoted(answer["blocks"]) == ["Encrypt data on storage media"]
    assert "OVHcloud is responsible and accountable." in "".join(texts(answer["blocks"]))
    assert buttons(answer["blocks"]) == []
    assert views.breaches(answer) == []


def test_a_picked_activity_can_be_shared_in_a_conversation(bot: Driven) -> None:
    answer = pick(bot, modal(bot), "encrypt")

    closed = bot.hears(payloads.submitted(answer, bot.slack.response_url()))

    assert answer["callback_id"] == SHARED
    assert json.loads(closed.body) == {"response_action": "clear"}
    (shared,) = bot.slack.posts.wait()
    assert shared.params["response_type"] == "in_channel"
    assert quoted(shared.params["blocks"]) == ["Encrypt data on storage media"]


def test_who_cannot_share_in_a_conversation_is_told_what_to_do(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    answer = pick(bot, modal(bot), "encrypt")
    bot.slack.faults.script("response_url", Fault(404, text="channel_not_found"))

    bot.hears(payloads.submitted(answer, bot.slack.response_url()))
    (told,) = bot.replies(1)

    assert told.params["channel"] == payloads.PERSON
    assert "invite me there" in told.params["text"]
    assert "channel_not_found" in caplog.text


def test_an_activity_that_is_gone_brings_up_what_there_is_now(bot: Driven) -> None:
    view = modal(bot)
    answer = pick(bot, view, "encrypt")
    (value, *_) = (option["value"] for option in suggestions(bot, view, "encrypt"))
    bot.desk.put(Engine.of(knowledge(matrix({"fence": "Paint the fence"}))))

    assert headline(brings_up(bot, picking(view, value))) == "1 activity"
    bot.hears(payloads.submitted(answer, bot.slack.response_url()))
    (told,) = bot.replies(1)
    assert told.params["channel"] == payloads.PERSON
    assert "no longer in the matrix" in told.params["text"]
    assert bot.slack.posts.all() == []


def test_a_long_list_is_turned_page_by_page_and_begins_anew_with_a_filter(bot: Driven) -> None:
    bot.desk.put(Engine.of(knowledge(matrix(MANY))))
    first = modal(bot)

    second = press(bot, first, "browse:next")
    narrowed = choose(bot, second, "browse:role", "Accountable")

    assert "1 to 98 of 250" in texts(first["blocks"])
    assert "99 to 196 of 250" in texts(second["blocks"])
    assert [button["action_id"] for button in buttons(second)] == ["browse:previous", "browse:next"]
    assert listed(press(bot, second, "browse:previous")) == listed(first)
    assert "1 to 98 of 250" in texts(narrowed["blocks"])


def test_a_button_opens_the_modal_at_what_it_carries(bot: Driven) -> None:
    view = brings_up(bot, _opening(bot, Chosen(party="customer", role="A").value()))

    assert headline(view) == "16 activities · Customer accountable"


@pytest.mark.parametrize("value", ["", "3", "[]", "{}", '{"service": "x"}'])
def test_a_button_of_an_unknown_form_opens_the_whole_matrix(bot: Driven, value: str) -> None:
    assert headline(brings_up(bot, _opening(bot, value))) == "49 activities"


def test_a_modal_that_slack_does_not_open_is_told_and_logged(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("views.open", Fault(error="expired_trigger_id"))

    bot.hears(payloads.command("browse", bot.slack.response_url()))
    (told,) = bot.slack.posts.wait()

    assert told.params["response_type"] == "ephemeral"
    assert "try again" in told.params["text"]
    assert "expired_trigger_id" in caplog.text


def _opening(bot: Driven, value: str) -> Json:
    return payloads.click("browse:open-0", value, bot.slack.response_url())


def _offered(bot: Driven, view: Json, text: str) -> list[str]:
    return [option["text"]["text"] for option in suggestions(bot, view, text)]


def _two_services(bot: Driven) -> Knowledge:
    shipped = bot.desk.engine.knowledge
    garden = matrix({"fence": "Paint the fence"}, name="garden")
    return Knowledge(Catalog((*shipped.catalog.matrices, garden)), shipped.phrasings)
