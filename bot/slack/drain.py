"""Stopping well: take nothing new, finish what is being answered, then go."""

import os
import select
import signal
import socket
import sys
from concurrent.futures import Executor
from threading import Thread
from types import FrameType

GRACE = 8.0  # seconds that answers under way may take; containers are killed after ten


class Told:
    """Whether SIGTERM or SIGINT has come, from the moment this is made.

    A signal may reach any thread of a process, and then the main thread, which alone
    runs Python's handlers, sleeps on. So it waits for the byte that the interpreter
    writes in whichever thread it is.
    """

    def __init__(self) -> None:
        self._heard, self._wakes = socket.socketpair()
        self._wakes.setblocking(False)
        for sign in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sign, _note)
        signal.set_wakeup_fd(self._wakes.fileno(), warn_on_full_buffer=False)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for a signal, at most for so many seconds; says whether one has come."""
        heard, _, _ = select.select([self._heard], [], [], timeout)
        return bool(heard)


def _note(_signal: int, _frame: FrameType | None) -> None:
    """Keep the signal from ending the process; the byte that was written says the rest."""


def finish(*executors: Executor, grace: float = GRACE) -> bool:
    """Wait for what the executors are doing; says whether all of it was done in time."""

    def wait() -> None:
        for executor in executors:
            executor.shutdown(wait=True)

    waiting = Thread(target=wait, daemon=True)
    waiting.start()
    waiting.join(grace)
    return not waiting.is_alive()


def leave(finished: bool) -> None:
    """End the process; one with a stuck thread would otherwise wait for it for ever."""
    if not finished:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
