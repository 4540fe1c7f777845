"""The runs of words that people put around a topic, by language and by what they mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

import yaml

from bot.asking.question import Mention
from bot.language import speech

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Span(Generic[Meaning]):
    """A run of words found in a text: where, and what it means."""

    start: int
    stop: int
    meaning: Meaning


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


Frame: TypeAlias = Span[frozenset[str]]
Frames: TypeAlias = Phrasebook[frozenset[str]]

# Headings that are looked up apart, …
_TURNS = ("reverses", "aspects", "several")
_CLAIMS = ("what", "clauses", "negations", "choices", "openers", "belongings", "ands")
_LINKING = ("joints", "adverse", "towards", "standing")
_PICKS = ("places", "last", "picking")
# … those of the people and things around a request for a list, …
_AROUND = ("bare", "occasions", "askers", "selves", "single", "they", "ordinals", "asking_what")
_APART = frozenset(
    {"wonders", "unmarked", "now", "once", *_LINKING, *_TURNS, *_CLAIMS, *_PICKS, *_AROUND}
)
_UNASKED = _APART | {"who", "ours", "aside"}  # … and those for what is overheard only


@cache
def frames(language: str, *, overheard: bool = False) -> Frames:
    """The frames of one language; each means one or several of the headings of its file.

    Those that only tell whether something `overheard` asks plainly would hide others, as
    "who is responsible" hides "responsible"; they are left out of all else.
    """
    meanings: dict[tuple[str, ...], set[str]] = {}
    left_out = _APART if overheard else _UNASKED
    for meaning, runs in _file(language).items():
        for run in runs if meaning not in left_out else ():
            meanings.setdefault(tuple(run.split()), set()).add(meaning)
    return Phrasebook((run, frozenset(found)) for run, found in meanings.items())


@cache
def pronouns(language: str) -> Phrasebook[Mention]:
    """The words for "we" and "you", found also where they stand within a longer frame."""
    named = (("we", Mention.WE), ("you", Mention.YOU))
    return Phrasebook(
        (run.split(), mention) for key, mention in named for run in _file(language)[key]
    )


@cache
def others(language: str) -> Phrasebook[Mention]:
    """The words for "they"."""
    return Phrasebook((run.split(), Mention.THEY) for run in _file(language)["they"])


@cache
def bare(language: str) -> frozenset[str]:
    """The stems of words that name no topic in a request for a list."""
    return frozenset(speech.stem(word, language) for word in _file(language)["bare"])


@cache
def sides(language: str) -> Phrasebook[bool]:
    """Runs that name one side against the other, found also within a longer frame.

    Those that only seem to do so ("is ovh down") are found too, with the meaning False.
    """
    found = (("ours", True), ("aside", False))
    return Phrasebook((run.split(), told) for key, told in found for run in _file(language)[key])


@cache
def asking(language: str) -> frozenset[str]:
    """The words in runs that ask who."""
    return frozenset(word for run in _file(language)["who"] for word in run.split())


@cache
def runs(language: str, heading: str) -> Phrasebook[str]:
    """The runs under one heading."""
    return Phrasebook((run.split(), run) for run in _file(language)[heading])


@cache
def beginnings(language: str, heading: str) -> tuple[Beginning, ...]:
    """The beginnings under one heading, where "*" stands for letters of a word."""
    return tuple(Beginning(tuple(run.split())) for run in _file(language)[heading])


@cache
def turns(language: str) -> Family:
    """What people say in a thread about the answer before, or to turn to its opposite."""
    return Family((*_file(language)["aspects"], *_file(language)["reverses"]))


@cache
def negating(language: str) -> Phrasebook[bool]:
    """The words for "not", and with the meaning False those that only seem to say it."""
    found = (("choices", False), ("negations", True))
    return Phrasebook((run.split(), told) for key, told in found for run in _file(language)[key])


@cache
def listed(language: str, heading: str) -> frozenset[str]:
    """The runs under one heading, to look a single one up."""
    return frozenset(_file(language)[heading])


@cache
def places(language: str) -> Mapping[str, int]:
    """The words for a place in an offer, the first being 0 and the last -1, in digits too."""
    runs = _file(language)["places"]
    named = {word: at for at, run in enumerate(runs) for word in run.split()}
    counted = {str(at + 1): at for at in range(len(runs))}
    return named | counted | dict.fromkeys(_file(language)["last"], -1)


@cache
def ordered(language: str, heading: str) -> tuple[str, ...]:
    """The runs under one heading, in their order."""
    return tuple(_file(language)[heading])


@cache
def joints(language: str) -> frozenset[str]:
    """The words for "or"."""
    return listed(language, "joints")


@cache
def who_words(language: str) -> frozenset[str]:
    """The single words for "who"."""
    return frozenset(run for run in _file(language)["who"] if " " not in run)


@cache
def _file(language: str) -> Mapping[str, list[str]]:
    text = (Path(__file__).parent / "frames" / f"{language}.yaml").read_text(encoding="utf-8")
    read: Mapping[str, list[str]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - reads texts only
    return read
