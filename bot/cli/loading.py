"""The progress of loading, shown on a terminal where loading takes long."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from bot.sources.folder import Told

LONG = 1.0  # seconds; what is done sooner needs no progress


@contextmanager
def loading(console: Console | None = None, after: float = LONG) -> Iterator[Told]:
    """Show how many files are read, on stderr; gives what is to be told of each of them."""
    shown = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console or Console(stderr=True),
        transient=True,
    )
    task = shown.add_task("Reading the knowledge", total=None)

    def told(read: int, of: int) -> None:
        doing = "Reading the knowledge" if read < of else "Preparing to answer"
        shown.update(task, description=doing, completed=read, total=of)

    if not shown.console.is_terminal:
        yield told
        return
    later = Timer(after, shown.start)
    later.start()
    try:
        yield told
    finally:
        later.cancel()
        later.join()
        shown.stop()
