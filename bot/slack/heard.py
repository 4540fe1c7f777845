"""A message that a person wrote where the bot can read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.slack.conversations import Conversation

WRITTEN = (None, "file_share", "thread_broadcast")  # the subtypes of what people write


@dataclass(frozen=True, slots=True)
class Heard:
    """A message, as far as it matters.

    Attributes:
        event: the id under which Slack delivers it, several times where it must.
        channel: where it stands; `direct` says that nobody else is there.
        moment: its timestamp, which is its id in the channel.
        thread: the first message of the thread it stands in; "" where it stands in none.
        person: who wrote it.
        text: what it says, with Slack's markup.
        shared: the channel belongs to another organisation too (Slack Connect).
    """

    event: str
    channel: str
    moment: str
    thread: str
    person: str
    text: str
    direct: bool = False
    shared: bool = False

    @classmethod
    def of(cls, event: Mapping[str, Any], body: Mapping[str, Any]) -> "Heard | None":
        """The message of an event; None for bots, edits, joins and other notices of Slack's."""
        by_bot = event.get("bot_id") or event.get("bot_profile")
        if by_bot or event.get("subtype") not in WRITTEN or not event.get("user"):
            return None
        return cls(
            event=str(body.get("event_id") or event["ts"]),
            channel=str(event["channel"]),
            moment=str(event["ts"]),
            thread=str(event.get("thread_ts") or ""),
            person=str(event["user"]),
            text=str(event.get("text") or ""),
            direct=event.get("channel_type") == "im",
            shared=bool(body.get("is_ext_shared_channel")),
        )

    @property
    def answered_in(self) -> str:
        """The thread that an answer goes to; in a direct message it needs none."""
        return self.thread or ("" if self.direct else self.moment)

    @property
    def conversation(self) -> Conversation:
        """What the message is a turn of."""
        return Conversation(self.channel, self.answered_in)

    @property
    def marks(self) -> tuple[str, str]:
        """What tells that it was taken up already: the delivery, and the message itself.

        A mention comes as two events with an id each.
        """
        return self.event, f"{self.channel} {self.moment}"
