"""Contacts: shown as links that notify nobody, and called once when somebody asks for it."""

import logging
from pathlib import Path
from typing import Any

import pytest

from tests.slack import payloads
from tests.slack.blocks import button, labels, lines, nodes, notifying, quoted
from tests.slack.driven import Driven
from tests.slack.faults import RESET, Fault
from tests.slack.garden import GARDEN, garden
from tests.slack.standin import StandIn

ROOF = "who repairs the roof of the shed?"
HEDGE = "who trims the hedge?"
THREAD: dict[str, Any] = {"channel": "C7000001", "message": "1700000000.000900", "private": False}


@pytest.fixture
def roof(gardener: Driven) -> dict[str, Any]:
    """An answer with contacts of every kind, as its asker sees it."""
    return gardener.acknowledges(payloads.command(ROOF))


def test_contacts_are_links_and_a_group_is_only_named(roof: dict[str, Any]) -> None:
    assert notifying(roof) == []
    channels = [node["channel_id"] for node in nodes(roof) if node.get("type") == "channel"]
    assert channels == ["C0OWNERS1", "C0BACKUP1"]
    links = {node["url"]: node["text"] for node in nodes(roof) if node.get("type") == "link"}
    assert links == {
        "mailto:owner@example.com": "owner@example.com",
        "https://example.com/lease": "Lease",
    }
    assert "Owner:  · @Owners on call · owner@example.com · Lease" in lines(roof["blocks"])
    assert any(line.startswith("Owner, backup: ") for line in lines(roof["blocks"]))


def test_contacts_are_told_in_the_text_too(roof: dict[str, Any]) -> None:
    assert "Owner: owners, @Owners on call, owner@example.com" in roof["text"]


def test_without_contacts_nothing_changes(gardener: Driven) -> None:
    answer = gardener.acknowledges(payloads.command("who mows the lawn?"))

    assert labels(answer["blocks"]) == ["Share in channel", "Not this?"]
    assert [node for node in nodes(answer) if node.get("type") in ("link", "channel")] == []


def test_nobody_is_offered_a_call_that_no_message_of_slacks_could_make(gardener: Driven) -> None:
    answer = gardener.acknowledges(payloads.command("who oils the gate?"))

    assert "Notify them" not in labels(answer["blocks"])
    assert any("gate@example.com" in line for line in lines(answer["blocks"]))


def test_a_call_is_asked_for_twice(roof: dict[str, Any]) -> None:
    asked = button(roof, "notify")["confirm"]

    assert asked["title"]["text"] == "Notify them?"
    assert "one message" in asked["text"]["text"]


def test_a_call_is_one_message_in_their_channel_that_names_who_asked(
    gardener: Driven, roof: dict[str, Any]
) -> None:
    gardener.clicks(roof, "notify")

    (told,) = gardener.told()
    (call,) = gardener.all_replies()
    assert call.params["channel"] == "C0OWNERS1"
    assert notifying(call.params) == [
        {"type": "usergroup", "usergroup_id": "S0OWNERS1"},
        {"type": "user", "user_id": payloads.PERSON},
    ]
    assert quoted(call.params["blocks"]) == [ROOF]
    assert "Owner is responsible and accountable." in " ".join(lines(call.params["blocks"]))
    assert told["response_type"] == "ephemeral"
    assert "They are notified" in told["text"]


def test_a_call_links_the_question_where_others_can_read_it(gardener: Driven) -> None:
    asked = payloads.mention(ROOF, channel="C7000001", ts="1700000000.000800")
    gardener.hears(asked)
    (reply,) = gardener.replies(1)

    gardener.clicks(reply.params, "notify", thread="1700000000.000800", **THREAD)

    call = gardener.replies(2)[1].params
    (link,) = [node["url"] for node in nodes(call) if node.get("type") == "link"]
    assert link == "https://team.slack.com/archives/C7000001/p1700000000000800"


def test_the_asker_is_named_whoever_clicks(gardener: Driven) -> None:
    gardener.hears(payloads.mention(ROOF, channel="C7000001"))
    (reply,) = gardener.replies(1)

    gardener.clicks(reply.params, "notify", person="U0BEN0001", **THREAD)

    people = [node["user_id"] for node in notifying(gardener.replies(2)[1].params)[1:]]
    assert people == [payloads.PERSON]


def test_a_group_without_a_channel_is_mentioned_where_it_was_asked(gardener: Driven) -> None:
    asked = payloads.mention(HEDGE, channel="C7000001")
    gardener.hears(asked)
    (reply,) = gardener.replies(1)
    root = asked["event"]["ts"]

    gardener.clicks(reply.params, "notify", thread=root, **THREAD)

    call = gardener.replies(2)[1].params
    assert (call["channel"], call["thread_ts"]) == ("C7000001", root)
    assert notifying(call)[0]["usergroup_id"] == "S0HEDGES1"


def test_in_a_direct_message_a_group_cannot_be_mentioned_and_the_person_is_told(
    gardener: Driven,
) -> None:
    gardener.hears(payloads.direct(HEDGE))
    (reply,) = gardener.replies(1)

    gardener.clicks(reply.params, "notify", channel="D1", private=False)

    (told,) = gardener.told()
    assert "Ask in a channel" in told["text"]
    assert len(gardener.all_replies()) == 1


def test_they_are_called_once_for_an_answer(gardener: Driven, roof: dict[str, Any]) -> None:
    for person in (payloads.PERSON, payloads.PERSON, "U0BEN0001"):
        gardener.clicks(roof, "notify", person=person)
    told = [said["text"] for said in gardener.told(3)]

    assert len(gardener.all_replies()) == 1
    assert sum("notified before" in text for text in told) == 2


def test_the_backup_is_called_where_the_first_cannot_be(
    gardener: Driven, roof: dict[str, Any]
) -> None:
    gardener.slack.faults.script("chat.postMessage", Fault(error="is_archived"))
    gardener.slack.faults.script("chat.postMessage", Fault(error="not_in_channel"))

    gardener.clicks(roof, "notify")

    gardener.told()
    assert [call.params["channel"] for call in gardener.all_replies()] == ["C0BACKUP1"]


def test_where_nobody_can_be_called_the_person_is_told_what_to_do(
    gardener: Driven, roof: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    gardener.slack.faults.script("chat.postMessage", Fault(error="not_in_channel"), times=3)

    with caplog.at_level(logging.INFO, "bot"):
        gardener.clicks(roof, "notify")
        (told,) = gardener.told()

    assert "invite me there" in told["text"]
    logged = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert logged == ["nobody could be notified: not_in_channel"]


def test_a_call_that_failed_can_be_tried_again(gardener: Driven, roof: dict[str, Any]) -> None:
    gardener.slack.faults.script("chat.postMessage", Fault(error="not_in_channel"), times=2)
    gardener.clicks(roof, "notify")
    gardener.told()

    gardener.clicks(roof, "notify")

    assert len(gardener.replies(1)) == 1


@pytest.mark.parametrize("fault", [Fault(error="message_not_found"), RESET], ids=["gone", "reset"])
def test_a_call_goes_without_a_link_where_slack_has_none(gardener: Driven, fault: Fault) -> None:
    gardener.hears(payloads.mention(ROOF, channel="C7000001"))
    (reply,) = gardener.replies(1)
    gardener.slack.faults.script("chat.getPermalink", fault, times=3)

    gardener.clicks(reply.params, "notify", **THREAD)

    call = gardener.replies(2)[1].params
    assert [node for node in nodes(call) if node.get("type") == "link"] == []


def test_a_channel_that_is_known_by_its_name_is_called_by_it(
    slack: StandIn, tmp_path: Path
) -> None:
    named = GARDEN.replace("C0OWNERS1, label: owners", "owners")
    bot = Driven(garden(tmp_path, named), slack)

    bot.clicks(bot.acknowledges(payloads.command(ROOF)), "notify")

    assert bot.replies(1)[0].params["channel"] == "#owners"
    bot.close()
