"""`raci suggestions`: phrasings that people's picks suggest, to take up or to turn down."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.text import Text

from bot import config
from bot.answering.desk import Desk
from bot.cli import terminal
from bot.cli.desk import engine
from bot.errors import BotError
from bot.sources import folder

if TYPE_CHECKING:  # the journal's libraries take as long to load as `raci ask` takes to answer
    from bot.evaluation.scores import Scores
    from bot.learning.learning import Learning
    from bot.learning.suggestions import Suggestion
    from bot.learning.trial import Trial

suggestions = typer.Typer(invoke_without_command=True)

Numbers = Annotated[list[str], typer.Argument(metavar="N", hidden=True)]


@suggestions.callback()
def show(
    context: typer.Context,
    form: Annotated[
        Literal["text", "json"],
        typer.Option("--format", metavar="FORMAT", help="text or json."),
    ] = "text",
    most: Annotated[
        int, typer.Option("--most", metavar="COUNT", min=1, help="How many to show and to try.")
    ] = 20,
) -> None:
    """Show phrasings that people's picks in Slack suggest.

    Each is tried, to show what it would change. Nothing applies by itself: `accept` writes
    a phrase into its file, `reject` drops it.
    """
    if context.invoked_subcommand:
        return
    with _learning() as learning:
        found, trials = learning.suggestions(), learning.trials()
    tried = ((n, one, trials.of(one)) for n, one in enumerate(found[:most], 1))
    if form == "json":
        typer.echo(json.dumps([_plain(*each) for each in tried], ensure_ascii=False))
        return
    console = terminal.console()
    for number, one, trial in tried:
        console.print(*_lines(number, one, trial), sep="\n")
    console.print(_next(len(found), most))


@suggestions.command()
def accept(numbers: Numbers) -> None:
    """Write phrases into their phrasing files.

    N is a number that `raci suggestions` shows, or a mark. Nothing else in a file changes.
    """
    with _learning() as learning:
        for one in _chosen(learning, numbers):
            place = learning.accept(one.mark)
            typer.echo(f"{place}: {one.phrasing.activity}: {one.phrasing.text}")


@suggestions.command()
def reject(numbers: Numbers) -> None:
    """Never suggest these again.

    N is a number that `raci suggestions` shows, or a mark.
    """
    with _learning() as learning:
        for one in _chosen(learning, numbers):
            learning.reject(one.mark)
            typer.echo(f"rejected: {one.phrasing.activity}: {one.phrasing.text}")


@contextmanager
def _learning() -> Iterator["Learning"]:
    from bot.cli.journal import learning, reading  # noqa: PLC0415

    settings = config.read()
    desk = Desk(engine(settings))
    knowledge = folder.found(settings.raci_knowledge)
    with reading(settings) as journal:
        yield learning(journal, desk, knowledge)


def _chosen(learning: "Learning", numbers: list[str]) -> list["Suggestion"]:
    """The suggestions of these numbers or marks, all of them, before any is applied."""
    found = learning.suggestions()
    by_name = {str(n): one for n, one in enumerate(found, 1)}
    by_name |= {mark: one for one in found for mark in one.marks}
    stray = [number for number in numbers if number not in by_name]
    if stray:
        raise BotError(
            f"{stray[0]}: there is no suggestion of this number.",
            f"`raci suggestions` shows those that there are: {len(found)}.",
        )
    return list({by_name[number].mark: by_name[number] for number in numbers}.values())


def _plain(number: int, suggested: "Suggestion", trial: "Trial") -> dict[str, object]:
    return {
        "number": number,
        "mark": suggested.mark,
        "matrix": suggested.row.matrix.name,
        "id": suggested.row.activity.id,
        "activity": suggested.row.activity.text,
        "language": suggested.phrasing.language,
        "phrase": suggested.phrasing.text,
        "wordings": suggested.wordings,
        "picks": suggested.picks,
        "in_vain": suggested.vain,
        "people": suggested.people,
        "answered": trial.answered,
        "before": asdict(trial.before) if trial.before else None,
        "after": asdict(trial.after) if trial.after else None,
        "better": trial.better,
        "worse": trial.worse,
        "winner": trial.winner.activity.id if trial.winner else None,
        "lost": [
            {"id": lost.phrasing.activity, "phrase": lost.phrasing.text} for lost in trial.lost
        ],
    }


def _lines(number: int, one: "Suggestion", trial: "Trial") -> Iterator[Text]:
    """A suggestion as people read it: the phrase, why, and what it would change."""
    activity = one.row.activity
    yield Text(f"{number}. {one.phrasing.text}", style="bold")
    yield Text(f"   → {activity.text} ({activity.id}, {one.phrasing.language})")
    vain = f"; asked {_times(one.vain)} without an answer" if one.vain else ""
    people = "1 person" if one.people == 1 else f"{one.people} people"
    yield Text(f"   picked {_times(one.picks)} by {people}{vain}")
    for wording in one.wordings[:3]:
        yield Text(f"   asked as: {wording}", style="dim")
    then = "is answered at once" if trial.answered else "is not answered at once by it alone"
    yield Text(f"   the question {then}")
    yield Text(f"   raci eval: {_figures(trial.before, trial.after)}")
    for question in trial.better:
        yield Text(f"   better: {question}")
    for question in trial.worse:
        yield Text(f"   worse: {question}")
    if trial.winner:
        yield Text(f"   {trial.winner.activity.id} would win the phrase all the same")
    for lost in trial.lost:
        yield Text(f"   would lose: “{lost.phrasing.text}” of {lost.phrasing.activity}")
    yield Text("")


def _figures(before: "Scores | None", after: "Scores | None") -> str:
    if before is None or after is None:
        return "no labelled questions"
    return ", ".join(
        f"{name} {getattr(before, name):.3f} → {getattr(after, name):.3f}"
        for name in ("right", "offered", "wrong", "missed")
    )


def _next(count: int, most: int) -> str:
    """What to do after the list."""
    if count > most:
        return f"… and {count - most} more; --most shows more."
    if count:
        return "Take up with `raci suggestions accept N`, turn down with `reject N`."
    return "Nothing is suggested: no picks that the bot has not learnt from."


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
