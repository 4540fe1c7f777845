"""The message that calls the parties of an activity: the only one that notifies anybody."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.reply import Reply
from bot.language.wording import Wording
from bot.slack.views.blocks import (
    Message,
    cut,
    group,
    link,
    notification,
    person,
    quote,
    rich,
    section,
    text,
)
from bot.slack.views.message import ASKED, HEADLINE


@dataclass(frozen=True, slots=True)
class Caller:
    """Who has a question for the parties of an activity, and which.

    Attributes:
        person: the Slack id of who asked.
        question: what was asked, without markup.
        address: that of the question's message; empty where only the asker sees it.
    """

    person: str
    question: str
    address: str = ""


def call(words: Reply, caller: Caller, groups: Sequence[str], wording: Wording) -> Message:
    """One message that mentions the user groups, with the question and why it comes to them."""
    asked = cut(caller.question or words.activity, ASKED)
    called = [part for id_ in groups for part in (group(id_), text(" "))]
    asks = [*called, text(wording("A question for you, from") + " "), person(caller.person)]
    elements = [section(asks), quote([text(asked)])]
    elements.append(section([text(f"{cut(words.headline, HEADLINE)} “{words.activity}”")]))
    if caller.address:
        elements.append(section([link(caller.address, wording("Go to the question"))]))
    told = wording("A question for you: {question}", question=asked)
    return Message(text=notification(f"{told}\n{words.headline}"), blocks=[rich(elements)])
