"""`raci eval`: how well the bot answers labelled questions, and the fit of its confidence."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot import config
from bot.answering.engine import Engine
from bot.cli import terminal
from bot.cli.desk import engine
from bot.errors import BotError
from bot.evaluation import fitting, grading, questions, scores
from bot.evaluation.grading import Grade, Graded
from bot.sources import calibrations, folder


def evaluate(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE", hidden=True)] = None,
    calibrate: Annotated[
        bool, typer.Option("--calibrate", help="Fit the confidence anew and store it.")
    ] = False,
    failures: Annotated[bool, typer.Option("--failures", help="Show what was not right.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score the bot on labelled questions.

    FILE holds such questions; without any, those of the knowledge folder are asked.
    """
    settings = config.read()
    desk = engine(settings)
    place = folder.found(settings.raci_knowledge)
    if calibrate:
        file = _calibrated(desk, place)
        typer.echo(f"{file}: written", err=True)
        desk = engine(settings)
    graded = [
        graded
        for path in files or _some(place)
        for graded in grading.graded(desk, questions.read(path, desk.knowledge.catalog).questions)
    ]
    if as_json:
        typer.echo(json.dumps(_figures(graded)))
    else:
        _show(graded, failures)


def _calibrated(desk: Engine, place: Path) -> Path:
    path = place / "questions" / questions.CALIBRATION
    fit = fitting.fitted(desk, questions.read(path, desk.knowledge.catalog).questions)
    return calibrations.write(place, fit)


def _some(place: Path) -> list[Path]:
    files = questions.tests(place)
    if not files:
        raise BotError(
            f"{place / 'questions'}: no labelled questions here",
            "Name a file of them, or write some: the README of the project shows how.",
        )
    return files


def _figures(graded: list[Graded]) -> dict[str, object]:
    count, wrong = scores.sure_and_wrong(graded)
    return {
        "kinds": {name: asdict(figures) for name, figures in scores.by_kind(graded).items()},
        "found": {
            "count": count,
            "wrong": wrong,
            "error": wrong / count if count else 0.0,
            "error_upper_bound": scores.upper_bound(wrong, count),
        },
        "confusions": scores.confusions(graded),
    }


def _show(graded: list[Graded], failures: bool) -> None:
    console = terminal.console()
    if failures:
        for one in graded:
            if one.grade is not Grade.RIGHT:
                console.print(Text(f"{one.grade:8}{one.kind:16}{one.question!r}"))
                console.print(Text(f"        wanted {', '.join(one.gold) or 'nothing'}"))
                console.print(Text(f"        got    {', '.join(one.got) or 'nothing'}"))
    table = Table(box=None, pad_edge=False)
    table.add_column("kind")
    for name in ("count", *Grade, "top-1", "top-3"):
        table.add_column(name, justify="right")
    for name, figures in scores.by_kind(graded).items():
        shares = (figures.right, figures.offered, figures.wrong, figures.missed)
        cells = [f"{share:.3f}" for share in shares]
        cells += ["-" if s is None else f"{s:.3f}" for s in (figures.top1, figures.top3)]
        table.add_row(name, str(figures.count), *cells)
    console.print(table)
    for gold, got, count in scores.confusions(graded):
        console.print(Text(f"{count} × {gold} taken for {got}"))
    count, wrong = scores.sure_and_wrong(graded)
    console.print(
        Text(
            f"Answered at once: {count}, wrongly {wrong} ({wrong / max(count, 1):.1%}; "
            f"at most {scores.upper_bound(wrong, count):.1%} with 95 % confidence)."
        )
    )
