"""The journal as the surfaces use it: nothing here fails, and nothing waits for long."""

import hmac
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TypeVar
from uuid import uuid4

from sqlalchemy import Connection, delete, select

from bot.journal import memory, privacy
from bot.journal.database import PATIENCE, Database
from bot.journal.entries import Channel, Entry, Turn
from bot.journal.expiry import Expiry
from bot.journal.memory import Held, Memory
from bot.journal.place import place
from bot.journal.tables import CHANNELS, DECIDED, MARKS, OF, TURNS, adding
from bot.journal.writer import Record, Values, Writer

T = TypeVar("T")


class Journal:
    """Remembers across restarts and replicas, as far as its database can be used.

    While it cannot, this process goes on with what it remembers by itself, and writes
    down later what was to be written.
    """

    def __init__(
        self, database: Database, now: Callable[[], datetime], keep: timedelta, secret: bytes
    ) -> None:
        self._database = database
        self._clock = now
        self._keep = keep
        self._secret = secret
        self._memory = Memory(now)
        self._writer = Writer(database, Expiry(now, keep))

    @classmethod
    def open(
        cls,
        url: str,
        now: Callable[[], datetime],
        keep_days: int = 90,
        secret: str = "",
        patience: float = PATIENCE,
    ) -> "Journal":
        """The journal in a file or a PostgreSQL database; the database may be missing.

        `keep_days` is how long the texts of questions are kept, 0 keeps none. `secret` is
        what makes marks of people; replicas share it, and it is not in the database.
        `patience` is how many seconds a reply waits for the database.

        Raises:
            BotError: `url` is neither a path nor a URL of a database that can be used.
        """
        return cls(Database(place(url), patience), now, timedelta(days=keep_days), secret.encode())

    def record(self, entry: Entry) -> None:
        """Have an entry written down, its text only where it may be kept."""
        question = privacy.kept(entry.question) if self._keep else None
        stamp: Values = {"id": uuid4().hex, "at": self._clock()}
        self._writer.add(Record(OF[type(entry)], stamp | asdict(entry) | {"question": question}))

    def flush(self, seconds: float) -> bool:
        """Wait until all that was recorded before is committed; says whether it is."""
        return self._writer.flush(seconds)

    @property
    def trouble(self) -> str:
        """Why the database cannot be used, or "" where it can."""
        return self._database.trouble

    def ask(self, question: Callable[[Connection], T]) -> T | None:
        """What `reading` finds in the database; None where it cannot be asked in time."""
        return self._database.ask(question)

    def decide(self, mark: str) -> None:
        """Remember that the suggestion of this mark was taken up or turned down."""
        self._writer.add(Record(DECIDED, {"mark": mark, "at": self._clock()}))

    def channel(self, channel: str) -> Channel:
        """The settings of a channel."""
        known, ticket = self._memory.channel(channel)
        if not self._writer.wrote(ticket):
            return known

        def ask(connection: Connection) -> Channel:
            wanted = CHANNELS.c.channel == channel
            row = connection.execute(
                select(CHANNELS.c.overhearing, CHANNELS.c.service).where(wanted)
            ).first()
            return Channel(*row) if row else Channel()

        found = self._database.ask(ask)
        if found is None:
            return known
        self._memory.set_channel(channel, found)
        return found

    def set_channel(self, channel: str, settings: Channel) -> None:
        """Keep the settings of a channel, in place of those before."""
        values: Values = {"channel": channel, **asdict(settings)}
        self._memory.set_channel(channel, settings, self._writer.add(Record(CHANNELS, values)))

    def turns(self, channel: str, thread: str) -> tuple[Turn, ...]:
        """What was said in a thread, oldest first; of a long one the end."""
        key = self.mark(channel, thread)

        def ask(connection: Connection) -> list[Held]:
            columns = (TURNS.c.id, TURNS.c.at, TURNS.c.kind, TURNS.c.text)
            found = select(*columns).where(TURNS.c.thread == key)
            latest = connection.execute(found.order_by(TURNS.c.number.desc()).limit(memory.TURNS))
            return [Held(id_, at, Turn(*turn)) for id_, at, *turn in reversed(latest.all())]

        written = self._database.ask(ask) or []
        ids = {held.id for held in written}
        held = written + [held for held in self._memory.turns(key) if held.id not in ids]
        return tuple(one.turn for one in sorted(held, key=lambda held: held.at))

    def add_turn(self, channel: str, thread: str, turn: Turn) -> None:
        """Keep what was said last in a thread; a text that may not be kept stays in memory."""
        key = self.mark(channel, thread)
        text = privacy.nameless(turn.text)
        held = Held(uuid4().hex, self._clock(), Turn(turn.kind, text))
        self._memory.add_turn(key, held)
        if self._keep and privacy.kept(text) is not None:
            values: Values = {"id": held.id, "at": held.at, "thread": key, "kind": turn.kind}
            self._writer.add(Record(TURNS, values | {"text": text}))

    def first(self, *marks: str) -> bool:
        """Whether no replica has taken any of these marks before; remembers them."""
        keys = self._keys(marks)
        if not self._memory.first(keys):
            return False
        rows = [
            {"mark": key, "at": self._clock()} for key in sorted(keys)
        ]  # sorted, so as not to deadlock

        def take(connection: Connection) -> bool:
            taken = adding(MARKS, connection).values(rows).returning(MARKS.c.mark)
            return len(connection.execute(taken).all()) == len(rows)

        return self._database.ask(take) is not False

    def forget(self, *marks: str) -> None:
        """Let marks be taken again, where what they stood for came to nothing."""
        keys = self._keys(marks)
        self._memory.forget(keys)

        def give_back(connection: Connection) -> None:
            connection.execute(delete(MARKS).where(MARKS.c.mark.in_(keys)))

        self._database.ask(give_back)

    def _keys(self, marks: tuple[str, ...]) -> set[str]:
        """What stands for marks in the database; a mark may hold a person's id."""
        return {self.mark(mark, "taken") for mark in marks}

    def mark(self, person: str, about: str) -> str:
        """A mark to count people by, in what is about the same; it names nobody.

        It is made with a secret that is not in the database, so that the database alone
        does not lead back to a person.
        """
        told = f"{len(person)}:{person}{about}".encode(errors="replace")
        return hmac.new(self._secret, told, sha256).hexdigest()[:32]

    def close(self) -> None:
        """Write what waits, as far as that is quickly done, and let go of the database."""
        self._writer.close()
