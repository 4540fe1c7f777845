"""The letters of an image: Inter, which has those of every language written in Latin, Greek
or Cyrillic, and is installed with the bot, so that an image looks the same on every machine.
"""

import io
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

REGULAR, SEMIBOLD, BOLD = 400, 600, 700
OPTICAL = (14, 32)  # the sizes between which Inter adapts its shapes
MISSING = "\uffff"  # no font has a letter for it, so that it shows the box for such


@cache
def font(size: int, weight: int = REGULAR) -> FreeTypeFont:
    """Inter in a size in pixels and a weight."""
    found = ImageFont.truetype(io.BytesIO(_file()), size)
    found.set_variation_by_axes([min(max(size, OPTICAL[0]), OPTICAL[1]), weight])
    return found


@cache
def _file() -> bytes:
    return files("fontpkg_inter").joinpath("files", "Inter[opsz,wght].ttf").read_bytes()


def wrapped(text: str, letters: FreeTypeFont, width: float, most: int) -> list[str]:
    """A text in lines of a width in pixels; what is past the most lines ends with a …."""
    lines = [line for part in text.split("\n") for line in _lines(part, letters, width)]
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and letters.getlength(f"{last}…") > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]


def _lines(text: str, letters: FreeTypeFont, width: float) -> Iterator[str]:
    line = ""
    for word in _words(text, letters, width):
        longer = f"{line} {word}" if line else word
        if line and letters.getlength(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _words(text: str, letters: FreeTypeFont, width: float) -> Iterator[str]:
    """The words of a text; one that is wider than a line is cut."""
    for word in text.split():
        rest = word
        while letters.getlength(rest) > width and len(rest) > 1:
            most = next(
                n for n in range(len(rest), 0, -1) if n == 1 or _fits(rest[:n], letters, width)
            )
            yield rest[:most]
            rest = rest[most:]
        yield rest


def _fits(text: str, letters: FreeTypeFont, width: float) -> bool:
    return letters.getlength(text) <= width


def lacking(texts: Iterable[str]) -> str:
    """The characters of texts that the typeface has no letter for, each once."""
    letters = font(OPTICAL[1])
    box = bytes(letters.getmask(MISSING))
    used = dict.fromkeys("".join(texts))
    return "".join(one for one in used if not one.isspace() and bytes(letters.getmask(one)) == box)
