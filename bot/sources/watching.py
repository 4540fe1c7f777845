"""Watching the knowledge: what its files say after each change, read whole or not at all."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import TypeAlias

from watchfiles import Change, watch

from bot.knowledge import Knowledge
from bot.sources import folder
from bot.sources.problems import KnowledgeError

QUIET = 200  # milliseconds without a change, after which the files are read
LONGEST = 1000  # milliseconds that changes may go on until the files are read all the same
LOOK = 1000  # milliseconds after which files are looked at although no change was announced
ABSENT = 1.0  # seconds until it is looked again for a folder that is gone

State: TypeAlias = frozenset[tuple[str, int, int, int]]


def versions(path: Path, since: State, stop: Event) -> Iterator[Knowledge | KnowledgeError]:
    """What the knowledge says after each change of its files, until `stop` is set.

    `since` is the state of the files that was read last. A file that is named alone is
    watched alone, a folder with all that is in it. Network folders announce no changes,
    so that their files are looked at every second too.
    """
    root = path if path.is_dir() else path.parent
    while not stop.is_set():
        if not root.is_dir():  # moved away or deleted; it may come back
            stop.wait(ABSENT)
            continue
        for _ in watch(
            root,
            watch_filter=_of_knowledge,
            debounce=LONGEST,
            step=QUIET,
            stop_event=stop,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            recursive=path.is_dir(),
            raise_interrupt=False,
        ):
            now = state(path)
            if now != since:
                since = now
                yield read(path)
            if not root.is_dir():
                break


def read(path: Path) -> Knowledge | KnowledgeError:
    """The knowledge at one moment: it is read again where a file changed meanwhile."""
    while True:
        before = state(path)
        found: Knowledge | KnowledgeError
        try:
            found = folder.load(path)
        except KnowledgeError as error:
            found = error
        if state(path) == before:
            return found


def _of_knowledge(_change: Change, file: str) -> bool:
    """Whether a change matters; mounted volumes change by a link whose name begins with ".."."""
    name = Path(file).name
    return name.endswith((".yaml", ".json")) or name.startswith("..")


def state(path: Path) -> State:
    """What tells two states of the files apart: their names, sizes and times."""
    files = path.rglob("*") if path.is_dir() else (path,)
    found = set()
    for file in files:
        try:
            told = file.stat()
        except OSError:  # deleted between the listing and the look at it
            continue
        if file.suffix in (".yaml", ".json"):
            found.add((str(file), told.st_size, told.st_mtime_ns, told.st_ino))
    return frozenset(found)
