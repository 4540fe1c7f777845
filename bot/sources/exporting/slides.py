"""A matrix as images for slides: 1920 by 1080 pixels each, as many as it takes."""

import io
from collections.abc import Sequence
from itertools import islice

from PIL import Image, ImageDraw

from bot.language.wording import ENGLISH
from bot.matrix import Matrix, Role
from bot.sources.exporting.chips import chips
from bot.sources.exporting.layout import HEIGHT, MARGIN, TOP, WIDTH, Block, Layout, pages
from bot.sources.exporting.table import letters
from bot.sources.exporting.typeface import BOLD, SEMIBOLD, font, lacking, wrapped

SIZES = (28, 26, 24, 22, 20)  # of the letters: the first with which all fits, else the last
INK, SOFT, LINE, GROUND, BAND = "#0f172a", "#475569", "#dde3ea", "#ffffff", "#f1f4f8"


def as_png(matrix: Matrix) -> tuple[bytes, ...]:
    """The images of a matrix, in order."""
    layouts = (Layout(matrix, size) for size in SIZES)
    layout = next(filter(_fits_one, layouts), Layout(matrix, SIZES[-1]))
    found = list(pages(layout))
    return tuple(
        _drawn(layout, blocks, f"{number} / {len(found)}" if len(found) > 1 else "")
        for number, blocks in enumerate(found, 1)
    )


def _fits_one(layout: Layout) -> bool:
    return len(list(islice(pages(layout), 2))) == 1


def boxed(matrix: Matrix) -> str:
    """The characters that stand as boxes in the images, as the typeface has no letter for them."""
    phases = (phase.label for phase in matrix.phases)
    names = (party.name for party in matrix.parties)
    texts = (activity.text for activity in matrix.activities)
    return lacking((matrix.service, matrix.source.title, *phases, *names, *texts))


def _drawn(layout: Layout, blocks: Sequence[Block], number: str) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    draw = ImageDraw.Draw(image)
    _title(draw, layout.matrix, number)
    _head(image, layout)
    top = TOP + layout.head
    for block in blocks:
        _block(image, layout, block, top)
        top += layout.height(block)
    _legend(image)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _title(draw: ImageDraw.ImageDraw, matrix: Matrix, number: str) -> None:
    (service,) = wrapped(matrix.service, font(52, BOLD), WIDTH - 2 * MARGIN - 160, 1)
    draw.text((MARGIN, 92), service, INK, font(52, BOLD), "ls")
    day = f" · {ENGLISH.day(matrix.source.date)}" if matrix.source.date else ""
    (source,) = wrapped(f"{matrix.source.title}{day}", font(22), WIDTH - 2 * MARGIN, 1)
    draw.text((MARGIN, 134), source, SOFT, font(22), "ls")
    draw.text((WIDTH - MARGIN, 92), number, SOFT, font(24), "rs")


def _head(image: Image.Image, layout: Layout) -> None:
    draw, bottom = ImageDraw.Draw(image), TOP + layout.head
    draw.rounded_rectangle((MARGIN, TOP, WIDTH - MARGIN, bottom), 10, BAND)
    small = font(layout.small, SEMIBOLD)
    draw.text((MARGIN + 16, bottom - 12), "Activity", INK, small, "ld")
    for at, party in enumerate(layout.matrix.parties):
        left = layout.parties_from + at * layout.column
        said = "\n".join(layout.name(party))
        if not layout.upright:
            draw.text(
                (left + layout.column / 2, bottom - 12), said, INK, small, "md", align="center"
            )
            continue
        upright = Image.new("RGB", (layout.head, layout.column), BAND)
        ImageDraw.Draw(upright).text((10, layout.column / 2), said, INK, small, "lm")
        image.paste(upright.rotate(90, expand=True), (left, TOP))


def _block(image: Image.Image, layout: Layout, block: Block, top: int) -> None:
    draw = ImageDraw.Draw(image)
    bottom = top + layout.height(block)
    draw.line((MARGIN, bottom, WIDTH - MARGIN, bottom), LINE, 1)
    if block.activity is None:
        _phase(draw, layout, block, bottom)
        return
    first = top + round(layout.size * 0.275)
    for number, line in enumerate(layout.lines(block.activity)):
        middle = first + layout.leading * (number + 0.5)
        draw.text((MARGIN + 16, middle), line, INK, font(layout.size), "lm")
    for at, party in enumerate(layout.matrix.parties):
        held = letters(block.activity, party)
        if held:
            drawn = chips(held, round(layout.size * 1.4), layout.column - 6)
            left = layout.parties_from + at * layout.column + (layout.column - drawn.width) // 2
            image.paste(drawn, (left, round((top + bottom - drawn.height) / 2) + 1), drawn)


def _phase(draw: ImageDraw.ImageDraw, layout: Layout, block: Block, bottom: int) -> None:
    """The name of a phase, and behind it those that it stands in."""
    bold, soft = font(layout.size, BOLD), font(layout.small)
    base, width = bottom - round(layout.size * 0.6), WIDTH - 2 * MARGIN - 32
    again = " (continued)" if block.again else ""
    (label,) = wrapped(f"{block.phase.label}{again}", bold, width, 1)
    draw.text((MARGIN + 16, base), label, INK, bold, "ls")
    trail = " › ".join(step.label for step in block.phase.lineage[:-1])
    left = width - bold.getlength(label) - 24
    if trail and left > 200:
        (said,) = wrapped(trail, soft, left, 1)
        draw.text((WIDTH - MARGIN - 16, base), said, SOFT, soft, "rs")


def _legend(image: Image.Image) -> None:
    draw, left = ImageDraw.Draw(image), MARGIN
    for role in Role:
        drawn = chips(role, 30, 60)
        image.paste(drawn, (left, HEIGHT - 62), drawn)
        word = role.word.capitalize()
        draw.text((left + 42, HEIGHT - 46), word, SOFT, font(20), "lm")
        left += 90 + round(font(20).getlength(word))
