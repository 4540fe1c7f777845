"""The numbers of phases in a text."""

import re
from collections.abc import Container

_DIGIT = re.compile(r"\d")
_AT = r"(?<!\bat )(?<!\bum )(?<!\bom )(?<!\blas )(?<!\balle )(?<!às )(?<!à )"  # o'clock
_NUMBER = re.compile(
    r"(?<![\w.,%])(\d{1,2}(?:\.\d{1,2}){1,4})(?!\.?[\w%])"
    rf"|{_AT}(?<![\w.,])(\d{{1,2}})\.?(?![\w.%]|,\w)"
)


def phase_numbers(text: str, known: Container[str], spoken: bool, listed: bool) -> tuple[str, ...]:
    """The phase numbers of a text; one that no phase has finds nothing, rather than all.

    A bare "4" is one only beside a word for phases, or where a list may be meant.
    """
    if not _DIGIT.search(text):
        return ()
    found = {
        dotted or bare: spoken or (listed and bool(dotted))
        for dotted, bare in _NUMBER.findall(text)
        if dotted or spoken or listed
    }
    return tuple(number for number, sure in found.items() if sure or number in known)
