"""Phases that are counted: "the first phase", "3.1.4 to 3.1.7"."""

import re
from collections.abc import Collection

from bot.asking.frames import listed, ordinals
from bot.language.words import fold

_WORD = re.compile(r"[^\W_]+")
_RANGE = re.compile(
    r"(?<![\w.])((?:\d{1,2}\.)*)(\d{1,2})\.?\s*"
    r"(?:-|–|—|\b(?:to|through|thru|until|till|bis|à|au|a|al|do|tot|t/m|até|hasta)\b)"
    r"\s*(?:[^\W\d]+\s+)?\1(\d{1,2})(?![\w%]|\.\d)"
)


def counted(text: str, phases: Collection[str], language: str) -> str:
    """A text with the numbers of the phases that it counts: "phase 1", "3.1.4 3.1.5 3.1.6"."""
    return _RANGE.sub(lambda found: _between(found, phases), _numbered(text, phases, language))


def _between(found: re.Match[str], phases: Collection[str]) -> str:
    """The phases from one to another; the text as it is where these are no phases."""
    within, first, last = found.groups()
    numbers = [f"{within}{one}" for one in range(int(first), int(last) + 1)]
    known = len(numbers) > 1 and set(numbers) <= set(phases)
    return " ".join(numbers) if known else found.group()


def _numbered(text: str, phases: Collection[str], language: str) -> str:
    """A text with numbers for "first" and "last" beside a word for a phase, and less "slide 4"."""
    places, named = ordinals(language), listed(language, "phase")
    occasions = listed(language, "occasions")
    last = max((int(phase) for phase in phases if phase.isdigit()), default=0)
    said = list(_WORD.finditer(text))
    folded = [fold(word.group()) for word in said]
    for at in range(len(said) - 1, 0, -1):
        if folded[at - 1] in occasions and folded[at].isdigit():
            text = f"{text[: said[at].start()]}{text[said[at].end() :]}"
            continue
        for number, phase in ((at - 1, at), (at, at - 1)):
            if folded[phase] in named and folded[number] in places:
                place = places[folded[number]] or last
                start, stop = said[at - 1].start(), said[at].end()
                text = f"{text[:start]}{said[phase].group()} {place}{text[stop:]}"
                break
    return text
