"""Slack as it is first called: where it cannot be, one message tells why."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

from bot.errors import BotError, ConfigError

OK = 200
SDK = logging.getLogger("slack_sdk.web.base_client")


@contextmanager
def reaching(address: str, variable: str, remedy: str) -> Iterator[None]:
    """Call Slack with the token of this variable; the remedy is where the token is found.

    Raises:
        BotError: Slack refuses the token, or cannot be reached.
    """
    SDK.addFilter(_in_detail)
    try:
        yield
    except SlackApiError as error:
        raise _turned_away(error, variable, remedy) from error
    except (OSError, HTTPException) as error:
        raise BotError(
            f"Slack cannot be reached at {address} ({_reason(error)}).",
            "Check the network and SLACK_API_URL, then start again.",
        ) from error
    finally:
        SDK.removeFilter(_in_detail)


def _in_detail(record: logging.LogRecord) -> bool:
    """The SDK tells of each try; whoever wants to know asks for LOG_LEVEL=DEBUG."""
    return record.levelno <= logging.DEBUG or logging.getLogger().isEnabledFor(logging.DEBUG)


def _turned_away(error: SlackApiError, variable: str, remedy: str) -> BotError:
    """The token is refused, Slack is out of order, or it is not Slack that answers."""
    said, address = str(error.response["error"]), error.response.api_url
    if error.response.status_code != OK:
        return BotError(
            f"Slack is out of order: {address} answers "
            f"with the status {error.response.status_code}.",
            "Start again in a while; https://slack-status.com tells what is known.",
        )
    if not said.isidentifier():
        return BotError(
            f"{address} does not answer as Slack does.",
            "Check the network and SLACK_API_URL, then start again.",
        )
    return ConfigError(variable, f"Slack refuses it ({said}).", remedy)


def _reason(error: Exception) -> str:
    """What went wrong, without the wrapping and the numbers of the system."""
    inner = error.reason if isinstance(error, URLError) else error
    return (inner.strerror if isinstance(inner, OSError) else None) or str(inner)
