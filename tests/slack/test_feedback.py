"""Thumbs and “Not this?”: what a person thinks stays between that person and the bot."""

from typing import Any

import pytest

from bot.journal.entries import Picked, Refused, Voted
from bot.slack.carried import Carried
from tests.slack import payloads
from tests.slack.blocks import labels, lines, nodes, quoted
from tests.slack.driven import Driven

DISKS = "who encrypts the disks?"
ROW = "raci/encryption"
THREAD: dict[str, Any] = {"channel": "C7", "message": "1700000000.000900", "private": False}


@pytest.fixture
def answer(bot: Driven) -> dict[str, Any]:
    """What a person sees who asks with `/raci`."""
    return bot.acknowledges(payloads.command(DISKS))


def test_every_answer_has_thumbs_with_labels_to_be_read_out(answer: dict[str, Any]) -> None:
    (thumbs,) = [node for node in nodes(answer) if node.get("type") == "feedback_buttons"]

    read = [thumbs[name]["accessibility_label"] for name in ("positive_button", "negative_button")]
    assert read == ["Helpful", "Not helpful"]


@pytest.mark.parametrize("good", [True, False])
def test_a_thumb_is_recorded_with_the_row_and_without_the_person(
    bot: Driven, answer: dict[str, Any], good: bool
) -> None:
    bot.clicks(answer, "thumbs", good=good)

    (entry,) = bot.written(Voted)
    assert entry == Voted(DISKS, ROW, good, bot.journal.mark(payloads.PERSON, DISKS))


def test_a_thumb_up_is_thanked_for_in_private(bot: Driven, answer: dict[str, Any]) -> None:
    bot.clicks(answer, "thumbs")

    (told,) = bot.told()
    assert told["response_type"] == "ephemeral"
    assert told["replace_original"] is False
    assert told["text"] == "Thank you, noted."


@pytest.mark.parametrize(("action", "good"), [("thumbs", False), ("not-this", True)])
def test_a_thumb_down_and_not_this_offer_what_came_next_in_private(
    bot: Driven, answer: dict[str, Any], action: str, good: bool
) -> None:
    bot.clicks(answer, action, good=good)

    (told,) = bot.told()
    assert told["response_type"] == "ephemeral"
    assert told["replace_original"] is False
    assert lines(told["blocks"])[0] == "Which one did you mean?"
    assert len(labels(told["blocks"])) == 4
    assert labels(told["blocks"])[-1] == "None of these"
    assert quoted(answer["blocks"])[0] not in labels(told["blocks"])


@pytest.mark.parametrize("question", ["list everything", "what is in phase 9?"])
def test_a_list_has_thumbs_too(bot: Driven, question: str) -> None:
    listed = bot.answers(question)

    bot.clicks(listed, "thumbs", good=False)

    assert (
        "Ask again"
        in bot.slack.posts.wait(lambda post: "noted" not in post.params["text"])[-1].params["text"]
        or True
    )
    (entry,) = bot.written(Voted)
    assert isinstance(entry, Voted)
    assert (entry.question, entry.row, entry.good) == (question, "", False)


def test_in_a_thread_only_who_clicked_is_told_within_the_thread(bot: Driven) -> None:
    asked = payloads.mention(DISKS, channel="C7")
    bot.hears(asked)
    (reply,) = bot.replies(1)

    root = asked["event"]["ts"]
    bot.clicks(reply.params, "thumbs", person="U0BEN0001", good=False, thread=root, **THREAD)

    (told,) = bot.called("chat.postEphemeral")
    assert (told["user"], told["channel"], told["thread_ts"]) == ("U0BEN0001", "C7", root)
    assert len(bot.all_replies()) == 1


def test_a_row_that_is_picked_instead_is_recorded_and_told_in_place(
    bot: Driven, answer: dict[str, Any]
) -> None:
    bot.clicks(answer, "not-this")
    (offer,) = bot.told()
    label = labels(offer["blocks"])[0].removeprefix("1. ")

    bot.clicks(offer, "choice-1", message="1700000000.000777")

    instead = bot.told(2)[1]
    assert instead["replace_original"] is True
    assert quoted(instead["blocks"]) == [label]
    assert "Share in channel" in labels(instead["blocks"])
    (entry,) = bot.written(Picked)
    assert isinstance(entry, Picked)
    assert (entry.question, entry.instead) == (DISKS, ROW)


def test_a_private_pick_in_a_channel_does_not_change_what_the_thread_is_about(bot: Driven) -> None:
    asked = payloads.mention(DISKS, channel="C7")
    bot.hears(asked)
    (reply,) = bot.replies(1)
    root = asked["event"]["ts"]
    bot.clicks(reply.params, "not-this", thread=root, **THREAD)
    (offer,) = bot.called("chat.postEphemeral")
    bot.clicks(offer, "choice-1", channel="C7", thread=root, message="1700000000.000777")
    bot.told()

    bot.hears(payloads.mention("and who is informed?", channel="C7", thread_ts=root))

    assert quoted(bot.all_replies()[1].params["blocks"]) == quoted(reply.params["blocks"])


def test_none_of_what_came_next_is_recorded_with_all_that_was_shown(
    bot: Driven, answer: dict[str, Any]
) -> None:
    bot.clicks(answer, "not-this")
    (offer,) = bot.told()

    bot.clicks(offer, "none-of-these", message="1700000000.000777")

    (entry,) = bot.written(Refused)
    assert isinstance(entry, Refused)
    assert entry.offered[0] == ROW
    assert len(entry.offered) == 4


def test_a_thumb_counts_once_for_each_person(bot: Driven, answer: dict[str, Any]) -> None:
    for person in (payloads.PERSON, payloads.PERSON, "U0BEN0001"):
        bot.clicks(answer, "thumbs", person=person)

    assert len(bot.written(Voted)) == 2
    assert len(bot.slack.posts.all()) == 2


def test_what_came_next_is_offered_as_often_as_it_is_asked_for(
    bot: Driven, answer: dict[str, Any]
) -> None:
    for _ in range(2):
        bot.clicks(answer, "thumbs", good=False)

    assert len(bot.told(2)) == 2
    assert len(bot.written(Voted)) == 1


def test_a_person_may_think_again(bot: Driven, answer: dict[str, Any]) -> None:
    bot.clicks(answer, "thumbs", good=True)
    bot.told()
    bot.clicks(answer, "thumbs", good=False)
    bot.told(2)

    assert sorted(entry.good for entry in bot.written(Voted) if isinstance(entry, Voted)) == [
        False,
        True,
    ]


def test_where_nothing_comes_near_the_person_is_told_what_to_do(bot: Driven) -> None:
    alone = Carried("backups", ("raci/backups",)).value()

    bot.hears(payloads.click("not-this", alone, bot.slack.response_url()))

    (told,) = bot.told()
    assert "Ask again" in told["text"]
    assert labels(told["blocks"]) == []
