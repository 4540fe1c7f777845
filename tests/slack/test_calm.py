"""Whatever is the matter with a click: a calm message, one line in the log, and nothing raised."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.slack.carried import Carried
from tests.slack import payloads
from tests.slack.driven import Driven
from tests.slack.faults import RESET, Fault

ACTIONS = ("share", "choice-1", "none-of-these", "not-this", "thumbs", "notify")
ROOF = "who repairs the roof of the shed?"
VALID = Carried(ROOF, ("garden/roof", "garden/hedge"), payloads.PERSON).value()
GONE = Carried(ROOF, ("garden/moat", "garden/hedge"), payloads.PERSON).value()
OLD = "earlier version"
NO_LONGER = "no longer in the matrix"

EXPIRED = Fault(404, text='{"ok": false, "error": "expired_url"}')
USED_UP = Fault(404, text="used_url")
PRIVATE = {"response_url", "chat.postEphemeral", "chat.postMessage"}
POST, UPDATE, BESIDE, URL = (
    "chat.postMessage",
    "chat.update",
    "chat.postEphemeral",
    "response_url",
)


@dataclass(frozen=True)
class Trouble:
    """What is the matter, and what the person who clicked is told after all.

    Attributes:
        action: the button.
        faults: what the next calls of each method meet.
        told: words of what the person is told; empty where nothing can be told.
        by: the method that tells it.
        value: what the button carries.
        private: only the person sees the message.
        thread: the message stands in a thread.
    """

    action: str
    faults: Mapping[str, Sequence[Fault]]
    told: str
    by: str = URL
    value: str = VALID
    private: bool = True
    thread: str = field(default="")


def refused(error: str, times: int = 1) -> list[Fault]:
    return [Fault(error=error)] * times


STALE = {
    f"{action}, {what}": Trouble(action, {}, told, value=value)
    for action in ACTIONS
    for what, value, told in (
        ("of the first version", '{"question": "who encrypts the disks?"}', OLD),
        ("of a version to come", VALID.replace('"version":1', '"version":2'), OLD),
        ("without a value", "", OLD),
        ("without a row", Carried(ROOF).value(), OLD),
        ("whose activity is gone", GONE, NO_LONGER),
    )
    if what != "without a row" or action not in ("share", "thumbs")  # as below a list
}
TROUBLES = STALE | {
    "the response URL of a choice has expired": Trouble(
        "choice-1", {URL: [EXPIRED]}, "Owner is responsible", BESIDE
    ),
    "the response URL of a choice is used up, and the bot is not in the channel": Trouble(
        "choice-1",
        {URL: [USED_UP], BESIDE: refused("not_in_channel")},
        "Owner is responsible",
        POST,
    ),
    "the response URL of a refusal has expired": Trouble(
        "none-of-these", {URL: [EXPIRED]}, "noted", BESIDE
    ),
    "the response URL of a thumb has expired": Trouble(
        "thumbs", {URL: [EXPIRED]}, "Thank you", BESIDE
    ),
    "the response URL of a doubt has expired": Trouble(
        "not-this", {URL: [EXPIRED]}, "Which one did you mean?", BESIDE
    ),
    "a message in a thread may not be changed": Trouble(
        "choice-1", {UPDATE: refused("edit_window_closed")}, "Owner", POST, private=False
    ),
    "a scope is missing to change a message": Trouble(
        "choice-1", {UPDATE: refused("missing_scope")}, "Owner", POST, private=False
    ),
    "a message in a channel is gone": Trouble(
        "none-of-these", {UPDATE: refused("message_not_found")}, "noted", POST, private=False
    ),
    "the bot was taken out of the channel": Trouble(
        "choice-1",
        {UPDATE: refused("not_in_channel"), POST: refused("not_in_channel")},
        "invite me there",
        private=False,
    ),
    "nothing can be shown in a thread to one person": Trouble(
        "thumbs", {BESIDE: refused("missing_scope")}, "Thank you", URL, private=False, thread="1.2"
    ),
    "the person was deactivated": Trouble(
        "thumbs",
        {URL: [EXPIRED], BESIDE: refused("user_not_in_channel"), POST: refused("user_disabled")},
        "",
    ),
    "sharing is not possible any more": Trouble(
        "share", {URL: [EXPIRED] * 2, POST: refused("not_in_channel")}, "invite me there", BESIDE
    ),
    "the channel is not found": Trouble(
        "share", {URL: [EXPIRED] * 2, POST: refused("channel_not_found")}, "invite me there", BESIDE
    ),
    "the channel is archived": Trouble(
        "share", {URL: [EXPIRED] * 2, POST: refused("is_archived")}, "copy the answer", BESIDE
    ),
    "the contacts' channels are closed to the bot": Trouble(
        "notify", {POST: refused("not_in_channel", 3)}, "invite me there"
    ),
    "the contacts' channels are gone": Trouble(
        "notify", {POST: refused("channel_not_found", 3)}, "write to them"
    ),
    "a scope is missing to call them": Trouble(
        "notify", {POST: refused("missing_scope", 3)}, "write to them yourself"
    ),
    "the network fails": Trouble("thumbs", {URL: [RESET] * 3}, "Thank you", BESIDE),
}


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)
def test_a_click_in_trouble_ends_calmly(
    gardener: Driven, caplog: pytest.LogCaptureFixture, trouble: Trouble
) -> None:
    for method, faults in trouble.faults.items():
        for fault in faults:
            gardener.slack.faults.script(method, fault)
    click = payloads.click(
        trouble.action,
        trouble.value,
        gardener.slack.response_url(),
        private=trouble.private,
        thread=trouble.thread,
    )

    with caplog.at_level(logging.INFO, "bot"):
        assert gardener.hears(click).status == 200
        gardener.finish()

    assert _told(gardener, trouble) == bool(trouble.told)
    logged = [record for record in caplog.records if record.name.startswith("bot.")]
    assert len(logged) == 1, [record.getMessage() for record in logged]
    assert not logged[0].exc_info
    assert logged[0].levelno < logging.ERROR


def _told(bot: Driven, trouble: Trouble) -> bool:
    """Whether the person was told what was to be told, by the way that was to be gone."""
    calls = bot.slack.posts.all() if trouble.by == URL else bot.slack.done.all(_by(trouble.by))
    texts = [str(call.params.get("text") or "") for call in calls]
    return any(trouble.told in text for text in texts)


def _by(method: str) -> Any:
    return lambda call: call.method == method


@pytest.mark.parametrize("action", ACTIONS)
def test_clicking_again_and_again_changes_nothing_and_fails_nowhere(
    gardener: Driven, caplog: pytest.LogCaptureFixture, action: str
) -> None:
    click = payloads.click(action, VALID, gardener.slack.response_url())

    for _ in range(5):
        assert gardener.hears(click).status == 200
    gardener.finish()

    answers = [post.params for post in gardener.slack.posts.all() if "text" in post.params]
    shared = [said for said in answers if said["response_type"] == "in_channel"]
    assert len(shared) + len([said for said in answers if said["replace_original"]]) <= 1
    assert len(gardener.all_replies()) == (1 if action == "notify" else 0)
    assert not [record for record in caplog.records if record.name.startswith("bot.")]
