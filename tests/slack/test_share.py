"""The Share button: what one person saw is posted for the channel."""

import logging
from typing import Any

import pytest

from bot.slack.carried import Carried
from tests.slack import payloads
from tests.slack.blocks import button, labels, lines, quoted
from tests.slack.driven import Driven
from tests.slack.faults import BROKEN, Fault
from tests.slack.standin import Call

DISKS = "who encrypts the disks?"
ENCRYPTION = "Encrypt data on storage media"
EXPIRED = Fault(404, text='{"ok": false, "error": "expired_url"}')


def test_sharing_posts_the_answer_for_all_and_takes_the_private_one_away(bot: Driven) -> None:
    assert bot.hears(_click(bot, _value(bot, DISKS))).status == 200
    bot.finish()

    shared, taken_away = (post.params for post in bot.slack.posts.all())
    assert shared["response_type"] == "in_channel"
    assert shared["replace_original"] is False
    assert quoted(shared["blocks"]) == [ENCRYPTION]
    assert taken_away["delete_original"] is True


def test_a_double_click_shares_once(bot: Driven) -> None:
    click = _click(bot, _value(bot, DISKS))

    bot.hears(click)
    bot.hears(click)
    bot.finish()

    assert len(_in_channel(bot)) == 1


def test_a_shared_answer_tells_who_asked_what_and_offers_no_more_sharing(bot: Driven) -> None:
    bot.hears(_click(bot, _value(bot, DISKS)))

    (shared,) = bot.slack.posts.wait()
    assert lines(shared.params["blocks"])[0] == f"ana asked: {DISKS}"
    assert labels(shared.params["blocks"]) == ["Not this?"]


def test_choices_that_are_shared_can_be_picked_by_all(bot: Driven) -> None:
    private = bot.acknowledges(payloads.command("backups"))

    bot.hears(_click(bot, button(private, "share")["value"]))

    (shared,) = bot.slack.posts.wait()
    assert labels(shared.params["blocks"]) == labels(private)[:-1]
    assert labels(shared.params["blocks"])[-1] == "None of these"


def test_a_row_that_was_picked_is_shared_as_it_was_picked(bot: Driven) -> None:
    private = bot.acknowledges(payloads.command("backups"))
    label, choice = private["blocks"][-1]["elements"][1]["text"]["text"], "choice-2"
    bot.hears(payloads.click(choice, button(private, choice)["value"], bot.slack.response_url()))
    (picked,) = bot.slack.posts.wait()
    assert quoted(picked.params["blocks"]) == [label]

    bot.hears(_click(bot, button(picked.params, "share")["value"]))

    assert quoted(bot.slack.posts.wait(count=2)[1].params["blocks"]) == [label]


def test_an_answer_is_posted_by_the_bot_where_the_response_url_has_expired(bot: Driven) -> None:
    bot.slack.faults.script("response_url", EXPIRED)

    bot.hears(_click(bot, _value(bot, DISKS)))

    (posted,) = bot.replies(1)
    assert posted.params["channel"] == "C1"
    assert quoted(posted.params["blocks"]) == [ENCRYPTION]


def test_what_was_seen_in_a_thread_is_shared_in_that_thread(bot: Driven) -> None:
    value, root = _value(bot, DISKS), payloads.moment()

    bot.hears(payloads.click("share", value, bot.slack.response_url(), thread=root))

    (posted,) = bot.replies(1)
    assert (posted.params["channel"], posted.params["thread_ts"]) == ("C1", root)
    assert bot.told()[0]["delete_original"] is True


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("not_in_channel", "invite me there"),
        ("channel_not_found", "invite me there"),
        ("is_archived", "copy the answer"),
        ("missing_scope", "ask again with /raci"),
    ],
)
def test_where_the_bot_may_not_post_the_person_is_told_what_to_do(
    bot: Driven, caplog: pytest.LogCaptureFixture, error: str, advice: str
) -> None:
    value = _value(bot, DISKS)
    bot.slack.faults.script("response_url", EXPIRED, times=2)
    bot.slack.faults.script("chat.postMessage", Fault(error=error))

    with caplog.at_level(logging.WARNING, "bot"):
        bot.hears(_click(bot, value))
        (told,) = bot.slack.done.wait(lambda call: call.method == "chat.postEphemeral")

    assert told.params["user"] == payloads.PERSON
    assert advice in told.params["text"]
    logged = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert logged == [f"an answer could not be shared: {error}"]


def test_an_answer_is_shared_once_where_slack_is_out_of_order_for_a_moment(bot: Driven) -> None:
    bot.slack.faults.script("response_url", BROKEN)

    bot.hears(_click(bot, Carried(DISKS).value()))
    bot.finish()

    assert len(_in_channel(bot)) == 1
    assert len(bot.slack.posts.all()) == 2


def _in_channel(bot: Driven) -> list[Call]:
    return [post for post in bot.slack.posts.all() if "response_type" in post.params]


def _value(bot: Driven, question: str) -> str:
    """What the Share button below the answer to a command carries."""
    return str(button(bot.acknowledges(payloads.command(question)), "share")["value"])


def _click(bot: Driven, value: str) -> dict[str, Any]:
    return payloads.click("share", value, bot.slack.response_url())


def test_sharing_that_failed_can_be_tried_again(bot: Driven) -> None:
    click = _click(bot, _value(bot, DISKS))
    bot.slack.faults.script("response_url", EXPIRED)
    bot.slack.faults.script("chat.postMessage", Fault(error="not_in_channel"))
    bot.hears(click)
    bot.slack.done.wait(lambda call: call.method == "chat.postEphemeral")

    bot.hears(click)
    bot.finish()

    assert len(_in_channel(bot)) == 1
