"""What frames of a list mean by what stands around them: "no" + "letter", "only" + "OVH"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.asking.frames import Frame, listed, runs
from bot.asking.phrasebook import Span, covered
from bot.asking.plainness import Named
from bot.language import speech

_PASSED = frozenset({"lists", "rows", "refers", "holds", "we", "you"})  # before a role, in between
_INFORMED = frozenset({"informed"})
_ASIDE = frozenset({"consulted", "informed"})
_ROLES = frozenset({"responsible", "accountable", *_ASIDE})
_DENYING = frozenset({"without", "uninvolved"})
_ALONE = frozenset({"alone", "only"})


def sensed(
    spans: Sequence[Frame], parties: Sequence[Named], said: Sequence[str], language: str
) -> list[Frame]:
    """The frames as they are meant, in order.

    - "Not", and what being involved is called, make one that is not: "holds no letter".
    - What somebody is told of is said of the party that follows: "reports back to *the client*".
    - "Only" beside a party tells of the others, where a role or none is asked for, and
      "entirely" always does.
    - What leaves out rows by a role denies it: "minus those we are told of".
    """
    asking = covered(runs(language, "askers").spans(said))  # "I don't understand the table"
    spans = [span for span in spans if span.start not in asking or "without" not in span.meaning]
    small = speech.function_words()[language]
    return sorted(_Sentence(spans, parties, said, language, small).senses(), key=_place)


def _place(span: Frame) -> tuple[int, int]:
    return span.start, span.stop


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The frames and the parties of a message, among its words, some of which are `small`."""

    spans: Sequence[Frame]
    parties: Sequence[Named]
    said: Sequence[str]
    language: str
    small: frozenset[str]

    def senses(self) -> Iterator[Frame]:
        """Each frame as it is meant, but those that mean nothing."""
        agents = listed(self.language, "agents")
        for span in self._joined(sorted(self._but_roles(), key=_place)):
            by = agents.intersection(self.said[span.stop - 1 : span.stop + 1])
            if "tells" in span.meaning:
                yield from self._telling(span)
            elif "uninvolved" in span.meaning or (by and span.meaning & _ROLES):
                yield self._of_follower(span)
            elif span.meaning & _ALONE:
                yield self._alone(span)
            elif "both" not in span.meaning or self._joins(span):
                yield span

    def _joined(self, spans: Sequence[Frame]) -> Iterator[Frame]:
        """The frames, of which "no … letter" is one."""
        named = {word for one in self.parties for word in self.said[one.start : one.stop]}
        nothing = listed(self.language, "holds") | listed(self.language, "bare")
        between = self.small | named | nothing  # "no one *on our side holds* a letter"
        stop = 0  # of the last that was joined
        for at, span in enumerate(spans):
            if span.start < stop:
                continue
            other = _involved(spans[at + 1 :]) if span.meaning & _DENYING else None
            if other and between.issuperset(self.said[span.stop : other.start]):
                stop = other.stop
                yield Span(span.start, stop, frozenset({"uninvolved"}))
            else:
                yield span

    def _but_roles(self) -> Iterator[Frame]:
        """The frames, with a "not" for what leaves out rows by a role.

        What somebody does is meant less these, where a party stands before it.
        """
        places = covered(one for one in self.spans if one.meaning & _PASSED)
        passed = self.small.union(self.said[at] for at in places)
        for at, span in enumerate(self.spans):
            role = next((one for one in self.spans[at + 1 :] if one.meaning & _ROLES), None)
            between = self.said[span.stop : role.start] if role else ()
            if role and "outside" in span.meaning and passed.issuperset(between):
                theirs = any(party.start < span.start for party in self.parties)
                meaning = {"without", "less"} if theirs else {"without"}
                yield Span(role.start, role.start, frozenset(meaning))
            else:
                yield span

    def _joins(self, span: Frame) -> bool:
        """Whether "both" is said of parties, and not of phases: "in phases 1 and 2 together"."""
        if span.stop - span.start > 1:
            return True
        numbered = span.start > 0 and self.said[span.start - 1].isdigit()
        verbs = listed(self.language, "openers")
        hold = not verbs.isdisjoint(self.said[span.stop : span.stop + 1])
        return hold or (bool(self.parties) and not numbered)

    def _following(self, span: Frame) -> Named | None:
        """The party right after a frame."""
        after = next((party for party in self.parties if party.start >= span.stop), None)
        adjoins = after and self.small.issuperset(self.said[span.stop : after.start])
        return after if adjoins else None

    def _of_follower(self, span: Frame) -> Frame:
        """What is said of the party right after, if it is not the first: "… no role for OVH"."""
        after = self._following(span)
        if after is None or after is self.parties[0]:
            return span
        return Span(after.stop, after.stop, span.meaning)

    def _telling(self, span: Frame) -> Iterator[Frame]:
        """Being informed, of the party right after; what tells nobody is what it is otherwise."""
        told = self._following(span)
        if told:
            yield Span(told.stop, told.stop, _INFORMED)
        elif span.meaning - {"tells"}:
            yield replace(span, meaning=span.meaning - {"tells"})

    def _alone(self, span: Frame) -> Frame:
        """What leaves out all others, or else all other roles."""
        if any(one.start == span.stop and one.meaning & _ASIDE for one in self.spans):
            return replace(span, meaning=frozenset({"only"}))  # "OVH is solely informed"
        strong = "alone" in span.meaning
        after = self._following(span)
        adjoins = after is not None and after.start == span.stop
        near = after is not None and after.start <= span.stop + 2
        behind = any(party.stop == span.start for party in self.parties)
        roled = any(one.meaning & {*_ROLES, "involved"} for one in self.spans)
        if (strong and (near or behind)) or (adjoins and roled):
            return replace(span, meaning=frozenset({"alone"}))
        return replace(span, meaning=span.meaning - {"alone"})


def _involved(spans: Sequence[Frame]) -> Frame | None:
    """The first of some frames that calls being involved by a name, with no role before it."""
    found = next((span for span in spans if span.meaning & {*_ROLES, "involved"}), None)
    return found if found and "involved" in found.meaning else None
