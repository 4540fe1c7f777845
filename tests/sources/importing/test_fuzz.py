"""Whatever is imported is a matrix or an error in words, never anything else."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.errors import BotError
from bot.sources import matrices, writing
from bot.sources.importing import importer
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
from tests.sources.importing.pages import QUIRKS

SUFFIXES = sorted(importer.READERS)


def book() -> bytes:
    workbook, out = Workbook(), io.BytesIO()
    sheet = workbook.worksheets[0]
    for row in (
        ("Phase", "Activity", "Us", "Them"),
        ("1. Run", "Deploy", "RA", "I"),
        ("", "x", "A", "R"),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    workbook.save(out)
    return out.getvalue()


HTML = """<title>Bikes RACI</title><h2>1. Rent</h2><table><tr><th>Activity<th>Us<th>Them
<tr><td>Choose <b>a</b> size<td colspan=2>RA<tr><td rowspan=2>Pay<td>R<td>A<tr><td>i<td></table>"""
JSON = """{"service": "Bikes", "parties": ["Us"], "activities": [{"id": "a", "activity": "Pay",
"phase": ["1. Rent"], "responsible": ["Us"], "accountable": []}], "raci": {"service": "Bikes",
"source": {"title": "x"}, "parties": {"us": {"name": "Us"}}, "phases": [{"title": "Rent"}]}}"""
GOOD: dict[str, bytes] = {
    ".md": QUIRKS.encode(),
    ".html": HTML.encode(),
    ".csv": b"Bikes\n\nPhase;Activity;Us;Them\n1. Rent;Choose;R/A;i\n;Pay;A(C);\n2. Ride;;;\n",
    ".json": JSON.encode(),
    ".xlsx": book(),
}

ANY = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def outcome(file: Path, content: bytes) -> str:
    """What an import comes to; a matrix has to be one that can be written and read."""
    file.write_bytes(content)
    try:
        found = importer.read(file, Letters(), Wishes())
    except BotError:
        return "refused"
    assert matrices.parse(file, writing.text(found.matrix))[0] == found.matrix
    return "read"


@st.composite
def spoilt(draw: st.DrawFn, good: bytes) -> bytes:
    """A good document with pieces cut out, doubled, or overwritten with others."""
    content = bytearray(good)
    pieces = st.one_of(
        st.binary(max_size=8),
        st.sampled_from(
            [b"|", b"\n", b"<td>", b"</table>", b'"', b"RA", b"\xff", b"# ", b"\0", b"{", b"]"]
        ),
    )
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 40)))
        content[start:end] = draw(pieces) + draw(
            st.sampled_from([b"", bytes(content[start:end]) * 2])
        )
    return bytes(content)


@pytest.mark.parametrize("suffix", GOOD)
def test_the_documents_that_are_spoilt_are_good(tmp_path: Path, suffix: str) -> None:
    assert outcome(tmp_path / f"page{suffix}", GOOD[suffix]) == "read"


@pytest.mark.parametrize("suffix", SUFFIXES)
@ANY
@given(content=st.binary(max_size=400))
def test_any_bytes_come_to_a_matrix_or_to_words(
    tmp_path: Path, suffix: str, content: bytes
) -> None:
    outcome(tmp_path / f"page{suffix}", content)


def _fuzzed(suffix: str) -> Callable[[Path, st.DataObject], None]:
    @ANY
    @given(data=st.data())
    def test(tmp_path: Path, data: st.DataObject) -> None:
        outcome(tmp_path / f"page{suffix}", data.draw(spoilt(GOOD[suffix])))

    return test


test_a_spoilt_markdown_page_comes_to_a_matrix_or_to_words = _fuzzed(".md")
test_a_spoilt_web_page_comes_to_a_matrix_or_to_words = _fuzzed(".html")
test_a_spoilt_csv_file_comes_to_a_matrix_or_to_words = _fuzzed(".csv")
test_a_spoilt_export_comes_to_a_matrix_or_to_words = _fuzzed(".json")
test_a_spoilt_workbook_comes_to_a_matrix_or_to_words = _fuzzed(".xlsx")
