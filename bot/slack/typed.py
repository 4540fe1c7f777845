"""What people type behind `/raci`, and what a word of the bot's own does with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from slack_bolt import Ack
from slack_sdk import WebClient


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands behind `/raci`, and the means to answer it.

    Attributes:
        rest: what follows the first word, or all of it where it is a question.
        command: Slack's payload.
        ack: acknowledges, and thereby answers the person alone, within three seconds.
        client: calls Slack.
    """

    rest: str
    command: Mapping[str, Any]
    ack: Ack
    client: WebClient

    @property
    def person(self) -> str:
        """The Slack id of who typed it."""
        return str(self.command.get("user_id") or "")


# Does what its word asks for, or returns False where the text is a question after all,
# as "help us find who patches the servers" is.
Subcommand: TypeAlias = Callable[[Typed], bool]
