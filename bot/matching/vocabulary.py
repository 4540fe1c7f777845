"""The words of the knowledge, and what a word of a question is taken for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import chain, islice

from bot.knowledge import Glossary
from bot.language import speech
from bot.language.words import words_of_each
from bot.matching.spelling import Spelling
from bot.matching.terms import Concepts, pair


class How(Enum):
    """How a word of a question was recognised."""

    KNOWN = auto()
    INFLECTED = auto()
    REPAIRED = auto()
    PARTED = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of a question, the words it was taken for, and the numbers of their stems."""

    word: str
    how: How
    taken_for: tuple[str, ...] = ()
    stems: tuple[int, ...] = ()


class Vocabulary:
    """The words of the knowledge. Filled once, then only read."""

    def __init__(self, glossary: Glossary) -> None:
        self._numbers: dict[str, int] = {}  # of stems, and of concepts with a leading "="
        self._words: dict[str, dict[str, int]] = {tongue: {} for tongue in speech.LANGUAGES}
        self._spelling = Spelling(self._words)
        self.read = lru_cache(maxsize=20_000)(self._read)
        self.concepts = self._learnt(glossary)
        self.opposites = self._opposed(glossary)

    def learn(self, words: Sequence[str], language: str) -> list[int]:
        """The numbers of the words' stems; new words are added."""
        known = self._words[language]
        new = [word for word in dict.fromkeys(words) if word not in known]
        for word, stem in zip(new, speech.stems(new, language), strict=True):
            known[word] = self._numbers.setdefault(stem, len(self._numbers))
        if new:
            self._spelling.forget(language)
        return [known[word] for word in words]

    def knows(self, word: str, language: str) -> bool:
        """Whether the knowledge in a language has a word."""
        return word in self._words[language]

    def meant(self, stems: Sequence[int]) -> frozenset[int]:
        """The concepts that the stems of a text stand for, alone or in a longer term."""
        single = [concept for stem in stems for concept in self.concepts.single.get(stem, ())]
        longer = [c for at in range(len(stems) - 1) for c in self.concepts.within(stems, at)]
        return frozenset(single + longer)

    @property
    def size(self) -> int:
        """How many numbers there are, of stems and of concepts."""
        return len(self._numbers)

    def name(self, number: int) -> str:
        """The stem, or the concept with a leading "=", that has this number."""
        return next(name for name, at in self._numbers.items() if at == number)

    def _learnt(self, glossary: Glossary) -> Concepts:
        """The glossary's terms: single words by their stem, others by their first two."""
        single: dict[int, dict[int, None]] = {}
        runs: dict[int, list[tuple[tuple[int, ...], int]]] = {}
        for language, entries in glossary.terms.items():
            own = language == "en"  # the headwords are words of English
            told = [
                (headword, term)
                for headword, others in entries.items()
                for term in (headword, *others)[not own :]
            ]
            terms = [_content(term, language) for term in words_of_each([one for _, one in told])]
            numbers = iter(self.learn([*chain.from_iterable(terms)], language))
            for (headword, _), term in zip(told, terms, strict=True):
                concept = self._numbers.setdefault(f"={headword}", len(self._numbers))
                stems = tuple(islice(numbers, len(term)))
                if len(stems) == 1:
                    single.setdefault(stems[0], {})[concept] = None
                elif stems:
                    runs.setdefault(pair(stems[0], stems[1]), []).append((stems[2:], concept))
        return Concepts(
            {stem: tuple(meant) for stem, meant in single.items()},
            {start: tuple(found) for start, found in runs.items()},
        )

    def _opposed(self, glossary: Glossary) -> Mapping[int, frozenset[int]]:
        """For each concept those that must not be taken for it."""
        opposed: dict[int, set[int]] = {}
        for pair_ in glossary.opposites:
            numbers = [self._numbers.get(f"={headword}") for headword in pair_]
            for one, other in (numbers, numbers[::-1]):
                if one is not None and other is not None:
                    opposed.setdefault(one, set()).add(other)
        return {one: frozenset(others) for one, others in opposed.items()}

    def _read(self, word: str, language: str) -> Reading:
        """What a word of a question in this language is taken for."""
        known = self._spelling.known(word, language)
        if known is not None:
            return Reading(word, How.KNOWN, (word,), (known,))
        stem = self._numbers.get(speech.stem(word, language))
        if stem is not None:
            return Reading(word, How.INFLECTED, (word,), (stem,))
        for how, taken_for in (
            (How.REPAIRED, self._spelling.nearest(word, language, 1)),
            (How.REPAIRED, self._spelling.unswapped(word, language)),
            (How.PARTED, self._spelling.parts(word, language)),
            (How.REPAIRED, self._spelling.nearest(word, language, 2)),
        ):
            stems = [self._spelling.known(other, language) for other in taken_for]
            if stems:
                return Reading(word, how, taken_for, tuple(s for s in stems if s is not None))
        return Reading(word, How.UNKNOWN)


def _content(term: list[str], language: str) -> list[str]:
    """A term as questions hold it: without function words, if two words are left then.

    "Copia de seguridad" is asked for as "copia seguridad"; but "log in" is not "log".
    """
    if len(term) == 1:
        return term
    functions = speech.function_words()[language]
    left = [word for word in term if word not in functions]
    return left if len(left) > 1 else term
