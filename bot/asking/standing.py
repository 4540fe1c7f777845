"""Stand-ins: frames name one party by way of example, and any party may stand in its place.

"What is ovh responsible for" is a frame; "What is the Security team responsible for" is
read by it where a matrix that is loaded has a party of that name.
"""

from collections.abc import Sequence

from bot.asking.frames import frames, pronouns
from bot.asking.phrasebook import Span

# The parties that frames name themselves.
_FRAMED = frozenset(
    {"ovh", "ovhcloud", "customer", "client", "provider", "host", "supplier"}  # en, fr
    | {"hoster", "kunde", "anbieter", "hebergeur", "proveedor", "cliente"}  # de, fr, es, it, pt
    | {"fornitore", "fornecedor", "dostawca", "klient", "klant", "leverancier"}  # it, pt, pl, nl
)
EXAMPLE = "ovh"  # the party that frames name
ARTICLES = {  # that frames leave out before it
    "de": ("der", "die", "das", "den", "dem"),
    "en": ("the", "our"),
    "es": ("el", "la", "los", "las"),
    "fr": ("le", "la", "les", "l"),
    "it": ("il", "lo", "la", "i", "gli", "le", "l"),
    "nl": ("de", "het"),
    "pt": ("a", "o", "as", "os"),
}


def spans(
    said: Sequence[str], parties: Sequence[Span[str]], language: str
) -> tuple[Span[frozenset[str]], ...]:
    """The frames that stand in a text, whichever party they name."""
    strangers = [party for party in parties if not _framed(party.meaning, language)]
    if not strangers:
        return tuple(frames(language).spans(said))
    spoken, starts = _exemplified(said, strangers, language)
    return tuple(
        Span(starts[span.start], starts[span.stop], span.meaning)
        for span in frames(language).spans(spoken)
    )


def _exemplified(
    said: Sequence[str], strangers: Sequence[Span[str]], language: str
) -> tuple[list[str], list[int]]:
    """The text with the example in place of each party; and where each of its words begins."""
    articles = ARTICLES.get(language, ())
    spoken: list[str] = []
    starts: list[int] = []
    at = 0
    for party in strangers:
        before = party.start
        if before > at and said[before - 1] in articles:
            before -= 1
        spoken += [*said[at:before], EXAMPLE]
        starts += [*range(at, before), before]
        at = party.stop
    spoken += said[at:]
    starts += range(at, len(said) + 1)
    return spoken, starts


def _framed(party: str, language: str) -> bool:
    """Whether frames speak of a party by this very name.

    That its name is a word of some frame is not enough: "operations" is one of "which operations".
    """
    if any(pronouns(language).spans((party,))):
        return True
    return party in _FRAMED and party in frames(language).words
