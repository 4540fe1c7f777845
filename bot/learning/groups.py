"""Questions that ask the same in other words, put together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from bot.answering.engine import Engine
from bot.journal.reading import Said

ALIKE = 88  # of 100: how like each other the topics of two questions are that ask the same
BLOCK = 256  # topics that are compared at a time


@dataclass(frozen=True, slots=True)
class Group:
    """Questions about the same topic; `wordings` are distinct, the most frequent first."""

    topic: str
    wordings: tuple[str, ...]
    said: tuple[Said, ...]

    @property
    def people(self) -> int:
        """By how many people they were asked, at most: a mark is one of a person and a text."""
        return len({one.by for one in self.said})


class Topics:
    """The words that a text is about, whatever their order and whatever stands around."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, str] = {}

    def of(self, text: str) -> str:
        """The topic of a text; texts that come again are not read again."""
        if text not in self._known:
            question = self._engine.rank(text).question
            words = sorted(set(question.words or question.plain))
            self._known[text] = " ".join(words) or text.casefold()
        return self._known[text]


def groups(topics: Topics, said: Iterable[Said]) -> tuple[Group, ...]:
    """The questions in groups, the largest first."""
    same: dict[str, list[Said]] = {}
    for one in said:
        same.setdefault(topics.of(one.question), []).append(one)
    merged: dict[str, list[Said]] = {}
    for about, leader in _led(sorted(same, key=lambda about: (-len(same[about]), about))):
        merged.setdefault(leader, []).extend(same[about])
    found = (Group(about, _wordings(some), tuple(some)) for about, some in merged.items())
    return tuple(sorted(found, key=lambda group: (-len(group.said), group.topic)))


def _led(topics: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each topic with the one before it that leads a group and is most like it, or itself.

    Most are like no other. Many at a time are compared with the leaders of the blocks
    before, which is far quicker than one by one.
    """
    leaders: list[str] = []
    for start in range(0, len(topics), BLOCK):
        block, new = topics[start : start + BLOCK], list[str]()
        before = process.cdist(
            block, leaders or [""], scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.float64
        )
        best = zip(before.argmax(axis=1).tolist(), before.max(axis=1).tolist(), strict=True)
        for about, (place, score) in zip(block, best, strict=True):
            like = process.extractOne(about, new, scorer=fuzz.ratio, score_cutoff=ALIKE)
            if like and like[1] > score:
                yield about, like[0]
            elif score:
                yield about, leaders[place]
            else:
                new.append(about)
                yield about, about
        leaders += new


def _wordings(said: Iterable[Said]) -> tuple[str, ...]:
    counts = Counter(one.question for one in said)
    return tuple(sorted(counts, key=lambda text: (-counts[text], len(text), text)))
