"""Matrix files to review, in a folder with a glossary and phrasings of its own, which is quick."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from bot.review.findings import findings
from bot.sources.problems import Problem

TODAY = datetime.date(2026, 3, 1)

Review = Callable[..., tuple[Problem, ...]]


def written(
    rows: Sequence[tuple[str, str]], parties: Mapping[str, str], more: str = "", title: str = "Run"
) -> str:
    """A matrix of one phase: texts with their letters, parties with what they are."""
    lines = ["service: Mail", "source: {title: Rules}", *more.splitlines(), "parties:"]
    lines += [f"  {key}: {{{told}}}" for key, told in parties.items()]
    lines += ["phases:", f"  - title: {title}", "    activities:"]
    for number, (text, letters) in enumerate(rows):
        lines += [f"      - id: row-{number}", f"        activity: {text}"]
        lines += [f"        letters: {{{letters}}}"]
    return "\n".join(lines) + "\n"


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """The findings about a matrix file with this content."""
    (tmp_path / "glossary").mkdir()
    phrasings = tmp_path / "phrasings" / "mail" / "en.yaml"
    phrasings.parent.mkdir(parents=True)
    phrasings.write_text("none: [what is the weather like]\n", encoding="utf-8")

    def reviewed(content: str, today: datetime.date = TODAY) -> tuple[Problem, ...]:
        file = tmp_path / "mail.yaml"
        file.write_text(content, encoding="utf-8")
        return findings(file, today)

    return reviewed
