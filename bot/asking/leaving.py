"""The phases that a list leaves out: "all except those in phase 3", "not in 3.1"."""

from collections.abc import Iterator, Sequence

from bot.asking.frames import Frame, listed
from bot.language import speech

_OUT = frozenset({"without", "outside"})
_BETWEEN = frozenset({"phase", "lists", "refers", "holds"})  # "except *all tasks in phase* 3"


def left_out(
    said: Sequence[str], spans: Sequence[Frame], phases: Sequence[str], language: str
) -> tuple[str, ...]:
    """Those of the phases that stand after a word that leaves them out, and with no other between.

    A phase after one that is left out is so too: "except phases 3 and 4".
    """
    denying = [span for span in spans if _OUT & span.meaning]
    if not (denying and phases):
        return ()
    small = speech.function_words()[language] | listed(language, "ands")
    between = {
        at for span in spans if _BETWEEN & span.meaning for at in range(span.start, span.stop)
    }
    out: set[int] = set()
    for span in denying:
        at = span.stop
        while at < len(said) and (said[at] in small or said[at].isdigit() or at in between):
            out.add(at)
            at += 1
    return tuple(dict.fromkeys(phase for at, phase in _standing(said, phases) if at in out))


def _standing(said: Sequence[str], phases: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where phases are named, by as long a number as can be: "3.1.2" does not name 3.1."""
    numbers = sorted([phase.split(".") for phase in phases], key=len, reverse=True)
    at = 0
    while at < len(said):
        found = next((one for one in numbers if list(said[at : at + len(one)]) == one), None)
        if found:
            yield at, ".".join(found)
        at += len(found or "1")


def excepts(spans: Sequence[Frame], rest: Sequence[int]) -> bool:
    """Whether all that is left of a list stands after a word that leaves it out."""
    stops = [span.stop for span in spans if "outside" in span.meaning]
    return bool(stops and rest) and min(rest) >= min(stops)
