"""A click on a button, taken out of Slack's payload."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.slack.carried import Carried


@dataclass(frozen=True, slots=True)
class Click:
    """Who clicked what, below which message.

    Attributes:
        person: the Slack id of who clicked.
        name: what that person is called.
        channel: where the message stands.
        message: its timestamp.
        thread: the timestamp of the thread's first message; empty outside threads.
        private: only this person sees the message.
        url: the response URL, which works five times within half an hour.
        carried: what the button carries; None where it is of another version.
    """

    person: str
    name: str
    channel: str
    message: str
    thread: str
    private: bool
    url: str
    carried: Carried | None

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> "Click":
        """The click that a `block_actions` payload tells of."""
        container, person = body["container"], body["user"]
        thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts")
        return cls(
            person=str(person["id"]),
            name=str(person.get("name") or person.get("username") or ""),
            channel=str(container.get("channel_id") or ""),
            message=str(container.get("message_ts") or ""),
            thread=str(thread or ""),
            private=bool(container.get("is_ephemeral")),
            url=str(body.get("response_url") or ""),
            carried=Carried.of(str(body["actions"][0].get("value") or "")),
        )

    @property
    def direct(self) -> bool:
        """Whether the message stands in a direct message, which nobody else reads."""
        return self.channel.startswith("D")

    @property
    def below(self) -> str:
        """The thread for what follows the message; in a direct message it needs none."""
        return self.thread or ("" if self.direct or self.private else self.message)

    @property
    def about(self) -> str:
        """A mark of the message that was clicked."""
        return f"{self.channel} {self.message}"
