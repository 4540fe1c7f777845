"""A small matrix without a fault, files to put texts in, and an empty environment."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sources import matrices
from bot.sources.problems import Problem

Write = Callable[[str | bytes], Path]
Check = Callable[[str | bytes], tuple[Problem, ...]]

VALID = """\
service: Mail
aliases: [E-mail]
source:
  title: Our agreement
  address: https://example.com/agreement
  date: 2022-11-15
roles:
  R: Does the work
we: us
parties:
  us: {name: Us, aliases: [Customer]}
  them: {name: Them}
phases:
  - number: "1"
    title: Running
    activities:
      - id: backups
        activity: Manage backups
        letters: {us: A, them: R}
      - id: updates
        activity: Deploy updates
        letters: {us: RA, them: I}
"""


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    outside = ("RACI_KNOWLEDGE", "PORT", "RACI_HOST", "LOG_LEVEL")
    for name in [name for name in os.environ if name.startswith("SLACK_") or name in outside]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def valid() -> str:
    """A matrix file with nothing wrong in it, to be spoilt."""
    return VALID


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts content into a matrix file."""

    def written(content: str | bytes) -> Path:
        file = tmp_path / "mail.yaml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return written


@pytest.fixture
def check(write: Write) -> Check:
    """The problems of a matrix file with this content."""

    def checked(content: str | bytes) -> tuple[Problem, ...]:
        return matrices.read(write(content))[1]

    return checked
