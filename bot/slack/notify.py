"""“Notify them”: one message to the parties of an activity, when somebody asks for it."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering.desk import Desk
from bot.answering.reply import Reply, reply
from bot.journal.journal import Journal
from bot.matrix import Contact
from bot.slack import posting
from bot.slack.clicks import Click
from bot.slack.locale import Locales
from bot.slack.recall import Recall, Recalled
from bot.slack.views import notices
from bot.slack.views.buttons import NOTIFY
from bot.slack.views.call import Caller, call

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message reaches somebody, and which user groups it mentions."""

    channel: str
    thread: str
    groups: tuple[str, ...]


def targets(words: Reply, click: Click) -> Iterator[Target]:
    """Where the contacts can be reached, the first to be tried first; backups come last.

    A channel of theirs is told of itself; a group without one is mentioned where the
    question was asked, unless nobody but the asker reads along there.
    """
    contacts = [contact for _, ways in words.contacts for contact in ways]
    for backup in (False, True):
        ways = [contact for contact in contacts if contact.backup == backup]
        groups = _values(ways, "group")
        for channel in _values(ways, "channel"):
            yield Target(channel if channel.isupper() else f"#{channel}", "", groups)
        if groups and not click.direct:
            yield Target(click.channel, click.below, groups)


def _values(contacts: list[Contact], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(contact.value for contact in contacts if contact.kind == kind))


class Notifying:
    """Calls the parties of an answer, once."""

    def __init__(self, desk: Desk, journal: Journal, locales: Locales) -> None:
        self._recall = Recall(desk, locales)
        self._journal = journal

    def notify(self, click: Click, client: WebClient) -> None:
        """Post one message where they read it, and tell who clicked that it was done."""
        about = self._recall(click, client)
        if about is None:
            return
        wording = about.wording
        words = reply(about.exchange.answer, about.engine.knowledge.catalog, wording)
        found = tuple(targets(words, click))
        if not found:
            told = notices.nowhere_to_call(wording)
        elif not self._journal.first(once := f"notify {click.about}"):
            told = notices.called_before(wording)
        else:
            caller = _caller(about, click, client)
            match posting.noted(
                _called(about, words, caller, found, client), "nobody could be notified"
            ):
                case posting.Posted():
                    told = notices.called(wording)
                case posting.Refused(error):
                    self._journal.forget(once)
                    told = notices.not_called(error, wording)
        posting.whisper(client, told, click)


def _called(
    about: Recalled, words: Reply, caller: Caller, found: Iterable[Target], client: WebClient
) -> posting.Outcome:
    """Post where it is taken first; says how the last attempt went."""
    outcome: posting.Outcome = posting.Refused("nowhere")
    for target in found:
        message = call(words, caller, target.groups, about.wording)
        outcome = posting.post(client, message, target.channel, target.thread)
        if isinstance(outcome, posting.Posted):
            break
    return outcome


def _caller(about: Recalled, click: Click, client: WebClient) -> Caller:
    return Caller(
        about.carried.asker or click.person,
        about.exchange.question.text,
        _permalink(client, click, about.carried.at),
    )


def _permalink(client: WebClient, click: Click, at: str) -> str:
    """The address of the question's message, or "" where it cannot be told."""
    if not at:
        return ""
    try:
        return str(client.chat_getPermalink(channel=click.channel, message_ts=at)["permalink"])
    except (SlackApiError, OSError, HTTPException) as error:
        log.info("a question has no link: %s", error)
        return ""


def register(app: App, desk: Desk, journal: Journal, locales: Locales) -> None:
    """Listen for clicks on “Notify them”."""
    notifying = Notifying(desk, journal, locales)

    @app.action(NOTIFY)
    def notified(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        notifying.notify(Click.of(body), client)
