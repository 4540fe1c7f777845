"""Which messages were taken up already: Slack delivers some of them more than once."""

from collections.abc import Callable, Hashable
from threading import Lock

from cachetools import TTLCache

REMEMBERED = 10_000  # messages
REMEMBERED_FOR = 3600  # seconds; Slack's last retry comes about six minutes after the first


class Taken:
    """Remembers for an hour what was taken up; safe to share between threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._seen: TTLCache[Hashable, bool] = TTLCache(REMEMBERED, REMEMBERED_FOR, clock)
        self._lock = Lock()

    def first(self, *marks: Hashable) -> bool:
        """Whether none of the marks was seen before; remembers them all."""
        with self._lock:
            fresh = not any(mark in self._seen for mark in marks)
            for mark in marks:
                self._seen[mark] = True
            return fresh

    def forget(self, *marks: Hashable) -> None:
        """Let marks be taken up again, where what they stood for came to nothing."""
        with self._lock:
            for mark in marks:
                self._seen.pop(mark, None)
