"""`raci check`: what is wrong with knowledge files, and how to mend it."""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot import config
from bot.cli import terminal
from bot.sources import folder
from bot.sources.problems import Level, Problem, has_errors

NOUNS = {
    Level.ERROR: ("error", "errors"),
    Level.WARNING: ("warning", "warnings"),
    Level.ADVICE: ("piece of advice", "pieces of advice"),
}


class Report(StrEnum):
    """How findings are told: to people, to programs, or to a code review."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def check(
    path: Annotated[Path | None, typer.Argument(metavar="PATH", hidden=True)] = None,
    report: Annotated[
        Report,
        typer.Option("--format", metavar="FORMAT", help="text, json, or sarif for code review."),
    ] = Report.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")] = False,
) -> None:
    """Check knowledge files: what is wrong, and how to mend it.

    PATH is a matrix file or a knowledge folder; without it, the one that RACI_KNOWLEDGE
    names. Exits with 1 when something must be mended.
    """
    from bot.review.findings import findings  # noqa: PLC0415 - only checking reviews

    knowledge = path or folder.found(config.read().raci_knowledge)
    found = findings(knowledge, _today())
    terminal.lenient()
    match report:
        case Report.TEXT:
            typer.echo("\n".join([*map(str, found), _summary(knowledge, found)]))
        case Report.JSON:
            _write(_record(found))
        case Report.SARIF:
            from importlib.metadata import version  # noqa: PLC0415 - slow to load

            from bot.review import sarif  # noqa: PLC0415

            _write(sarif.log(found, Path.cwd(), version("raci-bot")))
    warned = any(one.level is Level.WARNING for one in found)
    sys.exit(1 if has_errors(found) or (strict and warned) else 0)


def _write(content: Mapping[str, object]) -> None:
    """JSON is UTF-8 whatever the terminal's encoding is (RFC 8259, section 8.1)."""
    sys.stdout.buffer.write(json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n")


def _today() -> date:
    return datetime.now().astimezone().date()


def _summary(knowledge: Path, found: Sequence[Problem]) -> str:
    counts = Counter(one.level for one in found)
    told = [
        f"{counts[level]} {NOUNS[level][counts[level] > 1]}" for level in Level if counts[level]
    ]
    return f"{knowledge}: {', '.join(told) or 'no problems'}"


def _record(found: Sequence[Problem]) -> dict[str, object]:
    """The findings as plain values; a line of 0 means the whole file."""
    counts = Counter(one.level for one in found)
    return {
        "counts": {level.value: counts[level] for level in Level},
        "findings": [
            {
                "file": str(one.place.file),
                "line": one.place.line,
                "column": one.place.column,
                "level": one.level.value,
                "rule": one.rule,
                "message": one.message,
                "value": one.value,
                "remedy": one.remedy,
                "question": one.question,
            }
            for one in found
        ],
    }
