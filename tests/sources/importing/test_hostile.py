"""Documents made to do harm: each is refused in words, within 5 s of work and 500 MB."""

import io
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

SECONDS, BYTES = 5, 500_000_000

SCRIPT = """
import sys
from pathlib import Path
from bot.errors import BotError
from bot.sources.importing import importer
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
try:
    importer.read(Path(sys.argv[1]), Letters(), Wishes())
except BotError as error:
    print(error)
"""

TABLE = "| Activity | Us |\n|---|---|\n"
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
BOMB = "".join(f'<!ENTITY b{n} "&b{n - 1};&b{n - 1};">' for n in range(1, 40))

# name -> content, what is said of it
TEXTS: dict[str, tuple[str | bytes, str]] = {
    "gigabyte.csv": (b"", "the file has 1,000,000,000 bytes; 5,000,000 are the most"),
    "columns.csv": ("Activity" + "," * 4_900_000 + "x", "4,900,001 columns; 256 are the most"),
    "quote.csv": ('Activity,Us\n"' + "a" * 4_900_000, "no table with activities"),
    "lines.csv": ("a|b;c\td,e\n" * 400_000, "more than 100,000 lines"),
    "nul.csv": (b"Activity,Us\nDo\0it,RA\n", "line 2 holds a NUL"),
    "encoding.csv": (b"\xff\xfe\x00\xd8Activity,Us", "byte 3 is not UTF-16"),
    "lines.md": ("a\n" * 2_400_000, "2,400,000 lines; 50,000 are the most"),
    "quotes.md": (">" * 4_900_000, "no table with activities"),
    "pipes.md": (TABLE + "|" * 4_800_000, "250,000 are the most"),
    "links.md": (TABLE + f"| {'[a](' * 1_200_000} | X |\n", "too much markup"),
    "marks.md": (TABLE + f"| {'[a](*_`<' * 600} | X |\n" * 300, "too much markup"),
    "front.md": ("---\n" + "a: [\n" * 49_000 + "\n---\n", "no table with activities"),
    "number.md": ("# " + "1." * 2_000_000 + " x\n", "no table with activities"),
    "tags.html": ("<a " * 1_600_000, "1,600,000 tags; 400,000 are the most"),
    "comments.html": ("<!-- " * 390_000, "no table with activities"),
    "nesting.html": ("<table><tr><td>" * 130_000, "no table with activities"),
    "attributes.html": (f"<a {'b=c ' * 900_000}>", "line 1: a tag that does not end"),
    "spans.html": (
        "<table><tr>" + "<td rowspan=9999 colspan=1000>x" * 3 + "<tr><td>a" * 9_000,
        "250,000 are the most",
    ),
    "entities.html": (f"<!DOCTYPE x [<!ENTITY b0 'x'>{BOMB}]><table>&b39;", "no table with"),
    "nesting.json": ("[" * 4_900_000, "this is not JSON: maximum recursion depth"),
    "entries.json": (
        '{"activities":[' + ",".join(['{"activity":"a"}'] * 280_000) + "]}",
        "280,001 rows",
    ),
    "nesting.yaml": ("[" * 4_900_000, "nested more than 40 levels deep"),
    "old.xls": (b"\xd0\xcf\x11\xe0", "does not know files that end in .xls"),
    "README": (b"", "does not know files without an ending"),
    "noise.xlsx": (b"PK\x03\x04" + bytes(range(256)), "not a workbook that can be read: BadZip"),
}


def sheet(content: str) -> dict[str, str]:
    return {"xl/worksheets/sheet1.xml": f"{SHEET}{content}</worksheet>"}


# name -> parts that take the place of those of a small workbook, what is said of it
BOOKS: dict[str, tuple[dict[str, str], str]] = {
    "zip bomb": (sheet(" " * 300_000_000), "unpacks to 300,0"),
    "columns": (sheet(f"<sheetData><row>{'<c/>' * 3_000_000}</row></sheetData>"), "tags; 600,000"),
    "cells": (sheet(f"<sheetData><row>{'<c/>' * 590_000}</row></sheetData>"), "no table with"),
    "far away": (
        sheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        "no table with activities",
    ),
    "merged": (
        sheet("<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 100_000 + "</mergeCells>"),
        "no table with activities",
    ),
    "nesting": (sheet("<a>" * 290_000 + "</a>" * 290_000), "no table with activities"),
    "entities": (
        {
            "xl/worksheets/sheet1.xml": f'<!DOCTYPE x [<!ENTITY b0 "x">{BOMB}]>{SHEET}<sheetData>'
            '<row><c t="inlineStr"><is><t>&b39;</t></is></c></row></sheetData></worksheet>'
        },
        "not a workbook that can be read",
    ),
    "macros": ({"xl/vbaProject.bin": "x"}, "the workbook holds macros"),
    "parts": ({f"x/{n}": "" for n in range(3000)}, "2,000 are the most"),
}


def said(file: Path) -> str:
    """What is said of a document in a process that may not use more than the limits."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT, file],
        capture_output=True,
        text=True,
        env=_unmeasured() | {"OPENBLAS_NUM_THREADS": "1"},
        preexec_fn=limit,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_refused_in_words(tmp_path: Path, name: str) -> None:
    content, words = TEXTS[name]
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    if "gigabyte" in name:
        os.truncate(file, 1_000_000_000)

    assert words in said(file)


@pytest.mark.parametrize("name", BOOKS)
def test_a_hostile_workbook_is_refused_in_words(tmp_path: Path, name: str) -> None:
    parts, words = BOOKS[name]
    small = io.BytesIO()
    Workbook().save(small)
    file = tmp_path / "book.xlsx"
    with zipfile.ZipFile(small) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part not in parts:
                new.writestr(part, old.read(part))
        for part, content in parts.items():
            new.writestr(part, content)

    assert words in said(file)


PLACES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a folder": (Path.mkdir, "this is not a file"),
    "a pipe": (os.mkfifo, "this is not a file"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "this is not a file"),
    "a circle": (lambda path: path.symlink_to(path), "the file cannot be read: Too many levels"),
    "nothing": (lambda path: path.symlink_to("nowhere"), "the file cannot be read: No such file"),
}


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_no_file_is_refused_in_words(tmp_path: Path, kind: str) -> None:
    make, words = PLACES[kind]
    make(tmp_path / "page.md")

    assert words in said(tmp_path / "page.md")


def _unmeasured() -> dict[str, str]:
    """The environment without what has a child count its lines, which takes much longer."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
