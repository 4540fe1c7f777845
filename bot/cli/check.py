"""`raci check`: what is wrong with knowledge files, and how to mend it."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot import config
from bot.answering.engine import Engine
from bot.cli import terminal
from bot.evaluation.lost import lost
from bot.sources import folder, phrasings
from bot.sources.problems import KnowledgeError, Level, Problem, has_errors


def check(
    path: Annotated[
        Path | None, typer.Argument(help="A matrix file or a knowledge folder.", show_default=False)
    ] = None,
) -> None:
    """Check knowledge files; exits with 1 when something must be mended."""
    knowledge = path or folder.found(config.read().raci_knowledge)
    try:
        problems = folder.check(knowledge)
    except KnowledgeError as error:
        problems = error.problems
    if not has_errors(problems):
        problems += tuple(_lost(knowledge))
    terminal.lenient()
    for problem in problems:
        typer.echo(str(problem))
    typer.echo(_summary(knowledge, problems))
    sys.exit(1 if has_errors(problems) else 0)


def _lost(path: Path) -> Iterator[Problem]:
    """What only the matcher can see: phrasings that lead to another activity."""
    whole = folder.home(path)
    try:
        desk = Engine.of(folder.load(whole))
    except KnowledgeError:  # errors in files beside the one that is checked
        return
    home = whole if whole.is_dir() else whole.parent
    for one in lost(desk):
        place = phrasings.place(home, one.matrix, one.phrasing)
        if path in (whole, place.file):
            yield Problem(
                place,
                f"another activity would win this phrase: `{one.winner.activity.id}`",
                f"Word it as only `{one.phrasing.activity}` is asked for, or move it there.",
                one.phrasing.text,
                Level.WARNING,
            )


def _summary(knowledge: Path, problems: tuple[Problem, ...]) -> str:
    counts = Counter(problem.level for problem in problems)
    found = [
        f"{counts[level]} {level}{'s' if counts[level] > 1 else ''}"
        for level in Level
        if counts[level]
    ]
    return f"{knowledge}: {', '.join(found) or 'no problems'}"
