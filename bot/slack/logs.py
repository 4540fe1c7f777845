"""Logging that never shows a token, whatever is logged and at whatever level."""

import logging
import re
import sys
from collections.abc import Iterable

# Tokens and tickets as Slack makes them; the socket's ticket is as good as a token.
_SECRET = re.compile(
    r"\b(?:xox[a-z]|xapp|xwfp|xoxe)(?:\.|-)[\w.-]+|(?<=ticket=)[^&\s\"']+"
    r"|https://hooks\.slack\.com/\S+?(?=[\"'\s\\]|$)"
)
HIDDEN = "[hidden]"


class Redacting(logging.Formatter):
    """Formats a record, tracebacks included, and takes every secret out of the text."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._known = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line without secrets."""
        text = super().format(record)
        for secret in self._known:
            text = text.replace(secret, HIDDEN)
        return _SECRET.sub(HIDDEN, text)


def configure(level: str, secrets: Iterable[str]) -> None:
    """Log to standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("watchfiles").setLevel(logging.WARNING)  # each change is told by us
    # Filters, as Bolt sets the levels of its loggers anew.
    logging.getLogger("slack_bolt.RequestVerification").addFilter(_is_no_strangers_request)
    logging.getLogger("slack_bolt.App").addFilter(_is_not_about_the_client)


def _is_no_strangers_request(record: logging.LogRecord) -> bool:
    """Bolt logs the whole body of a request whose signature is wrong."""
    return record.levelno >= logging.WARNING


def _is_not_about_the_client(record: logging.LogRecord) -> bool:
    """Bolt warns that it ignores SLACK_BOT_TOKEN, as the client that we give it has it already."""
    return "`token`" not in record.getMessage()
