"""Rows that are offered: the first click answers in place, and the thread goes on from there."""

from typing import Any

import pytest

from bot.journal.entries import Picked, Refused
from tests.slack import payloads
from tests.slack.blocks import buttons, labels, lines, quoted, texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault

BACKUPS = "backups"
OFFERED = (
    "Monitor service backups",
    "Manage backups on the service",
    "Realize backup recovery",
)
KEYS = ("raci/backup-monitoring", "raci/backups", "raci/backup-recovery")
THREAD: dict[str, Any] = {"channel": "C7", "message": "1700000000.000900", "private": False}


@pytest.fixture
def offered(bot: Driven) -> dict[str, Any]:
    """What a person sees who asks with `/raci` what fits three rows."""
    return bot.acknowledges(payloads.command(BACKUPS))


def test_what_fits_several_rows_is_offered_as_buttons(offered: dict[str, Any]) -> None:
    assert lines(offered["blocks"])[0] == "Which one do you mean?"
    assert labels(offered["blocks"]) == [*OFFERED, "None of these", "Share in channel"]


def test_what_is_offered_is_read_out_too(offered: dict[str, Any]) -> None:
    assert all(activity in offered["text"] for activity in OFFERED)


def test_a_click_answers_in_the_place_of_what_was_offered(
    bot: Driven, offered: dict[str, Any]
) -> None:
    bot.clicks(offered, "choice-2")

    (answer,) = bot.told()
    assert answer["replace_original"] is True
    assert quoted(answer["blocks"]) == [OFFERED[1]]
    assert labels(answer["blocks"]) == ["Share in channel", "Not this?"]


def test_in_a_thread_the_message_itself_becomes_the_answer(bot: Driven) -> None:
    asked = payloads.mention(BACKUPS, channel="C7")
    bot.hears(asked)
    (offer,) = bot.replies(1)

    bot.clicks(offer.params, "choice-1", thread=asked["event"]["ts"], **THREAD)

    (answer,) = bot.called("chat.update")
    assert (answer["channel"], answer["ts"]) == ("C7", THREAD["message"])
    assert quoted(answer["blocks"]) == [OFFERED[0]]


def test_a_follow_up_means_the_row_that_was_picked(bot: Driven) -> None:
    asked = payloads.mention(BACKUPS, channel="C7")
    bot.hears(asked)
    (offer,) = bot.replies(1)
    root = asked["event"]["ts"]
    bot.clicks(offer.params, "choice-3", thread=root, **THREAD)
    bot.called("chat.update")

    bot.hears(payloads.mention("and who is informed?", channel="C7", thread_ts=root))

    answer = bot.all_replies()[1].params
    assert quoted(answer["blocks"]) == [OFFERED[2]]
    assert "informed" in lines(answer["blocks"])[0]


def test_a_follow_up_in_a_direct_message_means_the_row_that_was_picked(bot: Driven) -> None:
    bot.hears(payloads.direct(BACKUPS))
    (offer,) = bot.replies(1)
    bot.clicks(offer.params, "choice-2", channel="D1", private=False)
    bot.called("chat.update")

    bot.hears(payloads.direct("and who is informed?"))

    assert quoted(bot.all_replies()[1].params["blocks"]) == [OFFERED[1]]


def test_the_letters_that_were_asked_for_are_told_of_the_row_that_is_picked(bot: Driven) -> None:
    offer = bot.acknowledges(payloads.command("who is informed about backups?"))
    assert labels(offer["blocks"])[-2] == "None of these"

    bot.clicks(offer, "choice-1")

    (answer,) = bot.told()
    assert "informed" in lines(answer["blocks"])[0]


def test_a_pick_is_recorded_with_its_question(bot: Driven, offered: dict[str, Any]) -> None:
    bot.clicks(offered, "choice-2")

    (entry,) = bot.written(Picked)
    assert isinstance(entry, Picked)
    assert (entry.question, entry.row, entry.instead) == (BACKUPS, KEYS[1], "")
    assert entry.by == bot.journal.mark(payloads.PERSON, BACKUPS)
    assert payloads.PERSON not in entry.by


def test_none_of_these_says_what_happens_next_and_is_recorded(
    bot: Driven, offered: dict[str, Any]
) -> None:
    bot.clicks(offered, "none-of-these")

    (answer,) = bot.told()
    assert answer["replace_original"] is True
    assert "noted" in answer["text"]
    assert "Ask again" in answer["text"]
    assert set(OFFERED) <= set(texts(answer["blocks"]))
    assert buttons(answer["blocks"]) == []
    (entry,) = bot.written(Refused)
    assert isinstance(entry, Refused)
    assert (entry.question, entry.offered) == (BACKUPS, KEYS)


def test_anybody_may_choose_and_a_thread_keeps_the_first_answer(bot: Driven) -> None:
    asked = payloads.mention(BACKUPS, channel="C7")
    bot.hears(asked)
    (offer,) = bot.replies(1)
    where = {"thread": asked["event"]["ts"], **THREAD}

    bot.clicks(offer.params, "choice-1", person="U0BEN0001", **where)
    bot.called("chat.update")
    bot.clicks(offer.params, "choice-2", person="U0CARO001", **where)
    (told,) = bot.called("chat.postEphemeral")
    bot.finish()

    assert told["user"] == "U0CARO001"
    assert told["thread_ts"] == asked["event"]["ts"]
    assert "has chosen already" in told["text"]
    assert len(bot.called("chat.update")) == 1
    assert len(bot.written(Picked)) == 1


def test_a_double_click_is_one_click(bot: Driven, offered: dict[str, Any]) -> None:
    for choice in ("choice-1", "choice-1", "choice-2"):
        bot.clicks(offered, choice)
    bot.finish()

    said = [post.params for post in bot.slack.posts.all() if post.params["replace_original"]]
    assert [quoted(answer["blocks"]) for answer in said] == [[OFFERED[0]]]


def test_what_cannot_be_changed_any_more_is_answered_below(bot: Driven) -> None:
    asked = payloads.mention(BACKUPS, channel="C7")
    bot.hears(asked)
    (offer,) = bot.replies(1)
    bot.slack.faults.script("chat.update", Fault(error="cant_update_message"))

    bot.clicks(offer.params, "choice-1", thread=asked["event"]["ts"], **THREAD)

    answer = bot.replies(2)[1].params
    assert answer["thread_ts"] == asked["event"]["ts"]
    assert quoted(answer["blocks"]) == [OFFERED[0]]


@pytest.mark.parametrize(("choice", "kind"), [("choice-1", Picked), ("none-of-these", Refused)])
def test_a_click_that_slack_shows_nothing_for_can_be_made_again(
    bot: Driven, choice: str, kind: type[Picked | Refused]
) -> None:
    asked = payloads.mention(BACKUPS, channel="C7")
    bot.hears(asked)
    (offer,) = bot.replies(1)
    for method in ("chat.update", "chat.postMessage"):
        bot.slack.faults.script(method, Fault(error="fatal_error"))

    where = {"thread": asked["event"]["ts"], **THREAD}

    bot.clicks(offer.params, choice, **where)
    (told,) = bot.called("chat.postEphemeral")
    bot.clicks(offer.params, choice, **where)
    bot.called("chat.update")

    assert told["user"] == payloads.PERSON
    assert len(bot.written(kind)) == 1


def test_below_choices_that_were_shared_the_thread_means_the_row_that_was_picked(
    bot: Driven, offered: dict[str, Any]
) -> None:
    bot.clicks(offered, "share")
    (shared, _) = bot.told(2)
    bot.clicks(shared, "choice-1", **THREAD)
    bot.called("chat.update")

    bot.hears(payloads.mention("and who is informed?", channel="C7", thread_ts=THREAD["message"]))

    assert quoted(bot.all_replies()[0].params["blocks"]) == [OFFERED[0]]


def test_rows_that_are_near_can_be_picked_too(bot: Driven) -> None:
    unknown = bot.acknowledges(payloads.command("who pays the invoice?"))
    first = labels(unknown["blocks"])[0]

    bot.clicks(unknown, "choice-1")

    (answer,) = bot.told()
    assert quoted(answer["blocks"]) == [first.removeprefix("1. ")]


def test_not_this_after_a_pick_offers_the_others(bot: Driven, offered: dict[str, Any]) -> None:
    bot.clicks(offered, "choice-2")
    (answer,) = bot.told()

    bot.clicks(answer, "not-this", message="1700000000.000777")

    again = bot.told(2)[1]
    assert labels(again["blocks"]) == [OFFERED[0], OFFERED[2], "None of these"]
