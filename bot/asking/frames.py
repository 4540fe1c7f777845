"""The runs of words that people put around a topic, by language and by what they mean."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

from bot.asking.phrasebook import Beginning, Family, Phrasebook, Span
from bot.asking.question import Mention
from bot.language import speech

Frame: TypeAlias = Span[frozenset[str]]
Frames: TypeAlias = Phrasebook[frozenset[str]]

# Headings that are looked up apart, …
_TURNS = ("reverses", "aspects", "several")
_CLAIMS = ("what", "clauses", "negations", "choices", "openers", "belongings", "ands")
_LINKING = ("joints", "adverse", "towards", "standing")
# … those of the people and things around a request for a list, …
_AROUND = (
    "bare",
    "occasions",
    "askers",
    "agents",
    "selves",
    "single",
    "they",
    "ordinals",
    "picking",
    "asking_what",
)
_APART = frozenset({"wonders", "now", "once", *_LINKING, *_TURNS, *_CLAIMS, *_AROUND})
_UNASKED = _APART | {"who", "aside"}  # … and those for what is overheard only


@cache
def frames(language: str, *, overheard: bool = False) -> Frames:
    """The frames of one language; each means one or several of the headings of its file.

    Those that only tell how plainly something `overheard` asks would hide others, as
    "who is responsible" hides "responsible"; they are left out of all else.
    """
    meanings: dict[tuple[str, ...], set[str]] = {}
    left_out = _APART if overheard else _UNASKED
    for meaning, runs in _file(language).items():
        for run in runs if meaning not in left_out else ():
            meanings.setdefault(tuple(run.split()), set()).add(meaning)
    return Phrasebook((run, frozenset(found)) for run, found in meanings.items())


def meanings(spans: Iterable[Frame]) -> frozenset[str]:
    """All that some frames mean."""
    return frozenset().union(*[span.meaning for span in spans])


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
def ordinals(language: str) -> Mapping[str, int]:
    """The words for "first", "second", …, as 1, 2, …; those for "last" are 0."""
    *counting, last = _file(language)["ordinals"]
    return {word: at for at, one in enumerate([last, *counting]) for word in one.split()}


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
