"""Taking up changed knowledge while the bot runs, without a restart."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.sources import watching
from bot.sources.problems import KnowledgeError
from bot.sources.watching import State

log = logging.getLogger(__name__)


@contextmanager
def reloading(desk: Desk, path: Path, since: State) -> Iterator[None]:
    """Keep the desk on the newest knowledge of a folder or file as long as the block runs.

    `since` is the state of the files from before the desk's engine was read.
    """
    stop = Event()
    thread = Thread(target=_follow, args=(desk, path, since, stop), name="reloading", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _follow(desk: Desk, path: Path, since: State, stop: Event) -> None:
    for found in watching.versions(path, since, stop):
        match found:
            case KnowledgeError():
                if desk.keep(found):
                    log.error("the knowledge has errors, so the last good one answers:\n%s", found)
            case _:
                desk.put(Engine.of(found))
                matrices = found.catalog.matrices
                count = sum(len(matrix.activities) for matrix in matrices)
                log.info("new knowledge: %d matrices, %d activities", len(matrices), count)
        del found
        gc.collect()  # an engine holds itself by its caches; the collector alone would wait long
