"""The command line: one module a command, and the place where errors are shown."""

import sys

import typer

from bot.cli import (
    ask,
    chat,
    check,
    evaluate,
    export,
    gaps,
    import_,
    manifest,
    run,
    suggestions,
    terminal,
)
from bot.errors import BotError

app = typer.Typer(
    name="raci",
    help="Answers “who is responsible for this?” from a RACI matrix.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (run.run, ask.ask, chat.chat, check.check, export.export, gaps.gaps):
    app.command()(command)
app.command()(manifest.manifest)
app.command("eval")(evaluate.evaluate)
app.command("import")(import_.import_)
app.add_typer(suggestions.suggestions, name="suggestions")


def main() -> None:
    """Run the command line; what went wrong is said in words, never as a traceback."""
    terminal.lenient()
    try:
        app()
    except BotError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        sys.exit(1)
