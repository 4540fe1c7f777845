"""Errors whose message is fit to show a person.

    BotError                    something the person can mend; the message says how
    ├── ConfigError             an environment variable or a line of .env
    └── KnowledgeError          a file of the knowledge folder (bot.sources.problems)

They are raised where the offending value is known and caught in two places:
the Slack app's error handler and the command line's main.
"""


class BotError(Exception):
    """Something went wrong that the person who sees it can mend.

    Args:
        message: what is wrong, naming the place and the value.
        remedy: what to do about it, as a sentence; empty when the message says it.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}\n{self.remedy}" if self.remedy else self.message


class ConfigError(BotError):
    """A setting is missing or mistyped; carries the variable's name."""

    def __init__(self, variable: str, message: str, remedy: str = "") -> None:
        super().__init__(f"{variable}: {message}", remedy)
        self.variable = variable
