"""Bulk work: making many objects that last, with the garbage collector at rest."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bulk() -> Iterator[None]:
    """Pause the collector while many objects are made that are all kept.

    It would look through all of them again and again and find nothing; reading the
    shipped knowledge takes about a quarter longer with it.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
