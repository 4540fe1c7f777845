"""Loading shows its progress on a terminal, and only where it takes long."""

from io import StringIO
from threading import Event

from rich.console import Console

from bot.cli.loading import loading

PATIENCE = 10  # seconds


class Screen(StringIO):
    """A terminal's screen that tells when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.touched = Event()

    def write(self, text: str) -> int:
        self.touched.set()
        return super().write(text)


def test_files_are_counted_where_loading_takes_long() -> None:
    screen = Screen()

    with loading(Console(file=screen, force_terminal=True, width=80), after=0.0) as told:
        told(3, 40)
        assert screen.touched.wait(PATIENCE)

    assert "Reading the knowledge" in screen.getvalue()
    assert "3/40" in screen.getvalue()


def test_once_all_files_are_read_it_says_so() -> None:
    screen = Screen()

    with loading(Console(file=screen, force_terminal=True, width=80), after=0.0) as told:
        told(40, 40)
        assert screen.touched.wait(PATIENCE)

    assert "Preparing to answer" in screen.getvalue()


def test_what_is_done_soon_shows_nothing() -> None:
    screen = Screen()

    with loading(Console(file=screen, force_terminal=True), after=PATIENCE) as told:
        told(1, 1)

    assert screen.getvalue() == ""


def test_where_there_is_no_terminal_nothing_is_shown() -> None:
    screen = Screen()

    with loading(Console(file=screen, force_terminal=False), after=0.0) as told:
        told(1, 2)

    assert screen.getvalue() == ""
