"""The letters of a cell, in all the ways that people write them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.errors import BotError
from bot.language.words import fold
from bot.matrix import Role
from bot.sources.importing.words import roles as roles_by_word
from bot.sources.otherletters import OTHER_LETTERS

# Letters of other alphabets that look like ours.
LOOKALIKES = str.maketrans(
    {
        "\u0410": "A", "\u0421": "C", "\u0406": "I", "\u042f": "R",  # Cyrillic capitals
        "\u0430": "a", "\u0441": "c", "\u0456": "i",  # Cyrillic small letters
        "\u0391": "A", "\u0399": "I", "\u03f9": "C",  # Greek
        "\u00ae": "R",
    }
)  # fmt: skip

# What other models' letters are taken for; each use is reported, and `--letters` overrules.
NEAREST: Mapping[str, str] = {letter: one.nearest for letter, one in OTHER_LETTERS.items()}

_NOTHING = re.compile(r"[\s\-–—−_.·/\\]*|n\.?/?a\.?|none|nil", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;:/\\+&|.()\[\]{}*_'\"•·-]+")
_FOOTNOTE = re.compile(r"(?<=[A-Za-z])\d+$")
_LONGEST = 60  # characters; a cell of letters is short


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell's roles; what was mended; and what of it nothing is known of."""

    roles: frozenset[Role] = frozenset()
    mended: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """Reads cells; `other` says what letters beside R, A, C and I are taken for."""

    other: Mapping[str, str] = field(default_factory=lambda: dict(NEAREST))

    @classmethod
    def of(cls, wishes: str) -> "Letters":
        """The reader for a letter map such as "S=C,D=R,O="; what it leaves out stays."""
        other = dict(NEAREST)
        for wish in filter(None, (part.strip() for part in wishes.split(","))):
            letter, sign, role = (part.strip().upper() for part in wish.partition("="))
            if not sign or len(letter) != 1 or letter in tuple(Role) or not set(role) <= set(Role):
                raise BotError(
                    f"--letters: `{wish}` says nothing about a letter",
                    "Write each other letter with the roles it stands for: --letters S=C,D=R,O=",
                )
            other[letter] = role
        return cls(other)

    def read(self, text: str) -> Reading | None:
        """What a cell says, or None where it is no cell of letters at all."""
        if _NOTHING.fullmatch(text):
            return Reading()
        if len(text) > _LONGEST:
            return None
        roles, mended, unknown = set[Role](), list[str](), list[str]()
        plain = unicodedata.normalize("NFKC", text)
        for part in filter(None, _BETWEEN.split(plain)):
            word = roles_by_word().get(fold(part))
            found = {word} if word else self._lettered(part, text, mended)
            if word:
                mended.append(f"`{text}` is read as {word}")
            elif found is None:
                unknown.append(part)
            roles |= found or set()
        if unknown and not roles:
            return None
        return Reading(frozenset(roles), tuple(dict.fromkeys(mended)), tuple(unknown))

    def are(self, text: str) -> bool:
        """Whether a cell holds letters and nothing else; neither words nor blanks do."""
        if len(text) > _LONGEST:
            return False
        parts = [part for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)) if part]
        return bool(parts) and all(self._lettered(part, text, []) is not None for part in parts)

    def _lettered(self, part: str, text: str, mended: list[str]) -> set[Role] | None:
        """The roles of letters written together; None where one is not known."""
        latin = part.translate(LOOKALIKES)
        bare = _FOOTNOTE.sub("", latin)
        capitals = bare.upper()
        if len(capitals) > 8 or not set(capitals) <= {*Role, *self.other}:
            return None
        if latin != part:
            mended.append(f"`{text}` holds letters of another alphabet that only look alike")
        if bare != latin:
            mended.append(f"`{text}` is read without its footnote")
        if bare != capitals:
            mended.append(f"`{text}` is read as capitals")
        return set(self._roles(capitals, mended))

    def _roles(self, capitals: str, mended: list[str]) -> Iterable[Role]:
        for letter in capitals:
            if letter in tuple(Role):
                yield Role(letter)
                continue
            taken = self.other[letter]
            mended.append(f"the letter {letter} is taken for {taken or 'no role'}")
            yield from map(Role, taken)
