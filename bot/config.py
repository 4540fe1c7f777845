"""Settings: the only reader of the environment and of .env."""

import re
from pathlib import Path
from typing import Annotated, Literal, TypeAlias, get_args
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import ConfigError

BOT_TOKEN_REMEDY = (
    "It begins with xoxb- and is found at https://api.slack.com/apps → your app → "
    "OAuth & Permissions → Bot User OAuth Token."
)
APP_TOKEN_REMEDY = (
    "It begins with xapp- and is made at https://api.slack.com/apps → your app → "
    "Basic Information → App-Level Tokens, with the scope connections:write."
)


Level: TypeAlias = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
JOURNALS = ("sqlite", "postgresql", "postgres")


def _journal(value: SecretStr) -> SecretStr:
    """A path, or the URL of a database; one of PostgreSQL most often holds a password."""
    scheme, url, _ = value.get_secret_value().partition("://")
    if url and scheme.partition("+")[0] not in JOURNALS:
        raise ValueError("a journal is a file or a database of PostgreSQL")
    return value


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("an address begins with http:// or https://")
    return value.rstrip("/") + "/"


class Config(BaseSettings):
    """Everything that can be set from outside, checked once at the start.

    Printing it masks the secrets. Raises pydantic's ValidationError; `read` turns
    that into a ConfigError with the remedy.
    """

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8-sig",  # editors on Windows put a mark before the first variable
        str_strip_whitespace=True,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: Annotated[str, AfterValidator(_web_address)] = "https://slack.com/api/"
    port: int | None = Field(default=None, ge=1, le=65535)
    raci_host: str = "127.0.0.1"
    raci_knowledge: Path | None = None
    raci_journal: Annotated[SecretStr, AfterValidator(_journal)] = SecretStr("raci.sqlite")
    raci_shared_channels: bool = False
    raci_owners: Annotated[tuple[str, ...], NoDecode] = ()
    raci_keep_days: int = Field(default=90, ge=0, le=36_500)
    log_level: Level = "INFO"

    @field_validator("raci_owners", mode="before")
    @classmethod
    def _parted(cls, value: object) -> object:
        owners = value.replace(",", " ").split() if isinstance(value, str) else value
        if isinstance(owners, list) and not all(map(re.compile("[UW][A-Z0-9]+").fullmatch, owners)):
            raise ValueError("the id of a user begins with U or W")
        return owners

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        upper = value.upper() if isinstance(value, str) else value
        return upper if upper in get_args(Level) else value

    def surface(self) -> tuple[Literal["socket", "http", "terminal"], str]:
        """Where the bot answers with these settings, and why, as a line to print.

        Raises:
            ConfigError: Slack is set up by half, or a token is of the wrong kind.
        """
        if self.slack_signing_secret and self.port:
            token(self, "SLACK_BOT_TOKEN")
            return "http", (
                f"Serving Slack over HTTP on {self.raci_host}:{self.port}, "
                "as SLACK_SIGNING_SECRET and PORT are set."
            )
        if self.slack_signing_secret and self.slack_bot_token and not self.slack_app_token:
            raise ConfigError(
                "PORT",
                "it is missing beside SLACK_SIGNING_SECRET. "
                "Give the port that Slack calls, or set SLACK_APP_TOKEN to use Socket Mode.",
            )
        if self.slack_bot_token or self.slack_app_token:
            token(self, "SLACK_BOT_TOKEN")
            token(self, "SLACK_APP_TOKEN")
            return "socket", "Connecting to Slack, as SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set."
        return "terminal", (
            "A chat in the terminal, as SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set.\n"
            "The README tells how to connect to Slack."
        )

    def secrets(self) -> tuple[str, ...]:
        """Every secret in clear, for the log filter that removes them."""
        held = (self.slack_bot_token, self.slack_app_token, self.slack_signing_secret)
        password = urlsplit(self.raci_journal.get_secret_value()).password
        decoded = (password, unquote(password)) if password else ()
        return (*(secret.get_secret_value() for secret in held if secret), *decoded)


# What is wrong with a setting that is not of its kind, and the remedy.
MISTYPED = {
    "slack_api_url": "Begin it with http:// or https://, or leave it out to use Slack itself.",
    "port": "Give a number from 1 to 65535, or leave it out to use Socket Mode.",
    "raci_journal": "Name a file, or a database as postgresql://user:password@host/database.",
    "raci_owners": "Give user ids, U012ABCDEF, with commas between them: your Slack profile → "
    "More → Copy member ID.",
    "raci_shared_channels": "Use true or false.",
    "raci_keep_days": "Give a number of days; 0 keeps no text of a question.",
    "log_level": "Use one of DEBUG, INFO, WARNING, ERROR.",
}

HIDDEN = {"raci_journal"}  # settings that may hold a secret


def read(env_file: Path | None = Path(".env")) -> Config:
    """The settings of this process, from the environment and then from `env_file`.

    Raises:
        ConfigError: a value is mistyped, or the file is not text.
    """
    try:
        return Config(_env_file=env_file)  # type: ignore[call-arg] # pydantic-settings adds it
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        value = "its value" if name in HIDDEN else repr(first["input"])
        words = f"{value} cannot be used here. {MISTYPED.get(name, '')}"
        raise ConfigError(name.upper(), words.rstrip()) from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(env_file), "this file is not UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        raise ConfigError(str(env_file), f"this file cannot be read: {error.strerror}.") from error


def token(config: Config, variable: Literal["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]) -> str:
    """One of the two Slack tokens, checked for its kind.

    Raises:
        ConfigError: it is missing or begins otherwise than tokens of its kind do.
    """
    kinds = {
        "SLACK_BOT_TOKEN": (config.slack_bot_token, "xoxb-", BOT_TOKEN_REMEDY),
        "SLACK_APP_TOKEN": (config.slack_app_token, "xapp-", APP_TOKEN_REMEDY),
    }
    secret, prefix, remedy = kinds[variable]
    value = secret.get_secret_value() if secret else ""
    if not value:
        raise ConfigError(variable, f"it is missing. {remedy}")
    if not value.startswith(prefix) or value == prefix or any(map(str.isspace, value)):
        raise ConfigError(variable, f"it is mistyped. {remedy}")
    return value
