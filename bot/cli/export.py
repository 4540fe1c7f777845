"""`raci export`: a matrix as JSON, Markdown, CSV, a workbook, a web page or images."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rapidfuzz import fuzz, process

from bot import config
from bot.errors import BotError
from bot.matrix import Matrix
from bot.sources import folder, matrices
from bot.sources.exporting.formats import Format, exported
from bot.sources.problems import KnowledgeError, has_errors

FORMATS = ", ".join(Format)
MOST_BOXED = 40  # characters that are named


def export(
    name: Annotated[
        str | None,
        typer.Argument(metavar="MATRIX", hidden=True),
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format", metavar="FORMAT", help=f"{FORMATS}. Without: as -o ends, else json."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="PATH",
            help="A file or a folder. Without: the standard output.",
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every matrix, into the folder -o.")] = False,
) -> None:
    """Write a matrix for other tools and for people.

    MATRIX is its name, or its file; it need not be given where there is only one.
    """
    home = folder.found(config.read().raci_knowledge)
    if every:
        chosen = form or Format.JSON
        for file in folder.matrix_files(home):
            _write(_matrix(file), chosen, _inside(output, file.stem, chosen), fresh=True)
        return
    file = _file(home, name)
    chosen = form or _by_ending(output)
    if output and output.is_dir():
        output = _inside(output, file.stem, chosen)
    _write(_matrix(file), chosen, output)


def _file(home: Path, name: str | None) -> Path:
    """The file of the matrix that is meant. Raises BotError."""
    if name and Path(name).is_file():
        return Path(name)
    files = {file.stem: file for file in folder.matrix_files(home)}
    if name and (len(Path(name).parts) > 1 or Path(name).suffix == ".yaml"):
        raise BotError(
            f"{name}: no such file", f"Check the path, or name a matrix: {', '.join(files)}."
        )
    if name is None and len(files) == 1:
        return next(iter(files.values()))
    if name in files:
        return files[name]
    known = f"The matrices are {', '.join(files)}."
    if name is None:
        raise BotError(
            f"{home}: there are {len(files)} matrices; which one?",
            f"{known} Name one, or write all with --all -o FOLDER.",
        )
    near = process.extractOne(
        name, list(files), scorer=fuzz.ratio, processor=str.lower, score_cutoff=60
    )
    raise BotError(f"{name}: no such matrix", f"Did you mean {near[0]}? {known}" if near else known)


def _matrix(file: Path) -> Matrix:
    matrix, problems = matrices.read(file)
    if matrix is None or has_errors(problems):
        raise KnowledgeError(problems)
    return matrix


def _by_ending(output: Path | None) -> Format:
    if output is None or output.is_dir():
        return Format.JSON
    for form in Format:
        if output.suffix.lower() == form.suffix:
            return form
    endings = ", ".join(form.suffix for form in Format)
    raise BotError(
        f"{output}: the format cannot be told from this name",
        f"End it with one of {endings}, or name one with --format.",
    )


def _inside(output: Path | None, stem: str, form: Format) -> Path:
    if output is None:
        raise BotError("--all needs a folder to write to", "Name it with -o FOLDER.")
    if output.exists() and not output.is_dir():
        raise BotError(f"{output}: this is not a folder", "Name one with -o FOLDER.")
    return output / f"{stem}{form.suffix}"


def _write(matrix: Matrix, form: Format, output: Path | None, *, fresh: bool = False) -> None:
    """Write a matrix; the folder of its file is made with `fresh`, and has to be there without."""
    parts = exported(matrix, form)
    if form is Format.PNG and (boxed := _boxed(matrix)):
        typer.echo(f"The images show boxes for letters they do not know: {boxed}", err=True)
    if output is None:
        _print(parts, form)
        return
    try:
        if fresh:
            output.parent.mkdir(parents=True, exist_ok=True)
        for number, part in enumerate(parts, 1):
            file = output if number == 1 else output.with_stem(f"{output.stem}-{number}")
            file.write_bytes(part)
            typer.echo(f"{file}: written", err=True)
    except FileNotFoundError as error:
        raise BotError(
            f"{output}: there is no folder {output.parent}",
            "Check the path, or make the folder first.",
        ) from error
    except OSError as error:
        raise BotError(
            f"{output}: this cannot be written: {error.strerror}",
            "Check the path and its permissions, or name another with -o.",
        ) from error


def _print(parts: tuple[bytes, ...], form: Format) -> None:
    if len(parts) > 1:
        raise BotError(f"{len(parts)} images cannot be printed as one", "Name a file with -o.")
    if not form.is_text and sys.stdout.isatty():
        raise BotError(f"a terminal cannot show {form}", f"Name a file with -o name{form.suffix}.")
    sys.stdout.buffer.write(parts[0])
    sys.stdout.buffer.flush()


def _boxed(matrix: Matrix) -> str:
    from bot.sources.exporting.slides import boxed  # noqa: PLC0415 - slow to load

    return " ".join(boxed(matrix)[:MOST_BOXED])
