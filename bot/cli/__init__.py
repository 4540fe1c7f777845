"""The command line: `main` is what `raci` runs, and where errors are shown."""

import sys

from bot.errors import BotError

INTERRUPTED = 130  # what a shell reports of a program that Ctrl-C ended: 128 + SIGINT


def main() -> None:
    """Run the command line; what went wrong is said in words, never as a traceback."""
    try:
        # It takes some tenths of a second, in which Ctrl-C may be pressed too.
        from bot.cli import commands, terminal  # noqa: PLC0415

        terminal.lenient()
        commands.app()
    except BotError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
