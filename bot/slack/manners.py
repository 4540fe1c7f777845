"""Where the bot may speak: what was set for a channel, and else what its size suggests."""

import logging
from collections.abc import Callable
from http.client import HTTPException
from threading import Lock

from cachetools import TTLCache
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.journal.entries import Overhearing
from bot.journal.journal import Journal
from bot.slack.heard import Heard

log = logging.getLogger(__name__)

SMALL = 50  # members; in larger channels the bot speaks only when it is mentioned
COUNTED = 10_000  # channels
COUNTED_FOR = 3600  # seconds until the members of a channel are counted again


class Manners:
    """Knows where the bot may speak; safe to share between threads."""

    def __init__(self, journal: Journal, clock: Callable[[], float], *, abroad: bool) -> None:
        """`abroad` allows answers to mentions in channels shared with other organisations."""
        self._journal = journal
        self._abroad = abroad
        self._usual: TTLCache[str, Overhearing] = TTLCache(COUNTED, COUNTED_FOR, clock)
        self._lock = Lock()

    def may_answer(self, heard: Heard) -> bool:
        """Whether a message that is meant for the bot may be answered where it stands."""
        return self._abroad or not heard.shared

    def setting(self, channel: str, client: WebClient) -> Overhearing:
        """What the bot answers in a channel."""
        return self._journal.channel(channel).overhearing or self.usual(channel, client)

    def usual(self, channel: str, client: WebClient) -> Overhearing:
        """What the bot answers in a channel where nobody has set it."""
        with self._lock:
            known = self._usual.get(channel)
        if known:
            return known
        try:
            told = client.conversations_info(channel=channel, include_num_members=True)
        except (SlackApiError, OSError, HTTPException) as error:
            log.warning("the members of a channel could not be counted: %s", error)
            return "mentions"
        few = int(told["channel"].get("num_members") or SMALL + 1) <= SMALL
        with self._lock:
            self._usual[channel] = "questions" if few else "mentions"
            return self._usual[channel]
