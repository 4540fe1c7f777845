import datetime
from pathlib import Path

import pytest

from bot.sources.importing.notes import Kind
from tests.sources.importing.pages import imported, rows, told

PAGE = """\
<html><head><title>Bikes - wiki</title>
<link rel=canonical href="https://example.com/bikes">
<meta property="article:modified_time" content="2024-06-05T10:00:00Z">
<style>td { color: red }</style></head><body>
<nav><a href=x>Home</a><table><tr><td>menu</td></tr></table></nav>
<h1>Bike rental <small>RACI</small></h1>
<h2>1. Rent</h2>
<p>Some words.</p><!-- a <table> that is none -->
<table><thead><tr><th>Activity<th>Customer<th>Shop</thead>
<tr><td>Choose&nbsp;a <b>size</b><td>R<i>A</i><td>I
<tr><td><a href="x">Read</a> the<br>manual<td colspan="2">R
<tr><td>Pay<td rowspan=2>A<td>R
<tr><td>Ride &amp; smile<td>
</table>
<h3>1.1. Care</h3>
<table><tr><td>Activity<td>Customer<td>Shop<tr><td>Oil the chain<td><td>ra</table>
</body></html>
"""


def test_a_page_as_a_browser_shows_it(tmp_path: Path) -> None:
    found = imported(tmp_path / "bikes.html", PAGE)

    assert rows(found.matrix) == (
        ("Choose a size", "1", {"customer": "RA", "shop": "I"}),
        ("Read the manual", "1", {"customer": "R", "shop": "R"}),
        ("Pay", "1", {"customer": "A", "shop": "R"}),
        ("Ride & smile", "1", {"customer": "A"}),
        ("Oil the chain", "1.1", {"shop": "RA"}),
    )
    assert told(found, Kind.REPAIRED) == [("line 16", "`ra` is read as capitals")]


def test_the_page_says_what_it_is_of_and_from_where(tmp_path: Path) -> None:
    matrix = imported(tmp_path / "bikes.html", PAGE).matrix

    assert (matrix.service, matrix.source.address, matrix.source.date) == (
        "Bike rental",
        "https://example.com/bikes",
        datetime.date(2024, 6, 5),
    )


def test_bold_lines_above_tables_are_headings(tmp_path: Path) -> None:
    page = "<p><b>Build</b></p><table><tr><th>Task<th>Us<tr><td>Plan<td>RA</table>"
    found = imported(tmp_path / "x.html", page)

    assert rows(found.matrix) == (("Plan", "Build", {"us": "RA"}),)
    assert told(found, Kind.REPAIRED) == [("line 1", "a line of text is read as a heading")]


@pytest.mark.parametrize("layout", ["<table><tr><td>{}</table>", "<div><div>{}</div></div>"])
def test_a_table_in_a_layout_is_found(tmp_path: Path, layout: str) -> None:
    table = "<table><tr><th>Task<th>Us<tr><td>Plan<td>RA</table>"

    assert len(imported(tmp_path / "x.html", layout.format(table)).matrix.activities) == 1


def test_a_web_table_in_a_markdown_page_is_read_with_its_lines(tmp_path: Path) -> None:
    page = "# Mail\n\n## Run\n\n<table>\n<tr><th>Task<th>Us\n<tr><td>Plan<td>r\n</table>\n"
    found = imported(tmp_path / "x.md", page)

    assert rows(found.matrix) == (("Plan", "Run", {"us": "R"}),)
    assert told(found, Kind.REPAIRED) == [("line 7", "`r` is read as capitals")]
