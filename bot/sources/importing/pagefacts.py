"""What a web page says of itself: its address, and when it was changed."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.sources.importing import dates

_DATED = ("article:modified_time", "last-modified", "date")
_ADDRESS = re.compile(r"https?://\S{1,2000}")


@dataclass(slots=True)
class PageFacts:
    """Collected tag by tag; the first date that a page gives is the one."""

    address: str = ""
    date: datetime.date | None = None

    def note(self, tag: str, facts: Mapping[str, str]) -> None:
        """Take in a tag with its attributes."""
        if (
            tag == "link"
            and facts.get("rel") == "canonical"
            and _ADDRESS.fullmatch(facts.get("href", ""))
        ):
            self.address = facts["href"]
        elif tag == "meta" and (facts.get("property") or facts.get("name")) in _DATED:
            self.date = self.date or dates.date(facts.get("content", ""))
        elif tag == "time":
            self.date = self.date or dates.date(facts.get("datetime", ""))
