"""Dates as people write them at the top of a page."""

import datetime
import re

from bot.language.words import words

_MONTHS = {
    word: number
    for number, names in enumerate(
        (
            "jan january janvier januar enero gennaio janeiro januari",
            "feb february fevrier februar febrero febbraio fevereiro februari",
            "mar march mars marz marzo marco maart",
            "apr april avril abril aprile",
            "may mai mayo maggio maio mei",
            "jun june juin juni junio giugno junho",
            "jul july juillet juli julio luglio julho",
            "aug august aout agosto augustus",
            "sep sept september septembre septiembre settembre setembro",
            "oct october octobre oktober octubre ottobre outubro okt",
            "nov november novembre noviembre novembro",
            "dec december decembre dezember diciembre dicembre dezembro dez",
        ),
        start=1,
    )
    for word in names.split()
}
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª)?")
UPDATED = re.compile(
    r"\W*(?:last (?:updated|modified|reviewed)|updated|derni[èe]re mise [àa] jour|mis [àa] jour|"
    r"(?:zuletzt |letzte )aktualisier\w+|stand|[úu]ltima actualizaci[óo]n|ultimo aggiornamento)"
    r"(?: on| le| am| el| il)?\s*:?\s*(?P<date>.{6,40})",
    re.IGNORECASE,
)


def date(text: str) -> datetime.date | None:
    """The date in a text: "2024-6-25", "13th July 2023", "September 28th, 2021"; else None.

    Numbers alone count only with the year first, as nobody can tell 7/8 from 8/7.
    """
    if found := _YEAR_FIRST.search(text):
        return _date(*map(int, found.groups()))
    year = month = day = 0
    for word in words(text):
        if word in _MONTHS and not month:
            month = _MONTHS[word]
        elif word.isascii() and word.isdigit() and len(word) == 4:
            year = int(word)
        elif (number := _ORDINAL.fullmatch(word)) and not day:
            day = int(number[1])
    return _date(year, month, day)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
