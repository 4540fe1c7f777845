"""What is set from outside about the app in Slack."""

from dataclasses import dataclass
from typing import Final

from bot.config import Config
from bot.learning.learning import Learning


@dataclass(frozen=True, slots=True)
class Setup:
    """The settings that the app is built with.

    Attributes:
        signing_secret: what requests over HTTP are signed with; "" for Socket Mode.
        abroad: mentions are answered in channels shared with other organisations too.
        owners: the user ids of those who look after the knowledge.
        learning: where they decide about suggestions; None where nobody does.
    """

    signing_secret: str = ""
    abroad: bool = False
    owners: tuple[str, ...] = ()
    learning: Learning | None = None

    @classmethod
    def of(
        cls, settings: Config, learning: Learning | None = None, signing_secret: str = ""
    ) -> "Setup":
        """What the settings of the process say."""
        return cls(signing_secret, settings.raci_shared_channels, settings.raci_owners, learning)


PLAIN: Final = Setup()
