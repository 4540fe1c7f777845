"""What a list says of each of several parties: "OVH does it, but we are accountable"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.asking import filters
from bot.asking.frames import Frame, joints, listed
from bot.asking.heard import Heard
from bot.asking.plainness import Named
from bot.asking.question import Clause, Filter, Mention
from bot.asking.senses import sensed
from bot.asking.sides import Mark, Reading, Roles, Side
from bot.language import speech
from bot.matrix import Role


def filter_of(
    heard: Heard, spans: Sequence[Frame], parties: Sequence[Named], leaves: bool
) -> Filter | None:
    """What a list is asked for, by whom it speaks of; None where it is no list.

    It may be one that `leaves` out phases.
    """
    said, language = heard.said, heard.language
    spans = sensed(spans, parties, said, language)
    wanted = filters.wanted(spans, heard.text, said, language, leaves)
    bare = wanted or filters.wanted(spans, heard.text, said, language, outside=True)
    found = bare and _sided(bare, _marks(spans, parties, heard.text), said, language)
    return found if wanted or (found and found.clauses) else None


def _sided(wanted: Filter, found: Sequence[Mark], said: Sequence[str], language: str) -> Filter:
    """A filter, with what is said of each party where that differs, and with what "or" joins."""
    roles = [mark for mark in found if mark.roles]
    either = not wanted.without and any(
        _joint(said, *pair, language) in joints(language) for pair in pairwise(roles)
    )
    wanted = replace(wanted, either=either and len(set(wanted.letters)) > 1)
    named = [mark for mark in found if mark.party is not None]
    if len({mark.party for mark in named}) < 2:
        return wanted
    together = _together(found, said, language)
    if together:
        rest = {mark.party for mark in named} - {mark.party for mark in together}
        alone = _joint(said, *together, language) in joints(language)
        return replace(wanted, both=not alone, some=alone, unclear=bool(rest))
    sides = Reading(said, listed(language, "adverse")).sides(found)
    clauses = tuple(_clauses(sides, said, language))
    if wanted.both or (len(clauses) < 2 and wanted.only):
        return wanted
    first, others = sides[0], sides[1:]
    ahead = first.denied and not (first.letters or first.without)  # "neither we nor OVH are told"
    mixed = wanted.either or wanted.only or wanted.any
    mixed = mixed or (ahead and any(side.letters or side.without for side in others))
    return replace(wanted, clauses=clauses, unclear=bool(clauses) and mixed)


def _together(
    marks: Sequence[Mark], said: Sequence[str], language: str
) -> tuple[Mark, Mark] | None:
    """The first two parties of which the same is said: "OVH and the customer"."""
    roles = [mark.start for mark in marks if mark.roles]
    for first, second in pairwise(marks):
        both = first.party is not None and second.party is not None
        # "OVH is responsible and we are told" in a language that puts the role first
        apart = bool(roles) and min(roles) < first.start and max(roles) > second.start
        if (
            both
            and first.party != second.party
            and not apart
            and _joint(said, first, second, language)
        ):
            return first, second
    return None


def _marks(spans: Sequence[Frame], parties: Sequence[Named], text: str) -> list[Mark]:
    """What tells whose role is meant, in order; a party within a frame stands before it."""
    found = [Mark(party.start, party.stop, party=party.meaning) for party in parties]
    found += [Mark(at, at, roles) for at, roles in filters.capitals_among(text)]
    for span in spans:
        held = filters.letters([span])
        inside = [p.start for p in parties if span.start <= p.start < span.stop]
        if "uninvolved" in span.meaning:
            found.append(Mark(span.start, span.start, denies=True))
            held = tuple(Role)
        if "without" in span.meaning:
            found.append(Mark(span.start, span.stop, denies=True))
        if held:
            found.append(Mark(max(inside, default=span.start), span.stop, held))
    return sorted(found, key=lambda mark: (mark.start, bool(mark.roles), mark.stop))


def _joint(said: Sequence[str], first: Mark, second: Mark, language: str) -> str:
    """The word that joins two runs, with nothing but small words around it; "" where none does."""
    between = said[first.stop : second.start]
    joining = listed(language, "ands") | joints(language)
    if not listed(language, "holds").isdisjoint(between):  # "what we do and OVH …"
        return ""
    if not joining.union(speech.function_words()[language]).issuperset(between):
        return ""
    return next((word for word in between if word in joining), "")


def _clauses(sides: Sequence[Side], said: Sequence[str], language: str) -> Iterator[Clause]:
    """What each party holds; one of which nothing is said does the work, if it stands first."""
    told = [side for side in sides if not side.bare]
    towards, adverse = listed(language, "towards"), listed(language, "adverse")
    standing = listed(language, "standing")
    stays = listed(language, "holds") - listed(language, "lists")  # "what *stays* with us"
    last: Roles = (Role.RESPONSIBLE,)
    for at, side in enumerate(sides if told else ()):
        before = said[max(side.start - 2, 0) : side.start]
        letters = tuple(dict.fromkeys(side.letters))
        without = tuple(dict.fromkeys(side.without))
        if side.bare and at == 0:  # "for us, list what OVH does"
            wants = towards.intersection(before[-1:]) and stays.isdisjoint(before)
            asker = isinstance(side.party, Mention) and wants
            aside = asker or standing.intersection(before)
            letters = () if aside else last
        elif side.bare and adverse.intersection(before):  # "we are not told, but OVH is"
            letters = last
        elif side.denied and not without:  # "OVH is told, but we are not"
            without = last
        last = letters or without or last
        if letters or without:
            yield Clause(side.party, letters, without)
