"""Letters as small coloured shapes: a disc for A, a rounded square for the others."""

from functools import cache

from PIL import Image, ImageDraw

from bot.matrix import Role
from bot.sources.exporting.palette import COLOURS
from bot.sources.exporting.typeface import BOLD, font

FINER = 4  # shapes are drawn so much larger first, as Pillow leaves their edges jagged
GAP = 5  # pixels between two letters


@cache
def chips(held: str, size: int, width: int) -> Image.Image:
    """The shapes of letters side by side, no wider than a width in pixels."""
    count = len(held)
    side = min(size, (width - GAP * (count - 1)) // count)
    image = Image.new("RGBA", (count * side + (count - 1) * GAP, side))
    for at, letter in enumerate(held):
        image.paste(_chip(letter, side), (at * (side + GAP), 0))
    return image


@cache
def _chip(letter: str, side: int) -> Image.Image:
    role, fine = Role(letter), side * FINER
    ground, ink = (f"#{colour}" for colour in COLOURS[role])
    shape = Image.new("RGBA", (fine, fine))
    radius = fine / 2 if role is Role.ACCOUNTABLE else fine * 0.22
    draw = ImageDraw.Draw(shape)
    draw.rounded_rectangle((0, 0, fine - 1, fine - 1), radius, ground)
    draw.text((fine / 2, fine / 2), letter, ink, font(round(fine * 0.56), BOLD), "mm")
    return shape.resize((side, side), Image.Resampling.LANCZOS)
