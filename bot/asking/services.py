"""Which services a question names: by their titles and aliases, or as the trade calls them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.asking.frames import Phrasebook, Span
from bot.errors import BotError
from bot.knowledge import Glossary
from bot.language import speech, titles
from bot.language.words import words
from bot.matrix import Catalog, Matrix

SHORTEST_REPAIRED = 6  # letters of a misspelt name
A_TYPO = 5  # letters of a name for each typo that is forgiven
NEAREST = 3  # services that are shown where none is meant

Names: TypeAlias = frozenset[str]  # of matrices; empty for a kind of service that none is of
Run: TypeAlias = tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The names as one language bends them.

    `titles` are the words of titles and aliases, `long` all that are long enough to mend.
    """

    book: Phrasebook[Names]
    titles: frozenset[str]
    long: tuple[str, ...]


class Services:
    """Knows the services of one catalog by every name that people use."""

    def __init__(self, catalog: Catalog, glossary: Glossary) -> None:
        self._matrices = {matrix.name: matrix for matrix in catalog.matrices}
        self._known = _known(glossary)
        self._own = _own(catalog, self._known)
        self._kinds = [
            [tuple(words(term)) for term in (kind, *terms)]
            for kind, terms in glossary.services.items()
        ]
        self._tongues: dict[str, _Tongue] = {}
        self._bent = lru_cache(maxsize=20_000)(self._mended)

    def __contains__(self, name: str) -> bool:
        """Whether there is a matrix of this name."""
        return name in self._matrices

    def matrix(self, name: str) -> Matrix | None:
        """The matrix of this name, or None where it is not loaded."""
        return self._matrices.get(name)

    def naming(self, said: Sequence[str], language: str) -> Naming:
        """The services that the folded words of a question name."""
        tongue = self._tongue(language)
        bent = [self._bent(word, language) for word in said]
        spans = list(tongue.book.spans(bent))
        if not spans:
            return Naming()
        found = _narrowed(span.meaning for span in spans)
        places = _places(span for span in spans if span.meaning)
        titled = frozenset(at for at in places if bent[at] in tongue.titles)
        return Naming(
            tuple(name for name in self._matrices if name in found) if found else (),
            titled,
            places - titled,
            _places(span for span in spans if not span.meaning),
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

    def _tongue(self, language: str) -> _Tongue:
        """The names in one language; made for the first question in it."""
        tongue = self._tongues.get(language)
        if tongue is None:
            own = _spelt(self._own, language)
            entries = self._of_kinds(own, language) | own
            long = {word for run in entries for word in run if len(word) >= SHORTEST_REPAIRED}
            titles = frozenset(word for run in own for word in run)
            tongue = _Tongue(Phrasebook(entries.items()), titles, tuple(sorted(long)))
            self._tongues[language] = tongue
        return tongue

    def _of_kinds(self, own: Mapping[Run, Names], language: str) -> dict[Run, Names]:
        """The terms for each kind of service, and the matrices that are of this kind."""
        entries: dict[Run, Names] = {}
        for kind in self._kinds:
            terms = {bent for term in kind for bent in _spellings(term, language)}
            of_kind = [owners for run, owners in own.items() if _holds(run, terms)]
            owners = frozenset[str]().union(*of_kind)
            for bent in terms:
                entries[bent] = entries.get(bent, frozenset()) | owners
        return entries

    def _mended(self, word: str, language: str) -> str:
        """A word of a question as the names have it; a long one that nothing knows is repaired."""
        bent = _bent(word, language)
        if len(bent) < SHORTEST_REPAIRED or word in self._known:
            return bent
        names, typos = self._tongue(language).long, len(bent) // A_TYPO
        found = process.extractOne(bent, names, scorer=OSA.distance, score_cutoff=typos)
        return found[0] if found and found[0][0] == bent[0] else bent


def _own(catalog: Catalog, known: frozenset[str]) -> Mapping[Run, Names]:
    """The names of each matrix: its service, its aliases, its file, and what these hold."""
    own: dict[Run, Names] = {}
    for matrix in catalog.matrices:
        said = (matrix.service, *matrix.aliases, matrix.name.replace("-", " "))
        short = {name for name in titles.acronyms(matrix.service) if name not in known}
        for name in {name for text in said for name in titles.names(text)} | short:
            run = tuple(name.split())
            own[run] = own.get(run, frozenset()) | {matrix.name}
    return own


def _spelt(own: Mapping[Run, Names], language: str) -> dict[Run, Names]:
    spelt: dict[Run, Names] = {}
    for run, owners in own.items():
        for bent in _spellings(run, language):
            spelt[bent] = spelt.get(bent, frozenset()) | owners
    return spelt


def _known(glossary: Glossary) -> frozenset[str]:
    """The words of the glossary and those that every text holds: none is a misspelt name."""
    terms = (
        term
        for entries in glossary.terms.values()
        for headword, others in entries.items()
        for term in (headword, *others)
    )
    functions = speech.function_words().values()
    return frozenset(word for term in terms for word in words(term)).union(*functions)


def _bent(word: str, language: str) -> str:
    """A word without its ending. English loses its plural only: "hosting" is not "hosted"."""
    if language != "en":
        return speech.stem(word, language)
    plural = len(word) > speech.SHORTEST_STEMMED and word[-1] == "s" and word[-2] not in "su"
    return word[:-1] if plural else word


def _spellings(run: Run, language: str) -> Iterator[Run]:
    """A name as the language bends it; one of two words also written together."""
    yield tuple(_bent(word, language) for word in run)
    if len(run) == 2:
        yield (_bent("".join(run), language),)


def _holds(run: Run, terms: set[Run]) -> bool:
    """Whether a name holds one of the terms in one piece."""
    return any(
        run[start:stop] in terms
        for start in range(len(run))
        for stop in range(start + 1, len(run) + 1)
    )


def _narrowed(named: Iterable[Names]) -> Names:
    """All that are named, but for a wide name beside a narrow one: "the VM on Nutanix"."""
    found: Names = frozenset()
    for names in sorted(named, key=len):
        if found.isdisjoint(names):
            found |= names
    return found


def _places(spans: Iterable[Span[Names]]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.stop))
