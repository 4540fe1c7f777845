"""The names of services: their own, and those of their kind, as a language bends them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.asking.phrasebook import Phrasebook
from bot.knowledge import Glossary
from bot.language import speech, titles
from bot.language.words import words
from bot.matrix import Catalog

SHORTEST_REPAIRED = 6  # letters of a word that may be a misspelt name

Names: TypeAlias = frozenset[str]  # of matrices; empty for a kind of service that none is of
Run: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Namebook:
    """The names as one language bends them.

    `words` are all that stand in names, `titles` those of titles and aliases, and `long`
    those that are long enough to mend.
    """

    book: Phrasebook[Names]
    words: frozenset[str]
    titles: frozenset[str]
    long: tuple[str, ...]

    @classmethod
    def of(
        cls, own: Mapping[Run, Names], kinds: Sequence[Sequence[Run]], language: str
    ) -> "Namebook":
        """From the names of matrices and the terms of each kind of service.

        What is a matrix's own name is of no other, though both are of a kind.
        """
        spelt = _spelt(own, language)
        entries = _of_kinds(own, kinds, language) | spelt
        held = frozenset(word for run in entries for word in run)
        long = sorted(word for word in held if len(word) >= SHORTEST_REPAIRED)
        titled = frozenset(word for run in spelt for word in run)
        return cls(Phrasebook(entries.items()), held, titled, tuple(long))


def own_names(catalog: Catalog, known: frozenset[str]) -> Mapping[Run, Names]:
    """The names of each matrix: its service, its aliases, its file, and what these hold."""
    own: dict[Run, Names] = {}
    for matrix in catalog.matrices:
        said = (matrix.service, *matrix.aliases, matrix.name.replace("-", " "))
        short = {name for name in titles.acronyms(matrix.service) if name not in known}
        for name in {name for text in said for name in titles.names(text)} | short:
            run = tuple(name.split())
            own[run] = own.get(run, frozenset()) | {matrix.name}
    return own


def known_words(glossary: Glossary) -> frozenset[str]:
    """The words of the glossary and those that every text holds: none is a misspelt name."""
    terms = (
        term
        for entries in glossary.terms.values()
        for headword, others in entries.items()
        for term in (headword, *others)
    )
    functions = speech.function_words().values()
    return frozenset(word for term in terms for word in words(term)).union(*functions)


def bent(word: str, language: str) -> str:
    """A word without its ending. English loses its plural only: "hosting" is not "hosted"."""
    if language != "en":
        return speech.stem(word, language)
    plural = len(word) > speech.SHORTEST_STEMMED and word[-1] == "s" and word[-2] not in "su"
    return word[:-1] if plural else word


def _of_kinds(
    own: Mapping[Run, Names], kinds: Sequence[Sequence[Run]], language: str
) -> dict[Run, Names]:
    """The terms of each kind of service, and the matrices whose names hold one of them."""
    of_term: dict[Run, set[int]] = {}
    for number, kind in enumerate(kinds):
        for term in kind:
            of_term.setdefault(_plain(term), set()).add(number)
    owners: list[set[str]] = [set() for _ in kinds]
    for run, names in own.items():
        for part in _parts(_plain(run)):
            for number in of_term.get(part, ()):
                owners[number] |= names
    entries: dict[Run, Names] = {}
    for kind, names_ in zip(kinds, owners, strict=True):
        for spelling in {one for term in kind for one in _spellings(term, language)}:
            entries[spelling] = entries.get(spelling, frozenset()) | names_
    return entries


def _plain(run: Run) -> Run:
    """A name without plurals, as most languages spell them."""
    return tuple(bent(word, "en") for word in run)


def _spelt(own: Mapping[Run, Names], language: str) -> dict[Run, Names]:
    spelt: dict[Run, Names] = {}
    for run, owners in own.items():
        for spelling in _spellings(run, language):
            spelt[spelling] = spelt.get(spelling, frozenset()) | owners
    return spelt


def _spellings(run: Run, language: str) -> Iterator[Run]:
    """A name as the language bends it, and as English does; one of two words also as one."""
    for tongue in dict.fromkeys((language, "en")):
        yield tuple(bent(word, tongue) for word in run)
        if len(run) == 2:
            yield (bent("".join(run), tongue),)


def _parts(run: Run) -> Iterator[Run]:
    """The pieces of a name, itself among them."""
    for start in range(len(run)):
        for stop in range(start + 1, len(run) + 1):
            yield run[start:stop]
