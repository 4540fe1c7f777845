"""What a list is asked for: roles by their word or their letter, with "only", "both", "but not"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bot.asking.frames import Frame, listed, meanings, negating
from bot.asking.question import Filter
from bot.language.words import words
from bot.matrix import Role

ROLES = {
    "responsible": Role.RESPONSIBLE,
    "accountable": Role.ACCOUNTABLE,
    "consulted": Role.CONSULTED,
    "informed": Role.INFORMED,
}
# Letters of the matrix as people write them in a sentence: "our RA rows", "an I", "R and A".
# A lone "I" or "A" is rather English, unless what stands around it tells.
_CAPITAL = re.compile(r"[RACI](?![a-z])")  # finds where to look closer, several times faster
_CAPITALS = re.compile(
    r"(?=[RACI](?![a-z]))(?:"  # most places fail here
    r"\b(?:RA|AR|RI|AI|CI|[RAC](?=\W+(?:and|und|et|e|y|en|i|\+)\W+[RACI]\b)|[RC])\b"
    r"|(?<=\b[RAC] and )[RACI]\b|(?<=\b[RAC] or )[RACI]\b|(?<=\b[RAC]/)[RACI]\b"
    r"|\b[AI](?=(?:/| or )[RAC]\b)|(?<=\ban )[AI]\b|(?<=\bthe )[AI]\b|(?<=\bno )A\b"
    r"|(?<=\bno )I\b(?!\s+(?!at all|for|in|on|or|and)[a-z])"
    r"|\b[AI](?= (?:rows?|lines|entries|items|letters?|tasks|activities)\b)"
    r"|\b[RACI](?=['’]s\b)|(?<=\bas )[AI]\b|(?<=\bletter )[AI]\b|(?<=\brole )[AI]\b"
    r"|(?<== )[RACI]\b|(?<=\bis )I(?=\s*(?:[?.,;:!)]|$))|(?<=re )I(?=\s*(?:[?.,;:!)]|$))"
    r"|(?<=[^\W\d_] )A(?= (?:for|in|on|of|at|across|but)\b"
    r"|\s*[?,;:!)]|\s*\.(?!\w)|\s*$| (?:pour|sur|dans|für|bei|para|per|voor|bij|w)\b))"
)
# A letter that is named to be left out: "R and not A", "R sans A".
_LEFT_OUT = re.compile(
    r"\b(?i:not?|without|except|n['’]t|pas|sans|sauf|nicht|ohne|kein|außer|sin|salvo|non|senza"
    r"|tranne|nie|bez|oprócz|não|sem|exceto|niet|zonder|geen|behalve)\W+"
    r"(?:(?:also|being|an?|the|as|als|être|ser|estar|essere|das|le|la|el|il|lo|het) )*"
    r"([RAC]|I(?=\W*$|[.,;:?!)]| at all| for ))(?!\w)"
)
# "Both" beside roles joins the roles of one party, not the parties.
_BOTH_ROLES = re.compile(
    r"\bboth (?:an? |the |of the )?(?:[RACI]\b|responsible|accountable|consulted|informed"
    r"|letters?|roles?|phases?|sections?|parts|chapters?|steps?|stages?)",
    re.IGNORECASE,
)


def without_letters(said: str) -> str:
    """A text less the roles that are named by their letter."""
    return _CAPITALS.sub(" ", said) if _CAPITAL.search(said) else said


def letters(spans: Iterable[Frame]) -> tuple[Role, ...]:
    """The roles that frames name, in the order they are named."""
    found = [ROLES[meaning] for span in spans for meaning in ROLES if meaning in span.meaning]
    return tuple(dict.fromkeys(found))


def wanted(
    spans: Sequence[Frame], text: str, said: Sequence[str], language: str, outside: bool = False
) -> Filter | None:
    """The letters a list is asked for: those named, less those after a "but not".

    None where something else than letters is left out, as in "all except backups", unless
    that is told to be phases, `outside` of which a list is asked for.
    """
    means = meanings(spans)
    asked, left_out = _said(spans, text, said, language, outside)
    if "less" in means and not asked:
        asked = (Role.RESPONSIBLE,)  # "what OVH does, minus what we are told of"
    if "without" in means and not (left_out or outside):
        return None
    aside = bool(asked) and set(asked) <= {Role.CONSULTED, Role.INFORMED}
    return Filter(
        letters=asked,
        without=left_out,
        only="else" in means or ("only" in means and (aside or _only_letters(spans))),
        both="both" in means and not _BOTH_ROLES.search(text),
        any="involved" in means and not (asked or "both" in means),
        alone=not means.isdisjoint(("alone", "sole")),
    )


def _said(
    spans: Sequence[Frame], text: str, said: Sequence[str], language: str, outside: bool
) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """The roles that are named, and those that are denied."""
    found: dict[bool, dict[Role, None]] = {
        False: dict.fromkeys(capitals(_LEFT_OUT.sub(" ", text))),
        True: dict.fromkeys(map(Role, _LEFT_OUT.findall(text))),
    }
    adverse = listed(language, "adverse")
    denied = False
    heard_out = len(said)  # where the last role stands that is denied
    for span in spans:
        if adverse.intersection(said[heard_out : span.start]):
            denied = False  # "not responsible for but accountable for"
        if "without" in span.meaning:
            denied, heard_out = True, len(said)
        if "uninvolved" in span.meaning:
            found[True] |= dict.fromkeys(Role)
        named = dict.fromkeys(letters([span]))
        found[denied] |= named
        heard_out = span.stop if denied and named else heard_out
    if denied and not (found[True] or outside) and _told_after(spans, said, language):
        return (), tuple(found[False])  # "whose responsibility is not with OVH"
    return tuple(found[False]), tuple(found[True])


def _told_after(spans: Sequence[Frame], said: Sequence[str], language: str) -> bool:
    """Whether the last "not" is one of a verb, and no role stands after it."""
    *_, last = [span.start for span in spans if "without" in span.meaning]
    roles = [span.start for span in spans if letters([span])]
    verb = any(span.meaning for span in negating(language).spans(said[last:]))
    return verb and last > max(roles, default=-1)


def _only_letters(spans: Sequence[Frame]) -> bool:
    """Whether an "only" stands right before a role, as in "only responsible"."""
    return any(
        "only" in only.meaning and role.meaning & set(ROLES) and role.start <= only.stop + 1
        for only, role in pairwise(spans)
    )


def capitals(said: str) -> list[Role]:
    """The roles that are named by their letter."""
    if not _CAPITAL.search(said):
        return []
    return [Role(letter) for match in _CAPITALS.findall(said) for letter in match]


def capitals_among(text: str) -> Iterator[tuple[int, tuple[Role, ...]]]:
    """The roles that are named by their letter, and how many other words stand before each."""
    if not _CAPITAL.search(text):
        return
    at = stop = 0
    for match in _CAPITALS.finditer(text):
        at += len(words(text[stop : match.start()]))
        stop = match.end()
        yield at, tuple(map(Role, match.group()))
