"""The phases that people name by their titles, or by other names for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from bot.asking.frames import bare
from bot.asking.question import Question, Stretch
from bot.asking.reading import service_words
from bot.knowledge import Knowledge
from bot.language import speech
from bot.language.words import words
from bot.matrix import Phase

Named: TypeAlias = tuple[str, str]  # a matrix, and a phase of it


@dataclass(frozen=True, slots=True)
class Titled:
    """The phases that a list is narrowed to, and those it leaves out.

    It is `plain` where their very titles name them, and no other words for them.
    """

    inside: tuple[Named, ...] = ()
    outside: tuple[Named, ...] = ()
    plain: bool = True

    def __bool__(self) -> bool:
        return bool(self.inside or self.outside)


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to read some words as names of phases; the more words and the longer names, the better.

    What is no name of a phase is in it where it names no topic either.
    """

    covered: int = 0
    names: int = 0
    phases: tuple[Named, ...] = ()
    plain: bool = True
    whole: bool = True  # no word is left between and around the names

    def with_name(self, covered: int, phases: Sequence[Named], plain: bool) -> "_Way":
        """This way after one more name, which covers so many words."""
        phases = (*phases, *self.phases)
        return replace(
            self,
            covered=self.covered + covered,
            names=self.names + 1,
            phases=phases,
            plain=self.plain and plain,
        )

    @property
    def worth(self) -> tuple[int, int]:
        return self.covered, -self.names


class PhaseNames:
    """Finds the names of phases in what is left of a request for a list."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._only = service_words(knowledge.catalog)

    @cached_property
    def _titles(self) -> dict[tuple[str, tuple[str, ...]], list[Named]]:
        """The phases of each title in each language; made for the first list."""
        titles: dict[tuple[str, tuple[str, ...]], list[Named]] = {}
        for language, name, phase, title in _titles(self._knowledge):
            key = (language, _stems(words(title), language))
            titles.setdefault(key, []).append((name, phase))
        return titles

    @cached_property
    def _plain(self) -> frozenset[tuple[str, tuple[str, ...]]]:
        """The titles that the matrices give."""
        phases = {phase.title for one in self._knowledge.catalog.matrices for phase in one.phases}
        said = [words(title) for title in phases]
        return frozenset(
            (language, _stems(one, language)) for language in speech.LANGUAGES for one in said
        )

    @cached_property
    def _longest(self) -> int:
        """How many words the longest of the titles has."""
        return max((len(stems) for _, stems in self._titles), default=0)

    def titled(self, question: Question) -> Titled | None:
        """The phases that a question names; None where it is about something else as well."""
        for language in dict.fromkeys((question.language, "en")):
            found = self._in(question.stretches, language)
            if found is not None:
                return found
        return None

    def _in(self, stretches: Sequence[Stretch], language: str) -> Titled | None:
        found: dict[bool, list[Named]] = {}
        plain = True
        for out in (False, True):
            runs = [stretch.words for stretch in stretches if stretch.out is out]
            each = [self._way(run, language) for run in runs]
            if None in each:  # "business continuity and recovery" is one name
                each = [self._way(tuple(chain(*runs)), language)]
            if None in each or (out and not all(way and way.phases for way in each)):
                return None
            ways = [way for way in each if way]
            if any(way.plain and way.phases for way in ways):  # "we onboard them next week; …"
                ways = [way for way in ways if way.plain or way.whole]
            plain = plain and all(way.plain for way in ways)
            found[out] = [phase for way in ways for phase in way.phases]
        inside, outside = (tuple(dict.fromkeys(found[out])) for out in (False, True))
        return Titled(inside, outside, plain)

    def _way(self, said: Sequence[str], language: str) -> _Way | None:
        """The best way to read some words as names of phases, and words that narrow nothing.

        From the end on, so that the work grows with the words and not with the ways to part them.
        """
        nothing = bare(language)
        best: dict[int, _Way] = {len(said): _Way()}  # by where the words begin
        for start in range(len(said) - 1, -1, -1):
            ways: list[_Way] = []
            for stop in range(min(start + self._longest, len(said)), start, -1):
                for turned, stems in enumerate(_orders(said[start:stop], language)):
                    phases = self._titles.get((language, stems))
                    if phases and stop in best:
                        plain = (language, stems) in self._plain
                        ways.append(best[stop].with_name(stop - start - turned, phases, plain))
                        break
            word = said[start]
            if start + 1 in best and (word in self._only or speech.stem(word, language) in nothing):
                ways.append(replace(best[start + 1], whole=False))
            if ways:
                best[start] = max(ways, key=lambda way: way.worth)
        return best.get(0)


def name(phase: Phase) -> str:
    """What tells a phase from others of its matrix; not all have numbers."""
    return phase.number or phase.title


def _titles(knowledge: Knowledge) -> Iterator[tuple[str, str, str, str]]:
    """Language, matrix, phase and wording of every name of every phase."""
    for matrix in knowledge.catalog.matrices:
        for phase in matrix.phases:
            for language in speech.LANGUAGES:
                yield language, matrix.name, name(phase), phase.title
        numbers = {phase.number for phase in matrix.phases}
        for phrasing in knowledge.phrasings.get(matrix.name, ()):
            if phrasing.activity in numbers:
                yield phrasing.language, matrix.name, phrasing.activity, phrasing.text


def _orders(said: Sequence[str], language: str) -> tuple[tuple[str, ...], ...]:
    """The stems of some words, and from the last to the first: "management of access"."""
    stems = _stems(said, language)
    return (stems, stems[::-1]) if len(stems) > 1 else (stems,)


def _stems(said: Sequence[str], language: str) -> tuple[str, ...]:
    functions = speech.function_words()[language]
    return tuple(speech.stem(word, language) for word in said if word not in functions)
