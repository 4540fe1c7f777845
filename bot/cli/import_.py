"""`raci import`: documents as matrix files, and a report of how each was read."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from bot.cli import terminal
from bot.errors import BotError
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
from bot.sources.importing.notes import Kind, Note

if TYPE_CHECKING:  # what reads and writes documents takes longer to load than to answer a question
    from bot.sources.importing.plan import Plan

TITLES = {Kind.TAKEN: "taken", Kind.REPAIRED: "repaired", Kind.LOOK: "please look"}
MOST_PLACES = 4  # of findings that are alike


# The options of the command.
Files = Annotated[list[Path], typer.Argument(metavar="FILE", hidden=True)]
Output = Annotated[
    Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where the matrix files go.")
]
OfParties = Annotated[
    list[str] | None,
    typer.Option(metavar="COLUMN", help="One that is a party; no other is one then."),
]
OfActivities = Annotated[str, typer.Option(metavar="COLUMN", help="The one of the activities.")]
OfPhases = Annotated[list[str] | None, typer.Option(metavar="COLUMN", help="One of phases.")]
LetterMap = Annotated[
    str, typer.Option(help="What other letters stand for: S=C,D=R,O=", metavar="MAP")
]
Diff = Annotated[bool, typer.Option("--diff", help="Show what would change, and write nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the report as JSON.")]


def import_(  # noqa: PLR0913, PLR0917 # the options of a command
    files: Files,
    output: Output = Path("knowledge"),
    party: OfParties = None,
    activity: OfActivities = "",
    phase: OfPhases = None,
    letters: LetterMap = "",
    diff: Diff = False,
    as_json: AsJson = False,
) -> None:
    """Turn documents into matrix files.

    FILE is Markdown, HTML, CSV, XLSX or JSON. --party and --phase may be given several
    times. Exits with 1 when a document could not be read.
    """
    from bot.sources.importing import importer  # noqa: PLC0415 - slow to load
    from bot.sources.importing.plan import plan  # noqa: PLC0415

    reader, wishes = Letters.of(letters), Wishes(tuple(party or ()), activity, tuple(phase or ()))
    terminal.lenient()
    failed = False
    taken: dict[Path, Path] = {}
    for file in _tracked(files):
        try:
            planned = plan(output, importer.read(file, reader, wishes))
            _refuse_twice(taken, file, planned.target)
            if not diff:
                planned.write()
        except BotError as error:
            failed = True
            _say(json.dumps({"file": str(file), "error": str(error)}) if as_json else str(error))
        else:
            _tell(file, planned, diff, as_json)
    sys.exit(1 if failed else 0)


def _tell(file: Path, planned: "Plan", diff: bool, as_json: bool) -> None:
    """The report on one document, with what would change where that was asked for."""
    _say(json.dumps(_figures(file, planned)) if as_json else _report(file, planned))
    if diff and not as_json:
        _say(planned.diff)


def _tracked(files: list[Path]) -> Iterable[Path]:
    """The files, with a progress bar where someone is looking and there are many."""
    console = Console(stderr=True)
    if len(files) == 1 or not console.is_terminal:
        return files
    return track(files, "Importing", console=console, transient=True)


def _refuse_twice(taken: dict[Path, Path], file: Path, target: Path) -> None:
    """Refuse a document that would take the place of another of the same run."""
    first = taken.setdefault(target, file)
    if first is not file:
        raise BotError(
            f"{file}: it would take the place of {target}, which {first} takes already",
            "Give one of them another name.",
        )


def _say(text: str) -> None:
    typer.echo(text)


def _report(file: Path, planned: "Plan") -> str:
    matrix = planned.matrix
    parties = ", ".join(party.name for party in matrix.parties)
    lines = [
        f"{file} → {planned.target}",
        f"    {matrix.service}: {_count(matrix.activities, 'row', 'rows')}, "
        f"{_count(matrix.phases, 'phase', 'phases')}, "
        f"{_count(matrix.parties, 'party', 'parties')} ({parties})",
    ]
    return "\n".join((*lines, *_told(planned.notes)))


def _count(things: Sequence[object], one: str, several: str) -> str:
    return f"{len(things)} {one if len(things) == 1 else several}"


def _told(notes: tuple[Note, ...]) -> Iterator[str]:
    """Findings by kind; those that are alike stand together with their places."""
    for kind, title in TITLES.items():
        alike: dict[str, list[Note]] = {}
        for note in notes:
            if note.kind is kind:
                alike.setdefault(note.message, []).append(note)
        for message, group in alike.items():
            shown = [f"{note.where} {note.value}".strip() for note in group[:MOST_PLACES]]
            more = len(group) - len(shown)
            yield f"    {title}: {message}{f' ({len(group)} times)' if len(group) > 1 else ''}"
            yield from (f"        {one[:160]}" for one in shown if one)
            if more > 0:
                yield f"        … and {more} more"


def _figures(file: Path, planned: "Plan") -> dict[str, object]:
    matrix = planned.matrix
    return {
        "file": str(file),
        "matrix": str(planned.target),
        "changed": planned.before != planned.after,
        "service": matrix.service,
        "rows": len(matrix.activities),
        "phases": len(matrix.phases),
        "parties": [party.name for party in matrix.parties],
        "notes": [
            {"kind": n.kind, "where": n.where, "message": n.message, "value": n.value}
            for n in planned.notes
        ],
    }
