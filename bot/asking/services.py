"""Which services a question names: by their titles and aliases, or as the trade calls them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.asking.namebook import (
    SHORTEST_REPAIRED,
    Namebook,
    Names,
    Run,
    bent,
    known_words,
    own_names,
)
from bot.asking.phrasebook import covered
from bot.errors import BotError
from bot.knowledge import Glossary
from bot.language import speech
from bot.language.words import words
from bot.matrix import Catalog, Matrix

A_TYPO = 5  # letters of a name for each typo that is forgiven
NEAREST = 3  # services that are shown where none is meant


@dataclass(frozen=True, slots=True)
class Naming:
    """The services that a question names.

    Attributes:
        services: the names of their matrices, in the order of the catalog.
        titled: where words stand that name them by their titles or aliases.
        inside: where words stand that name them by something inside: "the bucket".
        unserved: where words stand that name a kind of service that no matrix is of.
    """

    services: tuple[str, ...] = ()
    titled: frozenset[int] = frozenset()
    inside: frozenset[int] = frozenset()
    unserved: frozenset[int] = frozenset()

    @property
    def places(self) -> frozenset[int]:
        """Where all the words stand that name services."""
        return self.titled | self.inside


NOTHING = Naming()


class Services:
    """Knows the services of one catalog by every name that people use."""

    def __init__(self, catalog: Catalog, glossary: Glossary) -> None:
        self._matrices = {matrix.name: matrix for matrix in catalog.matrices}
        self._order = {name: place for place, name in enumerate(self._matrices)}
        self._catalog, self._glossary = catalog, glossary
        self._kinds = [
            [tuple(words(term)) for term in (kind, *terms)]
            for kind, terms in glossary.services.items()
        ]
        self._books: dict[str, Namebook] = {}
        self._mended = lru_cache(maxsize=20_000)(self._mend)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Words that are no misspelt name; made when a service is first looked for."""
        return known_words(self._glossary)

    @cached_property
    def _own(self) -> Mapping[Run, Names]:
        return own_names(self._catalog, self._known)

    def __contains__(self, name: str) -> bool:
        """Whether there is a matrix of this name."""
        return name in self._matrices

    def matrix(self, name: str) -> Matrix | None:
        """The matrix of this name, or None where it is not loaded."""
        return self._matrices.get(name)

    def naming(self, said: Sequence[str], language: str) -> Naming:
        """The services that the folded words of a question name."""
        names = self._book(language)
        mended = [self._mended(word, language) for word in said]
        spans = list(names.book.spans(mended))
        if not spans:
            return NOTHING
        found = _narrowed(span.meaning for span in spans)
        places = covered(span for span in spans if span.meaning)
        titled = frozenset(at for at in places if mended[at] in names.titles)
        return Naming(
            tuple(sorted(found, key=self._order.__getitem__)),
            titled,
            frozenset(places - titled),
            frozenset(covered(span for span in spans if not span.meaning)),
        )

    def named(self, text: str) -> Matrix:
        """The matrix that people mean by a name.

        Raises:
            BotError: none has such a name, or several have.
        """
        exact = self._matrices.get(text.strip().lower())
        said = words(text)
        found = [exact] if exact else [self._matrices[name] for name in self._meant(said)]
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(matrix.service for matrix in found)
            raise BotError(f"“{text}” may be several services", f"Name one of these: {several}.")
        near = ", ".join(self._nearest(" ".join(said)))
        raise BotError(f"no service here is called “{text}”", f"The nearest are: {near}.")

    def _meant(self, said: Sequence[str]) -> Iterable[str]:
        """The matrices that words name in the first language in which they name any."""
        found = (self.naming(said, language).services for language in speech.LANGUAGES)
        return next((names for names in found if names), ())

    def _nearest(self, text: str) -> Iterator[str]:
        names = {" ".join(run): run for run in self._own}
        ranked = process.extract(text, names, scorer=fuzz.WRatio, limit=None)
        owners = [name for _, _, run in ranked for name in sorted(self._own[names[run]])]
        for name in list(dict.fromkeys(owners))[:NEAREST]:
            yield self._matrices[name].service

    def _book(self, language: str) -> Namebook:
        """The names in one language; made for the first question in it."""
        if language not in self._books:
            self._books[language] = Namebook.of(self._own, self._kinds, language)
        return self._books[language]

    def _mend(self, word: str, language: str) -> str:
        """A word of a question as the names have it; a long one that nothing knows is repaired."""
        book = self._book(language)
        plain = bent(word, language)
        known = (one for one in (plain, bent(word, "en")) if one in book.words)
        if found := next(known, None):
            return found
        if len(plain) < SHORTEST_REPAIRED or word in self._known:
            return plain
        typos = len(plain) // A_TYPO
        near = process.extractOne(plain, book.long, scorer=OSA.distance, score_cutoff=typos)
        return near[0] if near and near[0][0] == plain[0] else plain


def _narrowed(named: Iterable[Names]) -> Names:
    """All that are named, but for a wide name beside a narrow one: "the VM on Nutanix"."""
    found: Names = frozenset()
    for names in sorted(named, key=len):
        if found.isdisjoint(names):
            found |= names
    return found
