"""What is taken out of the journal again, and after how long."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, update

from bot.journal.tables import MARKS, OF, TURNS

THREADS = timedelta(days=30)
SEEN = timedelta(days=1)  # Slack's last retry comes about six minutes after the first
ENTRIES = timedelta(days=400)  # a year, and a month to look back at it
EVERY = timedelta(hours=1)


class Expiry:
    """Removes what is too old, at most once an hour."""

    def __init__(self, now: Callable[[], datetime], keep: timedelta) -> None:
        self._clock = now
        self._keep = keep
        self._last: datetime | None = None

    def __call__(self, connection: Connection) -> None:
        """Remove it, where the last time is long enough ago."""
        at = self._clock()
        if self._last and abs(at - self._last) < EVERY:
            return
        connection.execute(delete(TURNS).where(TURNS.c.at < at - min(THREADS, self._keep)))
        connection.execute(delete(MARKS).where(MARKS.c.at < at - SEEN))
        for table in OF.values():
            connection.execute(delete(table).where(table.c.at < at - ENTRIES))
            old = table.c.question.is_not(None) & (table.c.at < at - self._keep)
            connection.execute(update(table).where(old).values(question=None))
        self._last = at
