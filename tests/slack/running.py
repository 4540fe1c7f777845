"""The real bot: `raci run` as a process of its own, connected to the stand-in."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Thread

from bot.sources import folder
from tests.slack.record import PATIENCE, Record

RACI = Path(sys.executable).with_name("raci")
BOT_TOKEN = "xoxb-1111-2222-secretBotToken"
APP_TOKEN = "xapp-1-A1-3333-secretAppToken"
READ_FROM_OUTSIDE = ("SLACK_", "RACI_", "PORT", "LOG_LEVEL")


class Running:
    """A `raci run`, from its start until it was stopped and its output read."""

    def __init__(self, folder_: Path, settings: Mapping[str, str]) -> None:
        self.lines = Record[str]()
        self._process = subprocess.Popen(
            [RACI, "run"],
            cwd=folder_,
            env=_environment(settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._reader = Thread(target=self._read, name="output")
        self._reader.start()

    @property
    def output(self) -> str:
        return "\n".join(self.lines.all())

    def says(self, words: str) -> None:
        """Wait for a line of its output with these words."""
        self.lines.wait(lambda line: words in line)

    def tell(self, sign: signal.Signals) -> None:
        self._process.send_signal(sign)

    def ended(self, within: float = PATIENCE) -> int:
        """Its exit code, as soon as it has ended and its output was read."""
        code = self._process.wait(within)
        self._reader.join()
        return code

    def stop(self) -> None:
        """End it whatever it does; nothing is left of it."""
        try:
            self.tell(signal.SIGTERM)
            self.ended()
        except subprocess.TimeoutExpired:
            self._process.kill()
            self.ended()
        finally:
            assert self._process.stdout
            self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self.lines.add(line.rstrip("\n"))


def socket_mode(api: str) -> dict[str, str]:
    """The settings of a bot that connects to Slack."""
    return {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_API_URL": api}


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    ours = {
        name: value for name, value in os.environ.items() if not name.startswith(READ_FROM_OUTSIDE)
    }
    return {**ours, "RACI_KNOWLEDGE": str(folder.shipped()), **settings}
