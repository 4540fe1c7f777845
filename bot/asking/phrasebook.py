"""Runs of words with a meaning each, and how they are found in a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import chain
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")
Told_co = TypeVar("Told_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Span(Generic[Told_co]):
    """A run of words found in a text: where, and what it means."""

    start: int
    stop: int
    meaning: Told_co


def covered(spans: Iterable[Span[object]]) -> set[int]:
    """The places of the words in some runs."""
    return {at for span in spans for at in range(span.start, span.stop)}


class Phrasebook(Generic[Meaning]):
    """Runs of words with a meaning each, found in a text from left to right, longest first."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], Meaning]]) -> None:
        self._single: dict[str, Meaning] = {}
        self._longer: dict[tuple[str, ...], Meaning] = {}
        lengths: dict[tuple[str, str], set[int]] = {}
        for run, meaning in entries:
            if len(run) == 1:
                self._single.setdefault(run[0], meaning)
            else:
                self._longer.setdefault(tuple(run), meaning)
                lengths.setdefault((run[0], run[1]), set()).add(len(run))
        self._lengths = {pair: sorted(held, reverse=True) for pair, held in lengths.items()}
        self._first = self._single.keys() | {first for first, _ in lengths}
        self.words = frozenset([*self._single, *chain.from_iterable(self._longer)])

    def spans(self, words: Sequence[str]) -> Iterator[Span[Meaning]]:
        """The runs that stand in the words; none overlaps another."""
        if self._first.isdisjoint(words):
            return
        free = 0  # where the next run may begin
        for at, word in enumerate(words):
            if at >= free and word in self._first:
                span = self._longest(words, at)
                if span:
                    free = span.stop
                    yield span

    def _longest(self, words: Sequence[str], at: int) -> Span[Meaning] | None:
        """The longest run that begins at a place."""
        following = words[at + 1] if at + 1 < len(words) else ""
        for length in self._lengths.get((words[at], following), ()):
            run = tuple(words[at : at + length])
            meaning = self._longer.get(run)
            if meaning is not None:
                return Span(at, at + len(run), meaning)
        single = self._single.get(words[at])
        return None if single is None else Span(at, at + 1, single)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Words with which a text may begin; each may have a "*" that stands for any letters."""

    run: tuple[str, ...]

    def __call__(self, said: Sequence[str]) -> bool:
        """Whether these words begin so."""
        return len(said) >= len(self.run) and all(map(fnmatchcase, said, self.run))


class Family:
    """Words that belong together, alone or in runs; a last "*" stands for any letters."""

    def __init__(self, entries: Iterable[str]) -> None:
        entries = tuple(entries)
        self._begun = tuple([entry[:-1] for entry in entries if entry.endswith("*")])
        whole = [entry.split() for entry in entries if not entry.endswith("*")]
        self._whole = Phrasebook((run, True) for run in whole)

    def places(self, said: Sequence[str]) -> set[int]:
        """Where words of the family stand."""
        found = {at for at, word in enumerate(said) if word.startswith(self._begun)}
        return found.union(*[range(span.start, span.stop) for span in self._whole.spans(said)])
