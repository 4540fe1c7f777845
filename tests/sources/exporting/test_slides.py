"""The images as Pillow reads them back, and what stands on which."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from bot.matrix import Activity, Matrix, Party, Phase, Role
from bot.sources.exporting.layout import HEIGHT, Layout, pages
from bot.sources.exporting.palette import COLOURS
from bot.sources.exporting.slides import as_png, boxed
from bot.sources.exporting.typeface import font, lacking, wrapped
from tests.sources.exporting.services import MAIL, US


def long(rows: int, text: str = "Manage the backups of every mailbox") -> Matrix:
    """A matrix of one phase with so many rows."""
    phase = Phase("1", "Running")
    held = ((US, frozenset({Role.RESPONSIBLE, Role.ACCOUNTABLE})),)
    activities = tuple(Activity(f"row-{n}", f"{n} {text}", phase, held) for n in range(rows))
    return replace(MAIL, phases=(phase,), activities=activities)


def images(matrix: Matrix) -> list[Image.Image]:
    return [Image.open(io.BytesIO(part)) for part in as_png(matrix)]


def colours(image: Image.Image) -> set[str]:
    found = image.convert("RGB").getcolors(WHOLE) or []
    return {bytes(colour).hex().upper() for _, colour in found if isinstance(colour, tuple)}


WHOLE = 1920 * 1080


def test_a_matrix_is_an_image_for_a_slide_with_all_its_colours() -> None:
    (image,) = images(MAIL)

    assert (image.format, image.size) == ("PNG", (1920, 1080))
    assert {ground for ground, _ in COLOURS.values()} <= colours(image)


def test_a_long_matrix_takes_several_images_and_loses_no_row() -> None:
    matrix = long(60)
    found = list(pages(Layout(matrix, 20)))

    assert len(images(matrix)) == len(found) > 1
    shown = [block.activity for page in found for block in page if block.activity]
    assert shown == list(matrix.activities)


def test_every_image_begins_with_a_phase_and_none_ends_with_one() -> None:
    matrix = replace(long(60), activities=(*long(60).activities, *MAIL.activities))
    found = list(pages(Layout(matrix, 20)))

    assert all(page[0].activity is None for page in found)
    assert all(page[-1].activity for page in found)
    assert [page[0].again for page in found][:2] == [False, True]


def test_what_stands_on_an_image_fits() -> None:
    layout = Layout(long(40, "A long activity with many words. " * 20), 20)

    for page in pages(layout):
        assert sum(map(layout.height, page)) + layout.head < HEIGHT - 200


def test_names_too_long_for_their_columns_stand_upright() -> None:
    few = Layout(MAIL, 24)
    many = tuple(Party(f"team-{n}", f"Responsibilities of team {n}") for n in range(20))
    wide = replace(MAIL, parties=(*MAIL.parties, *many))

    assert (few.upright, Layout(wide, 24).upright) == (False, True)
    assert Layout(wide, 24).head > few.head
    assert [image.size for image in images(wide)] == [(1920, 1080)] * len(images(wide))


def test_the_letters_of_eight_languages_are_known() -> None:
    known = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻàâçéèêëîïôœùûüÿÀÂÇÉÈÊËÎÏÔŒÙÛÜŸäöüßÄÖÜẞñáíú¿¡ãõ«»„“”‚‘’–—…·›€°"

    assert lacking([known, "ІДЖ Ωαβ"]) == ""


def test_letters_that_are_not_known_are_told() -> None:
    assert boxed(replace(MAIL, service="Mail 日本 日")) == "日本"


@pytest.mark.parametrize("text", ["a b c " * 40, "x" * 400, "one\ntwo", "", "日" * 90])
def test_a_text_is_broken_into_lines_that_fit(text: str) -> None:
    lines = wrapped(text, font(20), 200, 99)

    assert all(font(20).getlength(line) <= 200 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_text_past_its_lines_says_that_it_goes_on() -> None:
    lines = wrapped("word " * 99, font(20), 200, 2)

    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert font(20).getlength(lines[-1]) <= 200
