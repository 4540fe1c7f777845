"""The bot's own words in the language of the person who reads them.

English stands in the code, where a sentence can be read in its place; the other
languages stand in gettext catalogues, `catalogues/<language>.po`. What a catalogue
lacks is said in English.
"""

import gettext
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from babel.dates import format_date
from babel.lists import format_list

# Which of a language's regions writes dates and lists as people in Europe do.
REGIONS = {"en": "en_GB", "pt": "pt_PT"}


@dataclass(frozen=True, slots=True)
class Wording:
    """Says things in one language: `wording("No: {party} is not {roles}.", party=…, roles=…)`."""

    language: str
    _catalogue: gettext.NullTranslations = field(repr=False, compare=False)

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in this language, with the values put in."""
        return self._catalogue.gettext(message).format_map(values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The form of a message that fits a count, which it may name as `{count}`."""
        found = self._catalogue.ngettext(one, many, count)
        return found.format_map({"count": count} | values)

    def listed(self, items: Sequence[str]) -> str:
        """Items as a phrase: "a", "a and b", "a, b and c"."""
        return format_list(items, locale=self._locale) if items else ""

    def either(self, items: Sequence[str]) -> str:
        """Items of which one is enough: "a or b"."""
        return format_list(items, style="or", locale=self._locale) if items else ""

    def day(self, day: date) -> str:
        """A date written out: "15 November 2022"."""
        return format_date(day, "long", locale=self._locale)

    @property
    def _locale(self) -> str:
        return REGIONS.get(self.language, self.language)


@cache
def worded_in(language: str) -> Wording:
    """The wording of a language by its code, "fr"; English for one that has no catalogue."""
    file = files("bot.language").joinpath("catalogues", f"{language}.po")
    if not file.is_file():
        return ENGLISH
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - English does without
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(file.read_bytes()), locale=language))
    compiled.seek(0)
    return Wording(language, gettext.GNUTranslations(compiled))


ENGLISH = Wording("en", gettext.NullTranslations())
