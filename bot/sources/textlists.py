"""Files of keys, each with a list of texts: glossaries, the usual activities, phrasings."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.sources.content import Plain
from bot.sources.document import Document
from bot.sources.problems import Problem


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of file calls its texts, and what is said of what it must not hold.

    Attributes:
        texts: what the texts of a list are.
        no_keys: message and remedy for a file that is no mapping.
        listing: the remedy for a key without a list.
        no_text: message and remedy for what is no text.
    """

    texts: str
    no_keys: tuple[str, str]
    listing: str
    no_text: tuple[str, str]


TERMS = Kind(
    "terms",
    ("this is no glossary", "Write a headword and a colon, and a list of terms for it."),
    "Write it in brackets: [one, two].",
    ("a term has to be a text", "Quote it if it holds a colon; otherwise remove it."),
)


def texts(content: Plain) -> Iterator[tuple[str, int, str]]:
    """Every text with its key and its number in the list; what is malformed is left out."""
    for key, listed in content.items() if isinstance(content, dict) else ():
        for n, text in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(text, str) and text.strip():
                yield key, n, text


def terms(found: Document) -> dict[str, tuple[str, ...]]:
    """The texts of each key that has a list."""
    lists = found.content.items() if isinstance(found.content, dict) else ()
    told: dict[str, list[str]] = {key: [] for key, listed in lists if isinstance(listed, list)}
    for key, _, text in texts(found.content):
        told[key].append(text)
    return {key: tuple(listed) for key, listed in told.items()}


def problems(found: Document, kind: Kind) -> Iterator[Problem]:
    """What is malformed, place by place."""
    if not found.content:
        return
    if not isinstance(found.content, dict):
        yield Problem(found.place(), *kind.no_keys)
        return
    for key, listed in found.content.items():
        if not isinstance(listed, list):
            message = f"`{key}` has to be a list of {kind.texts}"
            yield Problem(found.place((key,)), message, kind.listing, shown(listed))
            continue
        for n, text in enumerate(listed):
            if not isinstance(text, str) or not text.strip():
                yield Problem(found.place((key, n)), *kind.no_text, shown(text))


def shown(value: Plain) -> str:
    """What stands in a text's place, most often one that was split at its colon."""
    match value:
        case str():
            return value
        case list():
            return "a list"
        case dict():
            return ", ".join(f"{key}: {inner}" for key, inner in value.items())
