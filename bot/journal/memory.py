"""What this process remembers by itself, for when the database cannot be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from cachetools import TTLCache

from bot.journal.entries import Channel, Turn
from bot.journal.expiry import SEEN, THREADS

MOST = 10_000  # threads, channels and marks each
TURNS = 50  # of a thread, the latest


@dataclass(frozen=True, slots=True)
class Held:
    """A turn as it is written: with its id and its time."""

    id: str
    at: datetime
    turn: Turn


class Memory:
    """Bounded, and safe to share between threads."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._threads: TTLCache[str, tuple[Held, ...], datetime] = TTLCache(MOST, THREADS, now)
        self._seen: TTLCache[str, bool, datetime] = TTLCache(MOST, SEEN, now)
        self._channels: TTLCache[str, tuple[Channel, int], datetime] = TTLCache(MOST, THREADS, now)
        self._lock = Lock()

    def turns(self, thread: str) -> tuple[Held, ...]:
        """What this process has added to a thread."""
        with self._lock:
            return self._threads.get(thread, ())

    def add_turn(self, thread: str, held: Held) -> None:
        """Remember what was said last."""
        with self._lock:
            before = self._threads.get(thread, ())
            self._threads[thread] = (*before[1 - TURNS :], held)

    def first(self, marks: set[str]) -> bool:
        """Whether this process has seen none of the marks; remembers them."""
        with self._lock:
            fresh = not any(mark in self._seen for mark in marks)
            for mark in marks:
                self._seen.setdefault(mark, True)
            return fresh

    def forget(self, marks: set[str]) -> None:
        """Let the marks be taken again."""
        with self._lock:
            for mark in marks:
                self._seen.pop(mark, None)

    def channel(self, channel: str) -> tuple[Channel, int]:
        """A channel's settings as last known, and the ticket of their writing."""
        with self._lock:
            return self._channels.get(channel, (Channel(), 0))

    def set_channel(self, channel: str, settings: Channel, ticket: int = 0) -> None:
        """Remember a channel's settings."""
        with self._lock:
            self._channels[channel] = (settings, ticket)
