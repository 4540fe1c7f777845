import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.cells import neutral, packed, plain, unpacked

SIGNS = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", "\rx", "＝1", "'=x", "''-x"]
)
def test_what_could_become_a_formula_gets_an_apostrophe(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Manage backups", "'quoted'", "a=1", "3 - 2", " =x"])
def test_every_other_text_stands_as_it_is(text: str) -> None:
    assert neutral(text) == text


@given(text=st.text() | st.text(f"'{SIGNS}a", max_size=6))
def test_a_cell_is_never_a_formula_and_gives_its_text_back(text: str) -> None:
    assert not neutral(text).startswith(tuple(SIGNS))
    assert plain(neutral(text)) == text


@given(text=st.text() | st.text("'=_x005F41", max_size=20))
def test_a_workbook_takes_no_text_for_the_number_of_a_character(text: str) -> None:
    assert "_x0041_" not in packed(text.replace("5F", "41")).replace("_x005F_x0041_", "")
    assert unpacked(packed(text)) == text
