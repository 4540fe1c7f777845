"""A conversation: from a pipe, and on a real terminal."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fcntl import ioctl
from pathlib import Path

import pytest

from tests.cli.conftest import RACI, Here, Raci

BACKUPS = "Manage backups of the mailboxes"
ENCRYPTION = "Encrypt the disks of the mail servers"
COLOURS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.mark.parametrize("farewell", ["exit", "quit", " EXIT ", "bye", ":q"])
def test_a_conversation_ends_with_a_farewell(here: Here, matrix: Path, farewell: str) -> None:
    said = f"{BACKUPS}\n{farewell}\n{ENCRYPTION}\n".encode()
    done = here("chat", stdin=said, RACI_KNOWLEDGE=str(matrix))

    assert done.exit_code == 0
    assert "Who is responsible for what in Mail?" in done.output
    assert "Them is responsible and accountable." in done.output
    assert BACKUPS in done.output
    assert ENCRYPTION not in done.output


def test_a_conversation_ends_where_the_pipe_ends(raci: Raci, matrix: Path) -> None:
    done = raci("chat", stdin=BACKUPS.encode(), RACI_KNOWLEDGE=str(matrix))
    output = done.stdout.decode()

    assert (done.returncode, done.stderr) == (0, b"")
    assert BACKUPS in output
    assert max(map(len, output.splitlines())) <= 80
    assert "\x1b" not in output


def test_each_question_may_lean_on_the_one_before_across_empty_lines(
    raci: Raci, matrix: Path
) -> None:
    said = f"{BACKUPS}\n\n  \nand who is informed?\nexit\n".encode()
    output = raci("chat", stdin=said, RACI_KNOWLEDGE=str(matrix)).stdout.decode()

    assert output.count(BACKUPS) == 2
    assert output.count("\nyou  ") == 5
    assert "Us is informed." in output.split(BACKUPS, 1)[1]


def test_bytes_that_are_not_utf8_do_not_end_a_conversation(raci: Raci, matrix: Path) -> None:
    said = b"\xff\xfe\n" + BACKUPS.encode() + b"\nexit\n"
    done = raci("chat", stdin=said, RACI_KNOWLEDGE=str(matrix), PYTHONIOENCODING="utf-8:strict")

    assert (done.returncode, done.stderr) == (0, b"")
    assert BACKUPS.encode() in done.stdout


class Terminal:
    """A pseudo-terminal of 80 columns, and what a process has written to it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self.shown = ""

    def write(self, text: str) -> None:
        os.write(self._handle, text.encode())

    def await_text(self, text: str, seconds: float = 30) -> None:
        """Wait until a text is shown, and then forget all up to it."""
        end = time.monotonic() + seconds
        while text not in self.shown:
            ready, _, _ = select.select([self._handle], [], [], max(0, end - time.monotonic()))
            assert ready, f"no {text!r} after {seconds} s, but {self.shown!r}"
            read = os.read(self._handle, 65_536).decode(errors="replace")
            self.shown += COLOURS.sub("", read).replace("\r", "")


@contextmanager
def terminal(folder: Path, **settings: str) -> Iterator[tuple[Terminal, subprocess.Popen[bytes]]]:
    """`raci chat` on a pseudo-terminal, ended with the block."""
    ours, its = pty.openpty()
    ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    process = subprocess.Popen(
        [RACI, "chat"],
        stdin=its,
        stdout=its,
        stderr=its,
        cwd=folder,
        env=env | {"TERM": "xterm-256color"} | settings,
        start_new_session=True,
    )
    os.close(its)
    try:
        yield Terminal(ours), process
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """As Ctrl-C does; once more where the first fell between the prompt and the reading."""
    for patience in (2, 30):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(patience)
            return


def test_on_a_real_terminal_people_type_read_and_leave(matrix: Path, tmp_path: Path) -> None:
    with terminal(tmp_path, RACI_KNOWLEDGE=str(matrix)) as (screen, process):
        screen.await_text("you  ")
        screen.write(f"{BACKUPS}\n")
        screen.await_text("Mail · Our agreement\n\nyou  ")

        assert "Them is responsible and accountable." in screen.shown
        said = screen.shown.partition("you  ")[2]  # before it a slow machine shows progress
        assert max(map(len, said.splitlines())) <= 80
        screen.write("exit\n")
        assert process.wait(30) == 0


def test_on_a_real_terminal_ctrl_d_leaves_quietly(matrix: Path, tmp_path: Path) -> None:
    with terminal(tmp_path, RACI_KNOWLEDGE=str(matrix)) as (screen, process):
        screen.await_text("you  ")
        screen.write("\x04")

        assert process.wait(30) == 0
        assert "Traceback" not in screen.shown


def test_on_a_real_terminal_an_interrupt_leaves_quietly(matrix: Path, tmp_path: Path) -> None:
    with terminal(tmp_path, RACI_KNOWLEDGE=str(matrix)) as (screen, process):
        screen.await_text("you  ")
        interrupt(process)

        assert process.returncode == 0
        assert "Traceback" not in screen.shown
