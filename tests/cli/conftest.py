"""The command as people start it, and the same in this process."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.commands import app

RACI = Path(sys.executable).parent / "raci"

Raci = Callable[..., subprocess.CompletedProcess[bytes]]
Here = Callable[..., Result]

MATRIX = """\
service: Mail
source: {title: Our agreement}
we: us
parties:
  us: {name: Us}
  them: {name: Them}
phases:
  - number: "1"
    title: Running
    activities:
      - id: encryption
        activity: Encrypt the disks of the mail servers
        letters: {them: RA}
      - id: backups
        activity: Manage backups of the mailboxes
        letters: {us: I, them: RA}
      - id: updates
        activity: Deploy updates of the operating system
        letters: {us: A, them: R}
      - id: alerts
        activity: Watch the alerts of the monitoring
        letters: {us: RA}
"""


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    outside = (
        "PORT",
        "LOG_LEVEL",
        "FORCE_COLOR",
        "PYTHONIOENCODING",
    )
    for name in [
        name for name in os.environ if name.startswith(("SLACK_", "RACI_")) or name in outside
    ]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def matrix(tmp_path: Path) -> Path:
    """A small matrix without a fault, with a glossary of its own, which is empty and so quick."""
    (tmp_path / "glossary").mkdir()
    file = tmp_path / "mail.yaml"
    file.write_text(MATRIX, encoding="utf-8")
    return file


@pytest.fixture
def raci(tmp_path: Path) -> Raci:
    """Runs `raci …` as a process of its own, in an empty folder."""

    def run(
        *arguments: object, stdin: bytes = b"", **settings: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [RACI, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=os.environ | settings,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def here() -> Here:
    """Runs `raci …` in this process; a BotError is the result's exception."""

    def run(*arguments: object, stdin: bytes = b"", **settings: str) -> Result:
        return CliRunner().invoke(app, [*map(str, arguments)], input=stdin, env=settings)

    return run
