"""Known words that a word of a question may be: written right, with typos, or as two in one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import speech

SHORTEST_REPAIRED = 5  # letters; in shorter words a typo is as likely as another word
SHORTEST_REPAIRED_TWICE = 8  # letters, for words with two typos
SHORTEST_PART = 3  # letters of each half when a word is taken for two written together


class Spelling:
    """Finds words among the known ones, by how they are written."""

    def __init__(self, words: Mapping[str, Mapping[str, int]]) -> None:
        """Look among these words of each language, with the numbers of their stems.

        Where words are added later, `forget` has to be called for their language.
        """
        self._words = words
        self._buckets: dict[str, dict[tuple[str, int], list[str]]] = {}

    def forget(self, language: str) -> None:
        """Look at the words of a language anew."""
        self._buckets.pop(language, None)

    def known(self, word: str, language: str) -> int | None:
        """A word's stem in the language it is asked in, else in one that has the word."""
        for tongue in (language, *speech.LANGUAGES):
            stem = self._words[tongue].get(word)
            if stem is not None:
                return stem
        return None

    def nearest(self, word: str, language: str, typos: int) -> tuple[str, ...]:
        """The known word that is at most so many typos away, if there is one.

        A typo is a letter that is missing, added, changed, or swapped with its
        neighbour (optimal string alignment). Words are sought that begin with
        the first or the second letter, and are about as long.
        """
        shortest = SHORTEST_REPAIRED if typos == 1 else SHORTEST_REPAIRED_TWICE
        if len(word) < shortest or not word.isalpha():
            return ()
        lengths = range(len(word) - typos, len(word) + typos + 1)
        best: tuple[float, str] | None = None
        for bucket in self._near(word[:2], language, lengths):
            found = process.extractOne(word, bucket, scorer=OSA.distance, score_cutoff=typos)
            if found and (best is None or found[1] < best[0]):
                best = (found[1], found[0])
        return (best[1],) if best else ()

    def unswapped(self, word: str, language: str) -> tuple[str, ...]:
        """The known word of the same letters, two of which changed places."""
        if len(word) < SHORTEST_REPAIRED or not word.isalpha():
            return ()
        letters = sorted(word)
        for bucket in self._near(word, language, (len(word),)):
            for other, _, _ in process.extract(
                word, bucket, scorer=OSA.distance, score_cutoff=2, limit=None
            ):
                if sorted(other) == letters:
                    return (other,)
        return ()

    def _near(self, firsts: str, language: str, lengths: Iterable[int]) -> Iterator[Sequence[str]]:
        """Known words that begin with one of the letters and have one of the lengths."""
        for tongue in dict.fromkeys((language, "en")):
            for first in dict.fromkeys(firsts):
                for length in lengths:
                    yield self._bucketed(tongue).get((first, length), ())

    def _bucketed(self, language: str) -> Mapping[tuple[str, int], Sequence[str]]:
        """The words of a language by first letter and length; made for the first unknown word."""
        if language not in self._buckets:
            buckets: dict[tuple[str, int], list[str]] = {}
            for word in self._words[language]:
                buckets.setdefault((word[0], len(word)), []).append(word)
            self._buckets[language] = buckets
        return self._buckets[language]

    def parts(self, word: str, language: str) -> tuple[str, ...]:
        """Two known words that were written together, the most even split first."""
        if len(word) < 2 * SHORTEST_PART or not word.isalpha():
            return ()
        middle = len(word) / 2
        cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        for cut in sorted(cuts, key=lambda at: abs(at - middle)):
            both = (word[:cut], word[cut:])
            if all(self.known(part, language) is not None for part in both):
                return both
        return ()
