"""Known words that a word of a question may be: written right, with typos, or as two in one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import speech
from bot.matching.slips import TOPICS, Meant, Trust, slip

SHORTEST_PART = 3  # letters of each half when a word is taken for two written together
SHORTEST_BONES = 3  # consonants of a word that is known by them alone
LINGUA_FRANCA = "en"  # whose words people use in all languages


_NO_VOWELS = str.maketrans("", "", "aeiou")


class Spelling:
    """Finds words among the known ones, by how they are written."""

    def __init__(self, words: Mapping[str, Mapping[str, int]], trust: Trust = TOPICS) -> None:
        """Look among these words of each language, with the numbers of their stems.

        Where words are added later, `forget` has to be called for their language.
        """
        self._words, self._trust = words, trust
        self._buckets: dict[str, dict[tuple[str, int], list[str]]] = {}
        self._bones: dict[str, dict[str, list[str]]] = {}
        self._rarities: Sequence[float] = ()
        self._rarest = 0.0

    def forget(self, language: str) -> None:
        """Look at the words of a language anew."""
        self._buckets.pop(language, None)
        self._bones.pop(language, None)

    def weigh(self, rarities: Sequence[float], rarest: float) -> None:
        """Heed how rare each stem is, by its number; 0 stands for one that is in no text."""
        self._rarities, self._rarest = rarities, rarest

    def known(self, word: str, language: str) -> int | None:
        """A word's stem in the language it is asked in, else in one that has the word."""
        for tongue in (language, *speech.LANGUAGES):
            stem = self._words[tongue].get(word)
            if stem is not None:
                return stem
        return None

    def own(self, word: str, language: str) -> int | None:
        """A word's stem in the language it is asked in, or in English."""
        stem = self._words[language].get(word)
        return self._words[LINGUA_FRANCA].get(word) if stem is None else stem

    def nearest(self, word: str, language: str, typos: int) -> Meant | None:
        """The known word that is most likely meant with so many typos, if there is one.

        A typo is a letter that is missing, added, changed, or swapped with its
        neighbour (optimal string alignment). Words are sought that begin with
        the first or the second letter, and are about as long.
        """
        if len(word) < self._trust.swapped or not word.isalpha():
            return None
        lengths = range(len(word) - typos, len(word) + typos + 1)
        buckets = self._near(word[:2], language, lengths)
        found = [
            self._meant(word, other, language)
            for bucket in buckets
            for other, _, _ in process.extract(
                word, bucket, scorer=OSA.distance, score_cutoff=typos, limit=None
            )
        ]
        return min(
            (one for one in found if self._trust.believes(word, one, typos)),
            key=lambda one: one.cost,
            default=None,
        )

    def once(self, word: str, language: str) -> Meant | None:
        """The known word that is one typo away, or two of whose letters changed places."""
        return self.nearest(word, language, 1) or self.unswapped(word, language)

    def unswapped(self, word: str, language: str) -> Meant | None:
        """The known word of the same letters, two of which changed places."""
        if len(word) < self._trust.once or not word.isalpha():
            return None
        letters = sorted(word)
        for bucket in self._near(word, language, (len(word),)):
            for other, _, _ in process.extract(
                word, bucket, scorer=OSA.distance, score_cutoff=2, limit=None
            ):
                if sorted(other) == letters:
                    return self._meant(word, other, language)
        return None

    def unvowelled(self, word: str, language: str) -> Meant | None:
        """The commonest known word of which a word leaves out only vowels: "delivrd", "srvr"."""
        bones = _bones(word)
        if len(word) < self._trust.swapped or len(bones) < SHORTEST_BONES or not word.isalpha():
            return None
        found = [
            self._meant(word, other, language)
            for tongue in dict.fromkeys((language, LINGUA_FRANCA))
            for other in self._boned(tongue).get(bones, ())
            if len(other) > len(word) and other[0] == word[0] and _within(word, other)
        ]
        return min(found, key=lambda one: one.rarity, default=None)

    def parts(self, word: str, language: str) -> tuple[str, ...]:
        """Two known words that were written together, the most even split first."""
        if len(word) < 2 * SHORTEST_PART or not word.isalpha():
            return ()
        middle = len(word) / 2
        cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        for cut in sorted(cuts, key=lambda at: abs(at - middle)):
            both = (word[:cut], word[cut:])
            if all(self.own(part, language) is not None for part in both):
                return both
        return ()

    def _meant(self, typed: str, word: str, language: str) -> Meant:
        stem = self.own(word, language)
        rarity = self._rarities[stem] if stem is not None and stem < len(self._rarities) else 0.0
        return Meant(word, slip(typed, word), rarity or self._rarest)

    def _near(self, firsts: str, language: str, lengths: Iterable[int]) -> Iterator[Sequence[str]]:
        """Known words that begin with one of the letters and have one of the lengths."""
        for tongue in dict.fromkeys((language, LINGUA_FRANCA)):
            for first in dict.fromkeys(firsts):
                for length in lengths:
                    yield self._bucketed(tongue).get((first, length), ())

    def _boned(self, language: str) -> Mapping[str, Sequence[str]]:
        """The words of a language by their consonants; made for the first unknown word."""
        if language not in self._bones:
            boned: dict[str, list[str]] = {}
            for word in self._words[language]:
                boned.setdefault(_bones(word), []).append(word)
            self._bones[language] = boned
        return self._bones[language]

    def _bucketed(self, language: str) -> Mapping[tuple[str, int], Sequence[str]]:
        """The words of a language by first letter and length; made for the first unknown word."""
        if language not in self._buckets:
            buckets: dict[tuple[str, int], list[str]] = {}
            for word in self._words[language]:
                buckets.setdefault((word[0], len(word)), []).append(word)
            self._buckets[language] = buckets
        return self._buckets[language]


def _bones(word: str) -> str:
    """The consonants of a word."""
    return word.translate(_NO_VOWELS)


def _within(short: str, word: str) -> bool:
    """Whether a word holds all letters of a shorter one in order."""
    letters = iter(word)
    return all(letter in letters for letter in short)
