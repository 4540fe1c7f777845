"""Where the words of a message stand, by what they are for: the frame, the topic, a list."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from bot.asking import filters
from bot.asking.frames import Frame
from bot.asking.heard import Heard
from bot.asking.phrasebook import covered
from bot.asking.plainness import Named
from bot.language import speech

_TAKEN_OFF = frozenset({"asks", "who", "verdicts", "fillers", *filters.ROLES})
_OF_LISTS = frozenset(
    {
        "lists",
        "rows",
        "else",
        "alone",
        "sole",
        "aside_from",
        "only",
        "without",
        "outside",
        "both",
        "involved",
        "uninvolved",
        "wishes",
        "holds",
        "we",
        "you",
        "phase",
        "follows",
        "refers",
    }
)


@dataclass(frozen=True, slots=True)
class Places:
    """The places of words in what was said.

    Attributes:
        taken: of the frames that are taken off.
        topic: of the topic.
        rest: of these, what narrows a list; see `Question.rest`.
    """

    taken: set[int]
    topic: list[int]
    rest: list[int]

    @classmethod
    def of(
        cls,
        heard: Heard,
        spans: Sequence[Frame],
        parties: Sequence[Named],
        naming: Iterable[int],
        only: frozenset[str],
    ) -> "Places":
        """By the frames and parties in it; words that are `naming` a service narrow nothing.

        Nor do those that name the `only` service.
        """
        taken = within(spans, _TAKEN_OFF)
        topic = topical(heard.said, taken, heard.language)
        aside = within(spans, _OF_LISTS).union(covered(parties), naming)
        return cls(taken, topic, _rest(heard.said, topic, aside, only))


def topical(said: Sequence[str], taken: Container[int], language: str) -> list[int]:
    """Where the topic's words stand: neither in a frame that is taken off nor function words."""
    functions = speech.function_words()[language]
    return [
        at
        for at, word in enumerate(said)
        if at not in taken and word not in functions and (len(word) > 1 or not word.isascii())
    ]


def _rest(
    said: Sequence[str], topic: Iterable[int], aside: Container[int], only: frozenset[str]
) -> list[int]:
    """Where the words stand that narrow a list; the name of the `only` service narrows nothing."""
    rest = [at for at in topic if at not in aside and not said[at].isdigit()]
    return [] if only.issuperset([said[at] for at in rest]) else rest


def within(spans: Iterable[Frame], meanings: frozenset[str]) -> set[int]:
    """The places of the words in those frames that mean one of these."""
    return {
        at
        for span in spans
        if not meanings.isdisjoint(span.meaning)
        for at in range(span.start, span.stop)
    }
