"""What a list leaves out: "all except those in phase 3", "not in 3.1", "monitoring aside"."""

from collections.abc import Container, Iterator, Sequence

from bot.asking.frames import Frame, listed, runs
from bot.asking.heard import Heard
from bot.asking.places import within
from bot.asking.question import Stretch
from bot.language import speech

_OUT = frozenset({"without", "outside"})
# "except *all tasks in phase* 3"
_BETWEEN = frozenset({"phase", "lists", "rows", "refers", "holds"})


def left_out(
    heard: Heard, spans: Sequence[Frame], phases: Sequence[str], aside: Container[int]
) -> tuple[str, ...]:
    """Those of the phases that stand after a word that leaves them out, and with no other between.

    A phase after one that is left out is so too: "except phases 3 and 4". So are those that
    are put `aside`.
    """
    if not phases:
        return ()
    said = heard.said
    over = _passed_over(heard, spans)
    out: set[int] = set()
    for span in spans:
        at = span.stop if _OUT & span.meaning else len(said)
        while at < len(said) and (said[at].isdigit() or at in over):
            out.add(at)
            at += 1
    standing = _standing(said, phases)
    return tuple(dict.fromkeys(phase for at, phase in standing if at in out or at in aside))


def put_aside(heard: Heard, spans: Sequence[Frame], rest: Container[int]) -> set[int]:
    """Where the words stand that name phases to be left out, before or after what says so."""
    leaving = [span for span in spans if span.meaning & {"outside", "aside_from"}]
    if not leaving:
        return set()
    said, parted, over = heard.said, heard.starts(), _passed_over(heard, spans)
    found: set[int] = set()
    for span in leaving:
        if "outside" in span.meaning:
            at, step = span.stop, 1
        else:
            at, step = span.start - 1, -1
        while 0 <= at < len(said) and (at in rest or at in over or said[at].isdigit()):
            found.add(at)
            ends = (at if step < 0 else at + 1) in parted
            follows = step > 0 and at in rest and at + 1 in rest  # "except storage, access"
            if ends and not follows:
                break
            at += step
    return found


def stretches(heard: Heard, rest: Sequence[int], aside: Container[int]) -> tuple[Stretch, ...]:
    """What is left of a list, as punctuation, "and", and what is put `aside` part it.

    What it is for is no part of it: "for the *change advisory board*", "*agenda item* 3".
    """
    parted, ands = heard.starts(), listed(heard.language, "ands")
    rest = _less_requests(heard, _less_occasions(heard, rest, parted), parted)
    found: list[tuple[list[str], bool]] = []
    before = -1
    for at in rest:
        cut = any(one in parted or heard.said[one] in ands for one in range(before + 1, at + 1))
        if cut or not found or found[-1][1] != (at in aside):
            found.append(([], at in aside))
        found[-1][0].append(heard.said[at])
        before = at
    return tuple(Stretch(tuple(run), out) for run, out in found)


def _less_occasions(heard: Heard, rest: Sequence[int], parted: Container[int]) -> list[int]:
    """The places less those of occasions, and of the words right before that say which."""
    heads = listed(heard.language, "occasions")
    found: list[int] = []
    after = -1  # where the word stands behind which an occasion is told
    for at in reversed(rest):
        tells = at + 1 == after and after not in parted
        if tells or heard.said[at] in heads or _numbered(heard.said[at + 1 : at + 3]):
            after = at
        else:
            found.append(at)
    return found[::-1]


def _less_requests(heard: Heard, rest: Sequence[int], parted: frozenset[int]) -> list[int]:
    """The places less that of a verb which opens a piece before the rows: "*forward* all rows"."""
    said, small = heard.said, speech.function_words()[heard.language]
    rows = [span.start for span in runs(heard.language, "rows").spans(said)]
    found: list[int] = []
    for at in rest:
        start = next((one for one in range(at, -1, -1) if one in parted), 0)
        ends = next((one for one in sorted(parted) if one > at), len(said))
        stop = next((one for one in rows if at < one < ends), at)
        opens = small.issuperset(said[start:at])
        first = said[at + 1] in small if at < stop else False
        if not (opens and first and small.issuperset(said[at + 1 : stop])):
            found.append(at)
    return found


def _numbered(following: Sequence[str]) -> bool:
    """Whether words begin with a number or a code: "27001", "A.5"."""
    return any(word.isdigit() for word in following[:1]) or (
        len("".join(following[:1])) == 1 and any(word.isdigit() for word in following[1:])
    )


def _passed_over(heard: Heard, spans: Sequence[Frame]) -> set[int]:
    """Where words stand that may come between what leaves phases out and their names."""
    small = speech.function_words()[heard.language] | listed(heard.language, "ands")
    between = within(spans, _BETWEEN)
    return between.union(at for at, word in enumerate(heard.said) if word in small)


def _standing(said: Sequence[str], phases: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where phases are named, by as long a number as can be: "3.1.2" does not name 3.1."""
    numbers = sorted([phase.split(".") for phase in phases], key=len, reverse=True)
    at = 0
    while at < len(said):
        found = next((one for one in numbers if list(said[at : at + len(one)]) == one), None)
        if found:
            yield at, ".".join(found)
        at += len(found or "1")
