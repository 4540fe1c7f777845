"""The commands of `raci`, one module each."""

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
)

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
