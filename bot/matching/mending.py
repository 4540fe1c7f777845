"""Mends the words that people ask with: "resposible", "hwo", "isit"; not those of a topic."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.asking import filters
from bot.asking.frames import frames, listed, who_words
from bot.asking.standing import ARTICLES
from bot.language import speech
from bot.language.shortenings import written_out
from bot.language.words import words
from bot.matching.slips import Meant, Trust
from bot.matching.spelling import LINGUA_FRANCA, Spelling
from bot.matching.vocabulary import How, Vocabulary
from bot.matrix import Catalog

COMMON = 2.5  # how rare such a word is, among topic words as rare as they are in the knowledge
COMMONEST = 1.5  # and how rare those are that ask who
SHORTEST_HALF = 2  # letters of each of two words that are written together
SHORTEST_RUN = 5  # letters of both
SHORTEST_DUTY = 6  # letters of a word for a duty; shorter ones are too near to words of topics
SHORTEST_NAMED = 4  # letters of a word of a topic with an article before it
SMALL = Trust(swapped=3, once=4, twice=9, changes=False)
DUTIES = Trust(swapped=3, once=8, twice=10, changes=False)  # "talking" is not "taking"
MOST_KEPT = 20_000


class Mending:
    """Tells words of questions, small words and names of parties from the words of a topic."""

    def __init__(self, vocabularies: Sequence[Vocabulary], catalog: Catalog) -> None:
        """Leave alone what the vocabularies know; parties are named as the catalog does."""
        self._vocabularies = vocabularies
        self._names = frozenset(
            word
            for matrix in catalog.matrices
            for party in matrix.parties
            for name in party.names
            for word in words(name)
        )
        self._asking: dict[str, frozenset[str]] = {}
        self._right: dict[str, frozenset[str]] = {}
        self._spellings: dict[str, tuple[Spelling, Spelling]] = {}
        self._mended = lru_cache(maxsize=MOST_KEPT)(self._mend)

    def mended(self, said: Sequence[str], language: str) -> Sequence[str]:
        """The words, of which those that people ask with are written right."""
        if language not in self._right:
            self._learn(language)
        right = self._right[language]
        if right.issuperset(said):
            return said
        return [
            part
            for word in said
            for part in ((word,) if word in right else self._mended(word, language))
        ]

    def _learn(self, language: str) -> None:
        """Take in the words that people ask with in a language, and all that are right."""
        short = written_out(language).keys()
        small = speech.function_words()[language] | who_words(language)
        small = small - short | self._names
        duties = _duties(language) - short
        self._asking[language] = asking = small | duties
        known = [
            one.words(tongue) for one in self._vocabularies for tongue in (language, LINGUA_FRANCA)
        ]
        self._spellings[language] = (
            _spelling(small, language, SMALL),
            _spelling(duties, language, DUTIES),
        )
        right = asking.union(frames(language).words, *known)
        self._right[language] = right - (short - self._names)  # last: others may ask too

    def _mend(self, word: str, language: str) -> tuple[str, ...]:
        """A word as it is, the one it is short or a slip for, or the two that it runs together."""
        short = written_out(language).get(word)
        if short:
            return short
        for typos in (1, 2):
            near = self._nearest(word, language, typos)
            others = [one.likely(word, language, typos) for one in self._vocabularies]
            if near and self._likelier(near, word, language, others):
                return (near.word,)
            if near or any(others):
                return (word,)
        return (word,) if self._told(word, language) else self._parts(word, language) or (word,)

    def _nearest(self, word: str, language: str, typos: int) -> Meant | None:
        """The word people ask with that is most likely meant with so many typos, if any is."""
        found = [one.nearest(word, language, typos) for one in self._spellings[language]]
        return min((one for one in found if one), key=lambda one: one.cost, default=None)

    def _likelier(
        self, near: Meant, word: str, language: str, others: Sequence[Meant | None]
    ) -> bool:
        """Whether such a word is meant rather than one of a topic, in whatever language."""
        if any(other and other.cost < near.cost for other in others):
            return False
        return sorted(near.word) == sorted(word) or not self._told(word, language)

    def _told(self, word: str, language: str) -> bool:
        """Whether some vocabulary has a word as it is, if in another form or language."""
        how = [one.read(word, language).how for one in self._vocabularies]
        return not {How.KNOWN, How.INFLECTED}.isdisjoint(how)

    def _parts(self, word: str, language: str) -> tuple[str, ...]:
        """Two words written together: both of those people ask with, or one with its article."""
        if len(word) < SHORTEST_RUN or not word.isalpha():
            return ()
        asking, right = self._asking[language], self._right[language]
        articles = ARTICLES.get(language, ())
        for cut in range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1):
            both = (word[:cut], word[cut:])
            if asking.issuperset(both):
                return both
            if both[0] in articles and both[1] in right and len(both[1]) >= SHORTEST_NAMED:
                return both
        return ()


def _duties(language: str) -> frozenset[str]:
    """The words for duties that are long enough to be told from words of topics."""
    return frozenset(
        word
        for heading in ("asks", *filters.ROLES)
        for run in listed(language, heading)
        for word in run.split()
        if len(word) >= SHORTEST_DUTY
    )


def _spelling(words: Iterable[str], language: str, trust: Trust) -> Spelling:
    """Words of one language, of which those that ask who are the commonest."""
    held = {tongue: dict[str, int]() for tongue in speech.LANGUAGES}
    held[language] = {word: int(word in who_words(language)) for word in words}
    found = Spelling(held, trust)
    found.weigh((COMMON, COMMONEST), COMMON)
    return found
