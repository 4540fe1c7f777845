"""`raci manifest`: what Slack is told about the app."""

import json
import sys
from typing import Annotated

import typer


def manifest(
    url: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="The bot's own address, where Slack calls it over HTTP instead of Socket Mode.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Print the manifest of the Slack app.

    Paste it at https://api.slack.com/apps.
    """
    from bot.slack import manifest as app  # noqa: PLC0415 - the terminal does without Slack's SDK

    shipped = app.text()
    sys.stdout.write(app.printed(app.over_http(json.loads(shipped), url)) if url else shipped)
