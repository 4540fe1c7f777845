"""Stopping well: take nothing new, finish what is being answered, then go."""

import os
import signal
import sys
from concurrent.futures import Executor
from threading import Event, Thread
from types import FrameType

GRACE = 10.0  # seconds that answers under way may take


def until_told() -> Event:
    """An event that SIGTERM and SIGINT set."""
    told = Event()

    def tell(_signal: int, _frame: FrameType | None) -> None:
        told.set()

    signal.signal(signal.SIGTERM, tell)
    signal.signal(signal.SIGINT, tell)
    return told


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
