"""`raci import`: documents as matrix files, and a report of how each was read."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from bot.cli import terminal
from bot.errors import BotError
from bot.sources import writing
from bot.sources.importing import importer
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.reading import Imported

TITLES = {Kind.TAKEN: "taken", Kind.REPAIRED: "repaired", Kind.LOOK: "please look"}
MOST_PLACES = 4  # of findings that are alike


def import_(  # noqa: PLR0913, PLR0917 # the options of a command
    files: Annotated[list[Path], typer.Argument(help="Markdown pages.", show_default=False)],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The folder for the matrix files.")
    ] = Path("knowledge"),
    party: Annotated[
        list[str] | None, typer.Option(help="A column that is a party; no other is one then.")
    ] = None,
    activity: Annotated[str, typer.Option(help="The column of the activities.")] = "",
    phase: Annotated[list[str] | None, typer.Option(help="A column of phases.")] = None,
    letters: Annotated[
        str, typer.Option(help="What other letters stand for: S=C,D=R,O=", metavar="MAP")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Turn documents into matrix files; exits with 1 when one could not be read."""
    reader, wishes = Letters.of(letters), Wishes(tuple(party or ()), activity, tuple(phase or ()))
    terminal.lenient()
    failed = False
    for file in _tracked(files):
        try:
            found = importer.read(file, reader, wishes)
            target = _written(output, file, found)
        except BotError as error:
            failed = True
            _say(json.dumps({"file": str(file), "error": str(error)}) if as_json else str(error))
            continue
        _say(json.dumps(_figures(file, target, found)) if as_json else _report(file, target, found))
    sys.exit(1 if failed else 0)


def _tracked(files: list[Path]) -> Iterable[Path]:
    """The files, with a progress bar where someone is looking and there are many."""
    console = terminal.console()
    return (
        track(files, "Importing", console=console)
        if len(files) > 1 and console.is_terminal
        else files
    )


def _written(folder: Path, file: Path, found: Imported) -> Path:
    target = folder / f"{file.stem}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(writing.text(found.matrix), encoding="utf-8", newline="")
    except OSError as error:
        raise BotError(
            f"{target}: the file cannot be written: {error.strerror}",
            "Name another folder: --output FOLDER.",
        ) from error
    return target


def _say(text: str) -> None:
    typer.echo(text)


def _report(file: Path, target: Path, found: Imported) -> str:
    matrix = found.matrix
    parties = ", ".join(party.name for party in matrix.parties)
    lines = [
        f"{file} → {target}",
        f"    {matrix.service}: {len(matrix.activities)} rows, {len(matrix.phases)} phases, "
        f"{len(matrix.parties)} parties ({parties})",
    ]
    return "\n".join((*lines, *_told(found.notes)))


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


def _figures(file: Path, target: Path, found: Imported) -> dict[str, object]:
    matrix = found.matrix
    return {
        "file": str(file),
        "written": str(target),
        "service": matrix.service,
        "rows": len(matrix.activities),
        "phases": len(matrix.phases),
        "parties": [party.name for party in matrix.parties],
        "notes": [
            {"kind": n.kind, "where": n.where, "message": n.message, "value": n.value}
            for n in found.notes
        ],
    }
