"""What in a message may ask for a list: its words for rows, whom it is about, what narrows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.asking import filters
from bot.asking.askers import asked_about
from bot.asking.clauses import filter_of
from bot.asking.frames import Frame, listed, runs, who_words
from bot.asking.heard import Heard
from bot.asking.leaving import left_out, put_aside, stretches
from bot.asking.phrasebook import covered
from bot.asking.places import within
from bot.asking.plainness import Named
from bot.asking.question import Filter, Stretch
from bot.language import speech

_LISTS = frozenset({"lists", "rows"})
_TOLD = _LISTS.union(filters.ROLES)
_ASKS = frozenset({"asks"})


@dataclass(frozen=True, slots=True)
class Asked:
    """How a message asks, as far as a list may be meant.

    Attributes:
        lists: by words for lists, by a phase, or by the letter of a role.
        what: with what or which, and not with who.
        rows: for rows as such.
        whole: for all rows, unless something narrows them.
        who: with who, and not for everybody's part: "who does what".
        parties: whom it is about.
    """

    lists: bool
    what: bool
    rows: bool
    whole: bool
    who: bool
    parties: Sequence[Named]

    @classmethod
    def by(
        cls,
        heard: Heard,
        spans: Sequence[Frame],
        means: frozenset[str],
        parties: Sequence[Named],
        phases: Sequence[str],
    ) -> "Asked":
        """How a message asks with such frames, which mean all this, parties and phases in it."""
        lists = bool(
            not _LISTS.isdisjoint(means) or phases or (parties and filters.capitals(heard.text))
        )
        what = _what(heard.said, spans, heard.language)
        if not (lists or what):
            return cls(False, False, False, False, False, parties)
        rows = covered(runs(heard.language, "rows").spans(heard.said))
        who = _who_words(heard.language)
        asks = any(word in who and at not in rows for at, word in enumerate(heard.said))
        about = parties if heard.overheard else asked_about(heard, spans, parties)
        told = rows | within(spans, _TOLD)  # "we talk about responsibilities" is no request
        small = speech.function_words()[heard.language]
        whole = len(told) > 1 or not small.isdisjoint([heard.said[at] for at in told])
        return cls(lists, what, bool(rows), bool(rows) and whole, lists and asks, about)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What narrows a list; see `Question` for what these are."""

    filter: Filter | None
    outside: tuple[str, ...]
    stretches: tuple[Stretch, ...]

    @classmethod
    def plainly(cls, heard: Heard, rest: Iterable[int]) -> "Narrowed":
        """By the words that are left of a message that asks for no list."""
        words = tuple([heard.said[at] for at in rest])
        return cls(None, (), (Stretch(words),) if words else ())

    @classmethod
    def by(
        cls,
        heard: Heard,
        spans: Sequence[Frame],
        parties: Sequence[Named],
        phases: Sequence[str],
        rest: Sequence[int],
    ) -> "Narrowed":
        """By some frames, parties, phases, and the words that are left of a message."""
        aside = put_aside(heard, spans, rest)
        outside = left_out(heard, spans, phases, aside)
        wanted = filter_of(heard, spans, parties, leaves=bool(outside or aside))
        return cls(wanted, outside, stretches(heard, rest, aside))


@cache
def _who_words(language: str) -> frozenset[str]:
    """The words for "who" in all its cases."""
    cases = listed(language, "asks") & speech.function_words()[language]
    return who_words(language) | (cases - listed(language, "selves"))


def _what(said: Sequence[str], spans: Iterable[Frame], language: str) -> bool:
    """Whether words ask what or which, and not who: not "which side"."""
    asking = listed(language, "asking_what")
    if asking.isdisjoint(said) or not who_words(language).isdisjoint(said):
        return False
    asks = within(spans, _ASKS)
    return any(word in asking and at not in asks for at, word in enumerate(said))
