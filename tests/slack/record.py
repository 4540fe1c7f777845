"""What happened, in order, and waiting for what is still to happen."""

from collections.abc import Callable
from threading import Condition
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

PATIENCE = 60.0  # seconds; a deadline that is only reached where something is wrong


class Record(Generic[Thing]):
    """A list that one thread adds to and another waits on."""

    def __init__(self) -> None:
        self._things: list[Thing] = []
        self._changed = Condition()

    def add(self, thing: Thing) -> None:
        with self._changed:
            self._things.append(thing)
            self._changed.notify_all()

    def all(self, wanted: Callable[[Thing], bool] = lambda _: True) -> list[Thing]:
        """What was recorded until now."""
        with self._changed:
            return [thing for thing in self._things if wanted(thing)]

    def wait(
        self,
        wanted: Callable[[Thing], bool] = lambda _: True,
        count: int = 1,
        within: float = PATIENCE,
    ) -> list[Thing]:
        """The first `count` things that are wanted, as soon as there are so many."""

        def found() -> list[Thing]:
            return [thing for thing in self._things if wanted(thing)]

        with self._changed:
            in_time = self._changed.wait_for(lambda: len(found()) >= count, within)
            assert in_time, f"{len(found())} of {count} within {within} s; all: {self._things}"
            return found()[:count]
