"""The words of the knowledge, and what a word of a question is taken for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import chain, islice

from bot.knowledge import Glossary
from bot.language import speech
from bot.language.shortenings import written_out
from bot.language.words import words_of_each
from bot.matching.slips import Meant
from bot.matching.spelling import LINGUA_FRANCA, Spelling
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
        self._spoken: dict[str, frozenset[int]] = {}
        self._spelling = Spelling(self._words)
        self.read = lru_cache(maxsize=20_000)(self._read)
        self.concepts = self._learnt(glossary)
        self.opposites = self._opposed(glossary)

    def learn(self, words: Sequence[str], language: str) -> list[int]:
        """The numbers of the words' stems; new words are added.

        A shortened word has the stem of what it stands for.
        """
        known = self._words[language]
        new = [word for word in dict.fromkeys(words) if word not in known]
        short = written_out(language)
        full = [" ".join(short[word]) if word in short else word for word in new]
        stems = speech.stems(full, language)
        for word, stem in zip(new, stems, strict=True):
            known[word] = self._numbers.setdefault(stem, len(self._numbers))
        if new:
            self._spelling.forget(language)
            self._spoken.clear()
        return [known[word] for word in words]

    def knows(self, word: str, language: str) -> bool:
        """Whether the knowledge in a language has a word."""
        return word in self._words[language]

    def words(self, language: str) -> Collection[str]:
        """The words that the knowledge has in a language."""
        return self._words[language].keys()

    def weigh(self, rarities: Sequence[float], rarest: float) -> None:
        """Take the commoner of two words that may be meant, by how rare their stems are."""
        self._spelling.weigh(rarities, rarest)

    def likely(self, word: str, language: str, typos: int) -> Meant | None:
        """The word of the knowledge that is most likely meant with so many typos, if any is."""
        return self._spelling.nearest(word, language, typos)

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
        if stem is not None and stem in self._stems(language):
            return Reading(word, How.INFLECTED, (word,), (stem,))
        near = self._spelling.once(word, language)
        if near is None and stem is not None:  # another form of a word of another language
            return Reading(word, How.INFLECTED, (word,), (stem,))
        near = near or self._spelling.unvowelled(word, language)
        how = How.REPAIRED
        taken_for: tuple[str, ...] = (near.word,) if near else ()
        if not taken_for:
            how, taken_for = How.PARTED, self._spelling.parts(word, language)
        if not taken_for:
            near = self._spelling.nearest(word, language, 2)
            how, taken_for = (How.REPAIRED, (near.word,)) if near else (How.UNKNOWN, ())
        stems = [self._spelling.own(other, language) for other in taken_for]
        return Reading(word, how, taken_for, tuple([one for one in stems if one is not None]))

    def _stems(self, language: str) -> frozenset[int]:
        """The numbers of the stems of a language's words, and of English ones."""
        if language not in self._spoken:
            spoken = (*self._words[language].values(), *self._words[LINGUA_FRANCA].values())
            self._spoken[language] = frozenset(spoken)
        return self._spoken[language]


def _content(term: list[str], language: str) -> list[str]:
    """A term as questions hold it: without function words, if two words are left then.

    "Copia de seguridad" is asked for as "copia seguridad"; but "log in" is not "log".
    """
    if len(term) == 1:
        return term
    functions = speech.function_words()[language]
    left = [word for word in term if word not in functions]
    return left if len(left) > 1 else term
