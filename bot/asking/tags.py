"""Sides that are only named to choose from: "… – cust or ovh?", "R = ovh?", "ovh only?"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.asking.frames import joints, listed
from bot.asking.heard import Heard
from bot.asking.phrasebook import covered
from bot.asking.plainness import Named
from bot.language import speech
from bot.language.words import words

# What parts a message, and whether a part is a question by itself.
_PART = re.compile(r"([^?!.,:;=()\n|/→•–—]+)(\s*\?)?")


@dataclass(frozen=True, slots=True)
class Tags:
    """The places of the words in parts that only name sides; `asks` where one is a question."""

    places: frozenset[int] = field(default_factory=frozenset)
    asks: bool = False

    @classmethod
    def of(cls, heard: Heard, parties: Sequence[Named], topic: Sequence[int]) -> "Tags":
        """The parts that say nothing but the names of sides, and small words around them.

        There are none where no topic is left without them.
        """
        named = covered(party for party in parties if isinstance(party.meaning, str))
        if not named:
            return _NONE
        parts = [
            (len(words(part)), bool(mark))
            for part, mark in _PART.findall(heard.spoken.replace(" - ", " – "))
        ]
        if sum(many for many, _ in parts) != len(heard.said):  # some stood for several words
            return cls()
        language = heard.language
        small = speech.function_words()[language] | joints(language) | listed(language, "only")
        places: set[int] = set()
        asks, stop = False, 0
        for many, marked in parts:
            start, stop = stop, stop + many
            inside = named.intersection(range(start, stop))
            said = {
                word for at, word in enumerate(heard.said[start:stop], start) if at not in named
            }
            if inside and small.issuperset(said):
                places |= inside
                asks = asks or marked
        return cls() if places.issuperset(topic) else cls(frozenset(places), asks)


_NONE = Tags()
