"""How long ago people last went through a matrix."""

import datetime
from collections.abc import Iterator

from bot.review.subject import Subject
from bot.sources.problems import Level, Place, Problem
from bot.sources.rulebook import Rule

LONGEST = 365  # days from one review to the next
QUESTION = "Does every letter still hold?"
RULE = Rule.REVIEWED_LATELY


def outdated(subject: Subject) -> Iterator[Problem]:
    """A review that is due; without one, the date of the source, which is only worth a thought."""
    matrix, places = subject.matrix, subject.places
    if matrix.reviewed:
        yield from _told(subject, matrix.reviewed, places.key("reviewed"), "the last review")
    elif matrix.source.date:
        place = places.key("source", "date")
        yield from _told(subject, matrix.source.date, place, "this source", Level.ADVICE)


def _told(
    subject: Subject, day: datetime.date, place: Place, what: str, level: Level = Level.WARNING
) -> Iterator[Problem]:
    age = (subject.day - day).days
    if age > LONGEST:
        message = f"{what} is {_words(age)} old"
        remedy = f"Go through it with all parties, then set `reviewed: {subject.day}`."
        yield Problem(place, message, remedy, day.isoformat(), level, RULE, QUESTION)
    elif age < 0:
        message = f"the date of {what} is in the future"
        remedy = "Write the day on which it took place."
        yield Problem(place, message, remedy, day.isoformat(), level, RULE, QUESTION)


def _words(days: int) -> str:
    years, months = days // 365, days % 365 // 30
    parts = [(years, "year"), (months, "month")]
    return " and ".join(f"{n} {unit}{'s' if n > 1 else ''}" for n, unit in parts if n)
