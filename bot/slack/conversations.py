"""What was said last in each conversation, so that a follow-up can lean on it."""

from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

from cachetools import TTLCache

from bot.answering.threads import Exchange

KEPT = 10_000  # conversations
KEPT_FOR = 24 * 3600  # seconds

Conversation: TypeAlias = tuple[str, str]  # a channel, and the first message of a thread in it


class Conversations:
    """The last exchange of each conversation; safe to share between threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._last: TTLCache[Conversation, Exchange] = TTLCache(KEPT, KEPT_FOR, clock)
        self._lock = Lock()

    def last(self, conversation: Conversation) -> Exchange | None:
        """What was said before, as far as it is remembered."""
        with self._lock:
            return self._last.get(conversation)

    def keep(self, conversation: Conversation, exchange: Exchange) -> None:
        """Remember an exchange for what follows it."""
        with self._lock:
            self._last[conversation] = exchange
