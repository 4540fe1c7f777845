"""What a list is asked for: roles by their word or their letter, with "only", "both", "but not"."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.asking.frames import Span
from bot.asking.question import Filter
from bot.matrix import Role

Frame = Span[frozenset[str]]

ROLES = {
    "responsible": Role.RESPONSIBLE,
    "accountable": Role.ACCOUNTABLE,
    "consulted": Role.CONSULTED,
    "informed": Role.INFORMED,
}
# Letters of the matrix as people write them in a sentence: "our RA rows", "an I", "R and A".
# A lone "I" or "A" is rather English, unless it begins no word of its own.
_CAPITAL = re.compile(r"[RACI](?![a-z])")  # finds where to look closer, several times faster
_CAPITALS = re.compile(
    r"\b(?:RA|AR|RI|AI|CI|[RAC](?=\W+(?:and|und|et|e|y|en|i|\+)\W+[RACI]\b)|[RC])\b"
    r"|(?<=\b[RAC] and )[RACI]\b|(?<=\ban )[AI]\b|(?<=\bonly )I(?= (?:rows|letter|entries))"
    r"|\b[RACI](?=['’]s\b)"
)
# "Both" beside roles joins the roles of one party, not the parties.
_BOTH_ROLES = re.compile(
    r"\bboth (?:an? )?(?:[RACI]\b|responsible|accountable|consulted|informed)", re.IGNORECASE
)


def without_letters(said: str) -> str:
    """A text less the roles that are named by their letter."""
    return _CAPITALS.sub(" ", said) if _CAPITAL.search(said) else said


def letters(spans: Iterable[Frame]) -> tuple[Role, ...]:
    """The roles that frames name, in the order they are named."""
    found = [ROLES[meaning] for span in spans for meaning in ROLES if meaning in span.meaning]
    return tuple(dict.fromkeys(found))


def wanted(spans: Sequence[Frame], said: str) -> Filter:
    """The letters a list is asked for: those named, less those after a "but not"."""
    found: dict[bool, dict[Role, None]] = {False: dict.fromkeys(capitals(said)), True: {}}
    means: set[str] = set()
    for span in spans:
        means |= span.meaning
        named = {ROLES[meaning]: None for meaning in ROLES if meaning in span.meaning}
        found["without" in means] |= named
    aside = bool(found[False]) and set(found[False]) <= {Role.CONSULTED, Role.INFORMED}
    return Filter(
        letters=tuple(found[False]),
        without=tuple(found[True]),
        only="only" in means and (aside or _only_letters(spans)),
        both="both" in means and not _BOTH_ROLES.search(said),
        any="involved" in means,
    )


def _only_letters(spans: Sequence[Frame]) -> bool:
    """Whether an "only" stands right before a role, as in "only responsible"."""
    return any(
        "only" in only.meaning and role.meaning & set(ROLES) and role.start <= only.stop + 1
        for only, role in pairwise(spans)
    )


def capitals(said: str) -> list[Role]:
    """The roles that are named by their letter."""
    return [Role(letter) for match in _CAPITALS.findall(said) for letter in match]
