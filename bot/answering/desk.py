"""The desk where questions are answered: it holds the engine of the newest knowledge."""

from collections.abc import Callable
from threading import Lock

from bot.answering.engine import Engine
from bot.errors import BotError


class Desk:
    """Holds the engine that answers now; safe to share between threads.

    Take `engine` once for each message: what is under way then finishes on the
    knowledge that it began with, whatever takes its place meanwhile.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._trouble: BotError | None = None
        self._changed: list[Callable[[Engine], None]] = []
        self._troubled: list[Callable[[BotError], None]] = []
        self._changing = Lock()

    @property
    def engine(self) -> Engine:
        """The engine that answers now."""
        return self._engine

    @property
    def trouble(self) -> BotError | None:
        """Why the engine is not that of the newest knowledge, or None where it is."""
        return self._trouble

    def put(self, engine: Engine) -> None:
        """Answer with another engine from now on, and tell everybody who asked to be told."""
        with self._changing:
            self._engine, self._trouble = engine, None
            for listener in self._changed:
                listener(engine)

    def keep(self, trouble: BotError) -> bool:
        """Stay with the engine, as the newest knowledge cannot be used; says whether that is news.

        The same trouble, as when another file is saved beside the broken one, is told once.
        """
        with self._changing:
            if str(trouble) == str(self._trouble):
                return False
            self._trouble = trouble
            for listener in self._troubled:
                listener(trouble)
            return True

    def on_change(self, listener: Callable[[Engine], None]) -> None:
        """Call this with the new engine whenever there is one."""
        self._changed.append(listener)

    def on_trouble(self, listener: Callable[[BotError], None]) -> None:
        """Call this with what is wrong whenever new knowledge cannot be used."""
        self._troubled.append(listener)
