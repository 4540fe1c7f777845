"""What a page says of itself at its top: its title, and the day it is of."""

import datetime
import re
from collections.abc import Mapping
from pathlib import Path

from bot.sources import document
from bot.sources.importing import dates
from bot.sources.importing.notes import Kind, Note
from bot.sources.problems import KnowledgeError

_FACT = re.compile(r"(?P<key>[A-Za-z_]\w*)[ \t]*:[ \t]*(?P<value>.*)")
_DATES = ("updated", "last_updated", "lastupdated", "lastmod", "date", "modified", "reviewed")


def facts(file: Path, text: str) -> Mapping[str, str]:
    """The front matter's keys; line by line where it is not quite YAML."""
    try:
        found = document.parse(file, text).content
    except KnowledgeError:
        pairs = (_FACT.fullmatch(line) for line in text.split("\n"))
        found = {pair["key"]: pair["value"].strip().strip("'\"") for pair in pairs if pair}
    facts = found.items() if isinstance(found, dict) else ()
    return {key.lower(): " ".join(value.split()) for key, value in facts if isinstance(value, str)}


def date(
    facts: Mapping[str, str], updated: datetime.date | None
) -> tuple[datetime.date | None, list[Note]]:
    """The day the page is of; the front matter's word counts before the text's."""
    written = next((facts[key] for key in _DATES if facts.get(key)), "")
    day, notes = dates.date(written), list[Note]()
    if written and day is None:
        notes.append(Note(Kind.LOOK, "this is no date that is clear", value=written))
    elif day and written != day.isoformat():
        notes.append(Note(Kind.REPAIRED, f"the date is read as {day}", value=written))
    if day and updated and day != updated:
        message = f"the text says it was updated on {updated}; the front matter's {day} is taken"
        notes.append(Note(Kind.LOOK, message))
    return day or updated, notes
