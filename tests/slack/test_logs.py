"""No line of the log holds a secret, wherever in a record it stands."""

import logging

import pytest

from bot.slack.logs import HIDDEN, Redacting

KNOWN = "8f742231b10e8888abcd99yyyzzz85a5"


def _formatted(message: str, *values: object, error: Exception | None = None) -> str:
    trace = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("slack", logging.DEBUG, __file__, 1, message, values, trace)
    return Redacting([KNOWN]).format(record)


@pytest.mark.parametrize(
    "secret",
    [
        KNOWN,
        "xoxb-1-2-abc",
        "xoxp-1-2-3-abc",
        "xoxe.xoxb-1-MS0yLTk4",
        "xoxe-1-MS0yLTk4",
        "xapp-1-A1-2-abc",
        "xwfp-1-2",
        "https://hooks.slack.com/commands/T1/2/abc",
        "https://hooks.slack.com/services/T1/B2/abc",
    ],
)
def test_a_secret_is_hidden_in_texts_values_and_errors(secret: str) -> None:
    lines = [
        _formatted(f'{{"token": "{secret}"}}'),
        _formatted("token %s", secret),
        _formatted("token %s", {"Authorization": f"Bearer {secret}"}),
        _formatted("failed", error=ValueError(f"with {secret}")),
    ]

    for line in lines:
        assert secret not in line
        assert HIDDEN in line


def test_the_ticket_of_a_socket_is_hidden_and_the_rest_of_its_address_shown() -> None:
    line = _formatted('{"url": "wss://wss-primary.slack.com/link/?ticket=ab12-cd&app_id=A1"}')

    assert "ab12-cd" not in line
    assert "app_id=A1" in line


@pytest.mark.parametrize("text", ["who encrypts the disks?", "xoxo", "the ticket= sign", "boxy-b"])
def test_what_is_no_secret_is_shown(text: str) -> None:
    assert text in _formatted(text)
