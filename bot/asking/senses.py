"""What frames of a list mean by what stands around them: "no" + "letter", "only" + "OVH"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.asking.frames import Frame, listed, runs
from bot.asking.phrasebook import Span
from bot.asking.places import covered
from bot.asking.plainness import Named
from bot.language import speech

_ALONE = frozenset({"alone", "only"})
_JOINT = frozenset({"both"})
_PASSED = frozenset({"lists", "rows", "refers", "holds", "we", "you"})  # before such a role
_INFORMED = frozenset({"informed"})
_ROLES = frozenset({"responsible", "accountable", "consulted", "informed"})


def sensed(
    spans: Sequence[Frame], parties: Sequence[Named], said: Sequence[str], language: str
) -> list[Frame]:
    """The frames as they are meant, in order.

    - "not", and what being involved is called, make one that is not: "holds no letter".
    - What somebody is told of is said of the party that follows: "reports back to *the client*".
    - "Only" beside a party tells of the others, where a role or none is asked for, and
      "entirely" always does.
    """
    small = speech.function_words()[language]
    named = {word for party in parties for word in said[party.start : party.stop]}
    # "no one *on our side holds* a letter"
    between = small | named | listed(language, "holds") | listed(language, "bare")
    asking = covered(runs(language, "askers").spans(said))  # "I don't understand the table"
    spans = [span for span in spans if span.start not in asking or "without" not in span.meaning]
    roled = any(span.meaning & {*_ROLES, "involved"} for span in spans)
    found: list[Frame] = []
    told = sorted(_but_roles(spans, parties, said, small), key=_place)
    for span in _joined(told, said, between):
        if span.meaning & _JOINT and not _joins(span, parties, said):
            continue
        if "tells" in span.meaning:
            found += _telling(span, parties, said, small)
        elif "uninvolved" in span.meaning:
            found.append(_of_follower(span, parties, said, small))
        elif span.meaning & _ALONE:
            found.append(_alone(span, parties, said, small, roled))
        else:
            found.append(span)
    return sorted(found, key=_place)


def _place(span: Frame) -> tuple[int, int]:
    return span.start, span.stop


def _joined(
    spans: Sequence[Frame], said: Sequence[str], between: frozenset[str]
) -> Iterator[Frame]:
    stop = 0  # of the last that was joined
    for at, span in enumerate(spans):
        if span.start < stop:
            continue
        other = _involved(spans[at + 1 :]) if "without" in span.meaning else None
        if other and between.issuperset(said[span.stop : other.start]):
            stop = other.stop
            yield Span(span.start, stop, frozenset({"uninvolved"}))
        else:
            yield span


def _involved(spans: Sequence[Frame]) -> Frame | None:
    """The first of some frames that calls being involved by a name, with no role before it."""
    found = next((span for span in spans if span.meaning & {*_ROLES, "involved"}), None)
    return found if found and "involved" in found.meaning else None


def _but_roles(
    spans: Sequence[Frame],
    parties: Sequence[Named],
    said: Sequence[str],
    small: frozenset[str],
) -> Iterator[Frame]:
    """The frames, with a "not" for what leaves out rows by a role: "minus those we are told of".

    What somebody does is meant less these, where a party stands before it.
    """
    passed = {word for one in spans if one.meaning & _PASSED for word in said[one.start : one.stop]}
    for at, span in enumerate(spans):
        role = next((one for one in spans[at + 1 :] if one.meaning & _ROLES), None)
        between = role and said[span.stop : role.start]
        if role and "outside" in span.meaning and passed.union(small).issuperset(between or ()):
            theirs = any(party.start < span.start for party in parties)
            meaning = {"without", "less"} if theirs else {"without"}
            yield Span(role.start, role.start, frozenset(meaning))
        else:
            yield span


def _joins(span: Frame, parties: Sequence[Named], said: Sequence[str]) -> bool:
    """Whether "both" is said of parties, and not of phases: "in phases 1 and 2 together"."""
    if span.stop - span.start > 1:
        return True
    numbered = span.start > 0 and said[span.start - 1].isdigit()
    return bool(parties) and not numbered


def _of_follower(
    span: Frame, parties: Sequence[Named], said: Sequence[str], small: frozenset[str]
) -> Frame:
    """What is said of the party right after, if it is not the first: "… no role for OVH"."""
    after = next((party for party in parties if party.start >= span.stop), None)
    if after is None or after is parties[0] or not small.issuperset(said[span.stop : after.start]):
        return span
    return Span(after.stop, after.stop, span.meaning)


def _telling(
    span: Frame, parties: Sequence[Named], said: Sequence[str], small: frozenset[str]
) -> Iterator[Frame]:
    """Being informed, of the party right after; what tells nobody is what it is otherwise."""
    told = next((party for party in parties if party.start >= span.stop), None)
    if told and small.issuperset(said[span.stop : told.start]):
        yield Span(told.stop, told.stop, _INFORMED)
    elif span.meaning - {"tells"}:
        yield replace(span, meaning=span.meaning - {"tells"})


def _alone(
    span: Frame,
    parties: Sequence[Named],
    said: Sequence[str],
    small: frozenset[str],
    roled: bool,
) -> Frame:
    """What leaves out all others, or else all other roles."""
    weak = "alone" not in span.meaning
    before = any(
        0 <= party.start - span.stop <= 2 and small.issuperset(said[span.stop : party.start])
        for party in parties
    )
    after = not weak and any(party.stop == span.start for party in parties)
    adjoins = any(party.start == span.stop for party in parties)
    if (before or after) and (not weak or (roled and adjoins)):
        return replace(span, meaning=frozenset({"alone"}))
    return replace(span, meaning=span.meaning - {"alone"})
