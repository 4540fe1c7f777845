"""Texts in the cells of spreadsheets, where what begins with a sign would be run as a formula.

A text that begins with = + - @, in full width too, or with a tab or a line break gets an
apostrophe before it, as OWASP advises: https://owasp.org/www-community/attacks/CSV_Injection.
So does one that begins with apostrophes and then such a sign, so that every text comes back
as it was.
"""

import re

_SIGNS = r"[=+\-@\t\r\n＝＋－＠]"
_FORMULA = re.compile(rf"'*{_SIGNS}")
# What a workbook takes for a character by its number (ECMA-376, part 1, 22.4.2.4).
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNDERSCORE = "_x005F_"
_NEUTRAL = re.compile(rf"'+{_SIGNS}")


def neutral(text: str) -> str:
    """A text as it can stand in a cell: never a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(cell: str) -> str:
    """The text that `neutral` made this cell of."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def packed(text: str) -> str:
    """A text as it can stand in a workbook's cell."""
    return _NUMBERED.sub(_UNDERSCORE, neutral(text))


def unpacked(cell: str) -> str:
    """The text that `packed` made this cell of."""
    return plain(cell.replace(_UNDERSCORE, "_"))
