"""Troubles that a test scripts for the stand-in: what the next calls of a method meet."""

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to a call instead of success.

    Attributes:
        status: the HTTP status.
        error: Slack's word for what is wrong; the body is then `ok: false`.
        text: a body that is not JSON, as a proxy sends it.
        headers: further headers of the answer.
        reset: the connection is torn down, unanswered.
        seconds: how long the answer takes.
        gate: given, the answer waits until it opens.
    """

    status: int = 200
    error: str = ""
    text: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    reset: bool = False
    seconds: float = 0
    gate: asyncio.Event | None = None

    @property
    def fails(self) -> bool:
        return self.status != 200 or bool(self.error or self.text or self.reset)


def rate_limited(seconds: int) -> Fault:
    return Fault(429, "ratelimited", headers={"Retry-After": str(seconds)})


BROKEN = Fault(500, "internal_error")
RESET = Fault(reset=True)
NONE = Fault()


class Faults:
    """The faults that are scripted, by method; safe to share between threads."""

    def __init__(self) -> None:
        self._next: dict[str, deque[Fault]] = {}
        self._lock = Lock()

    def script(self, method: str, fault: Fault, times: int = 1) -> None:
        """Let the next calls of a method meet a fault, after those scripted before."""
        with self._lock:
            self._next.setdefault(method, deque()).extend([fault] * times)

    def take(self, method: str) -> Fault:
        """The fault for a call that comes in now."""
        with self._lock:
            waiting = self._next.get(method)
            return waiting.popleft() if waiting else NONE
