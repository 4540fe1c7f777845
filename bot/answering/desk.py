"""The desk where questions are answered: it holds the engine of the newest knowledge."""

from collections.abc import Callable
from threading import Lock

from bot.answering.engine import Engine


class Desk:
    """Holds the engine that answers now; safe to share between threads.

    Take `engine` once for each message: what is under way then finishes on the
    knowledge that it began with, whatever takes its place meanwhile.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._listeners: list[Callable[[Engine], None]] = []
        self._changing = Lock()

    @property
    def engine(self) -> Engine:
        """The engine that answers now."""
        return self._engine

    def put(self, engine: Engine) -> None:
        """Answer with another engine from now on, and tell everybody who asked to be told."""
        with self._changing:
            self._engine = engine
            for listener in self._listeners:
                listener(engine)

    def on_change(self, listener: Callable[[Engine], None]) -> None:
        """Call this with the new engine whenever there is one."""
        self._listeners.append(listener)
