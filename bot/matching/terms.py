"""Terms: what a text is compared by, as numbers.

A term is a stem, a pair of stems that stand next to each other or with one word
between, or a concept of the glossary. Stems and concepts have small numbers of
their own; a pair is made of two of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

_HIGH = 32  # bits that the second stem of a pair takes


def pair(first: int, second: int) -> int:
    """The number of a pair of stems."""
    return (first + 1) << _HIGH | second


def is_pair(terms: Whole) -> NDArray[np.bool_]:
    """Which of the terms are pairs of stems."""
    return np.asarray(terms >> _HIGH != 0, np.bool_)


def parts(term: int) -> tuple[int, ...]:
    """The numbers that a term is made of: two for a pair, else one."""
    return (term,) if term >> _HIGH == 0 else ((term >> _HIGH) - 1, term & (1 << _HIGH) - 1)


@dataclass(frozen=True, slots=True)
class Concepts:
    """The glossary's concepts: by a stem, and by the pair that a longer term begins with.

    `runs` gives, for such a pair, the stems that must follow it and the concept.
    """

    single: Mapping[int, tuple[int, ...]]
    runs: Mapping[int, tuple[tuple[tuple[int, ...], int], ...]]

    def within(self, stems: Sequence[int], at: int) -> Iterator[int]:
        """The concepts of the longer terms that begin at a place of a text."""
        for tail, concept in self.runs.get(pair(stems[at], stems[at + 1]), ()):
            if tuple(stems[at + 2 : at + 2 + len(tail)]) == tail:
                yield concept


def of_question(stems: Sequence[int], concepts: Concepts) -> list[int]:
    """The distinct terms of one text, stems first."""
    found = dict.fromkeys(stems)
    last = len(stems) - 1
    for at in range(last):
        first = (stems[at] + 1) << _HIGH
        found[first | stems[at + 1]] = None
        if at + 1 < last:
            found[first | stems[at + 2]] = None
        if first | stems[at + 1] in concepts.runs:
            found.update(dict.fromkeys(concepts.within(stems, at)))
    for stem in stems:
        for concept in concepts.single.get(stem, ()):
            found[concept] = None
    return list(found)


@dataclass(frozen=True, slots=True)
class Bag:
    """The terms of many texts: text `texts[n]` holds term `terms[columns[n]]`, each pair once.

    `terms` ascend; `texts` ascend, and within a text its columns.
    """

    terms: Whole
    texts: Whole
    columns: Whole


def of_texts(stems: Whole, texts: Whole, concepts: Concepts) -> Bag:
    """The distinct terms of many texts, whose stems are given end to end.

    `texts` says to which text each stem belongs, in ascending order.
    """
    found = [(texts, stems)]
    for gap in (1, 2):
        near = texts[:-gap] == texts[gap:]
        pairs = (stems[:-gap][near] + 1) << _HIGH | stems[gap:][near]
        found.append((texts[:-gap][near], pairs))
    found += [_single(stems, texts, concepts), _runs(stems, texts, concepts)]
    return _bag(found)


def _bag(found: list[tuple[Whole, Whole]]) -> Bag:
    """The distinct pairs of a text and a term that stands in it; takes them off the list.

    Both are packed into one number, as plain numbers are sorted many times faster.
    """
    one = (1 << _HIGH) - 1
    narrow = max(int((terms & one).max(initial=0)).bit_length() for _, terms in found)
    of_text = max(int(texts.max(initial=0)).bit_length() for texts, _ in found)
    parts = []
    while found:  # each is let go at once: many texts have millions of terms
        texts, terms = found.pop()
        parts.append((terms >> _HIGH << narrow | terms & one) << of_text | texts)
    held = np.concatenate(parts)
    del parts, texts, terms
    held.sort()
    held = held[first(held)]
    packed = held >> of_text
    begins = first(packed)
    distinct = packed[begins]
    wide = len(distinct).bit_length()
    held = (held & (1 << of_text) - 1) << wide | np.cumsum(begins) - 1
    held.sort()
    terms = distinct >> narrow << _HIGH | distinct & (1 << narrow) - 1
    return Bag(terms, held >> wide, held & (1 << wide) - 1)


def first(ascending: Whole) -> NDArray[np.bool_]:
    """Where in ascending numbers one stands that is not the same as that before it."""
    return np.append(True, ascending[1:] != ascending[:-1])[: len(ascending)]


def _single(stems: Whole, texts: Whole, concepts: Concepts) -> tuple[Whole, Whole]:
    """The concepts of single stems, and the texts they stand in."""
    highest = int(stems.max(initial=0)) + 1
    counts = np.zeros(highest, np.int64)
    held: list[int] = []
    starts = np.zeros(highest, np.int64)
    for stem, meant in concepts.single.items():
        if stem < highest:
            starts[stem], counts[stem] = len(held), len(meant)
            held += meant
    many = counts[stems]
    place = np.repeat(starts[stems] - np.cumsum(many) + many, many) + np.arange(many.sum())
    return np.repeat(texts, many), np.array(held, np.int64)[place]


def _runs(stems: Whole, texts: Whole, concepts: Concepts) -> tuple[Whole, Whole]:
    """The concepts of longer terms, and the texts they stand in."""
    near = np.flatnonzero(texts[:-1] == texts[1:])
    pairs = (stems[near] + 1) << _HIGH | stems[near + 1]
    runs = np.sort(np.fromiter(concepts.runs, np.int64, len(concepts.runs)))
    place = np.minimum(np.searchsorted(runs, pairs), max(len(runs) - 1, 0))
    begun = near[runs[place] == pairs] if len(runs) else near[:0]
    ends = np.searchsorted(texts, texts[begun], side="right").tolist()
    said = stems.tolist()
    told: list[int] = []
    meant: list[int] = []
    for at, end in zip(begun.tolist(), ends, strict=True):
        for concept in concepts.within(said[at:end], 0):
            told.append(at)
            meant.append(concept)
    return texts[np.array(told, np.int64)], np.array(meant, np.int64)
