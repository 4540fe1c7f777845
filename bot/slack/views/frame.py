"""What stands around an answer, whatever it is."""

from dataclasses import dataclass

from bot.language.wording import Wording
from bot.slack.carried import Carried


@dataclass(frozen=True, slots=True)
class Frame:
    """How an answer is shown.

    Attributes:
        wording: the language it is said in.
        carried: what the buttons below it carry; the answer puts its rows in.
        private: only the asker sees it, and may share it.
        asked: who asked what, to stand above it; empty where people see that anyway.
        page: of a list.
    """

    wording: Wording
    carried: Carried
    private: bool = False
    asked: str = ""
    page: int = 1
