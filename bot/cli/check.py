"""`raci check`: what is wrong with knowledge files, and how to mend it."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from bot import config
from bot.cli import terminal
from bot.sources import folder
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
    terminal.lenient()
    for problem in problems:
        typer.echo(str(problem))
    typer.echo(_summary(knowledge, problems))
    sys.exit(1 if has_errors(problems) else 0)


def _summary(knowledge: Path, problems: tuple[Problem, ...]) -> str:
    counts = Counter(problem.level for problem in problems)
    found = [
        f"{counts[level]} {level}{'s' if counts[level] > 1 else ''}"
        for level in Level
        if counts[level]
    ]
    return f"{knowledge}: {', '.join(found) or 'no problems'}"
