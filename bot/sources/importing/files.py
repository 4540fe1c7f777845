"""Files that anyone may have written, taken in with care: their bytes, and their text."""

import codecs
import stat
from pathlib import Path

from bot.errors import BotError
from bot.sources.importing.notes import Kind, Note

MOST_BYTES = 5_000_000
MOST_LINES = 100_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = "cp1252"  # what Windows saves as "ANSI" in most of Europe and America


def content(file: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file of at most this size. Raises BotError."""
    try:
        found = file.stat()  # before it is opened: a pipe would wait for ever
        if not stat.S_ISREG(found.st_mode):
            raise BotError(f"{file}: this is not a file", "Name the document itself.")
        if found.st_size > most:
            raise BotError(
                f"{file}: the file has {found.st_size:,} bytes; {most:,} are the most",
                "Split it, one document for each service.",
            )
        with file.open("rb") as opened:
            return opened.read(most)
    except OSError as error:
        raise BotError(
            f"{file}: the file cannot be read: {error.strerror}",
            "Check the path and its permissions.",
        ) from error
    except ValueError as error:  # a NUL in the path
        raise BotError(f"{file}: this is no path: {error}", "Check how it is spelt.") from error


def text(file: Path) -> tuple[str, tuple[Note, ...]]:
    """The text of a file, whatever its encoding, with plain line ends. Raises BotError."""
    raw = content(file)
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    notes: tuple[Note, ...] = ()
    try:
        found = raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or b"\0" in raw:
            raise _binary(file, f"byte {error.start + 1} is not {encoding.upper()}") from error
        found = raw.decode(_LEGACY, "replace")
        line = raw[: error.start].count(b"\n") + 1
        message = f"not UTF-8; read as {_LEGACY}: check letters with accents"
        notes = (Note(Kind.LOOK, message, f"line {line}"),)
    if "\0" in found:
        raise _binary(file, f"line {found[: found.index(chr(0))].count(chr(10)) + 1} holds a NUL")
    return found.replace("\r\n", "\n").replace("\r", "\n"), notes


def _binary(file: Path, why: str) -> BotError:
    return BotError(
        f"{file}: this is not a text: {why}", "Save it as text with the encoding UTF-8."
    )
