"""The names of a service that its title holds: what people call it for short.

"Hosted Private Cloud powered by VMware" is also "Private Cloud", "VMware" and "HPC";
"Managed Kubernetes (MKS)" is "Managed Kubernetes", "Kubernetes" and "MKS".
"""

import re
from collections.abc import Iterator

from bot.language.words import words

_BRACKETS = re.compile(r"\(([^)]*)\)")
_MADE_BY = re.compile(r"\b(?:powered by|based on|by|with|par|von)\b", re.IGNORECASE)
_STANDS_ON = re.compile(
    r"\b(?:on|for|under|in|from|at|sur|sous|pour|auf|f[uü]r|para|su|per)\b.*$", re.IGNORECASE
)
_LISTED = re.compile(r"\s*(?:[+/,;:]|\s[-–—]\s|\band\b|\bor\b|\bet\b|\bund\b)\s*", re.IGNORECASE)

# Words around a name that do not tell which service it is.
_GENERIC = frozenset(
    words("""
    managed hosted shared service services solution solutions product products offer platform
    infrastructure the our ovh ovhcloud
""")
)
_NAMELESS = frozenset({"raci", "matrix", "service", "services"})  # file names that name nothing
_FAMILY = ("public", "cloud")
SHORTEST = 3  # letters of a name that is derived


def names(title: str) -> tuple[str, ...]:
    """The names that a title holds, folded, the longest first; see also `acronyms`."""
    found = {" ".join(words(title)): None}
    for part in _parts(title):
        said = words(part)
        found |= {" ".join(said): None, " ".join(_core(said)): None}
    told = (name for name in found if len(name) >= SHORTEST and name not in _NAMELESS)
    return tuple(sorted(told, key=lambda name: -len(name)))


def acronyms(title: str) -> tuple[str, ...]:
    """The first letters of each name of three words and more: "hpc". They may be taken."""
    said = [words(part) for part in _parts(title)]
    return tuple(dict.fromkeys("".join(w[0] for w in one) for one in said if len(one) >= SHORTEST))


def _parts(title: str) -> Iterator[str]:
    """What stands in brackets and what outside, before "on …", on each side of "by" and "and"."""
    for inside in (_BRACKETS.sub(" ", title), *_BRACKETS.findall(title)):
        for made in _MADE_BY.split(inside):
            yield from (part for part in _LISTED.split(_STANDS_ON.sub("", made)) if part.strip())


def _core(said: list[str]) -> list[str]:
    """The words between generic ones at either end."""
    start, stop = 0, len(said)
    while start < stop and said[start] in _GENERIC:
        start += 1
    if tuple(said[start : start + 2]) == _FAMILY and stop - start > len(_FAMILY):
        start += len(_FAMILY)
    while stop > start and said[stop - 1] in _GENERIC:
        stop -= 1
    return said[start:stop]
