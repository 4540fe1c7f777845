"""The port on which the bot is called, where it is to be had."""

from collections.abc import Callable, Iterable
from typing import Any

from waitress.server import create_server

from bot.config import Config
from bot.errors import ConfigError

IDENT = "raci"  # what the bot calls itself in answers


def bound(app: Callable[..., Iterable[bytes]], settings: Config, **how: Any) -> Any:
    """A server of `app` at the address of the settings, bound and yet to be run.

    `how` is told waitress as it is.

    Raises:
        ConfigError: the port is taken or not allowed, or the address is not this machine's.
    """
    try:
        return create_server(app, host=settings.raci_host, port=settings.port, ident=IDENT, **how)
    except OSError as error:
        raise ConfigError(
            "PORT",
            f"{settings.raci_host}:{settings.port} cannot be listened on ({error.strerror}).",
            "Name a free port of 1024 or more, or end what listens there; RACI_HOST is an "
            "address of this machine.",
        ) from error
    except ValueError as error:  # of waitress, for a name that leads nowhere
        raise ConfigError(
            "RACI_HOST",
            f"{settings.raci_host!r} is no address of this machine.",
            "Use 127.0.0.1, or 0.0.0.0 for all that it has.",
        ) from error
