"""What a complaint of the YAML parser most likely means, and how to mend it."""

from pathlib import Path

import yaml
from yaml.reader import Reader, ReaderError

from bot.sources.problems import Place, Problem

# What the parsers say (libyaml's words and PyYAML's own share these) -> what mends it.
REMEDIES = {
    "end of stream": "Close the quote that is opened on line {opened}.",
    "',' or": "Check the bracket of line {opened}: commas between entries, and quotes around texts "
    "that hold a colon.",
    "mapping values": "Quote a text that holds a colon; otherwise check the indentation.",
    "escape character": "Write the text in 'single quotes', where a backslash is itself.",
    "cannot start": "Quote a text that begins with {character}.",
    "node content": "Close the bracket that is still open, or write what belongs into it.",
    "expected ':'": "Put a colon and a space after the key on line {opened}.",
    "expected": "Check the indentation: entries that belong together begin in the same column.",
}
QUOTED = "A text that begins with a quote ends at the next one: put all of it in quotes."
TAB = "Indent with spaces instead of tabs."
OTHERWISE = "Check the indentation, and quote texts that hold a colon, a # or a quote."


def explained(file: Path, text: str, error: yaml.YAMLError | ValueError) -> Problem:
    """A parser's error as a problem with its place, the line it is about, and a remedy."""
    if isinstance(error, yaml.MarkedYAMLError):
        return _marked(file, text, error)
    if isinstance(error, ReaderError):
        return _unreadable(file, text, error)
    return Problem(Place(file), f"this is not YAML: {error}", OTHERWISE)


def _marked(file: Path, text: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(Place(file), f"this is not YAML: {error}", OTHERWISE)
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    opened = error.context_mark.line + 1 if error.context_mark else mark.line + 1
    said = error.problem or error.context or ""
    return Problem(
        Place(file, mark.line + 1, mark.column + 1),
        f"this is not YAML: {said.removeprefix('but ')}",
        _remedy(said, line[: mark.column], line[mark.column : mark.column + 1], opened),
        line.strip(),
    )


def _remedy(said: str, before: str, character: str, opened: int) -> str:
    """What mends it; `before` and `character` are what the parser stumbled at."""
    if character == "\t":
        return TAB
    if "expected" in said and before.rstrip().endswith(("'", '"')):
        return QUOTED
    remedy = next((words for part, words in REMEDIES.items() if part in said), OTHERWISE)
    return remedy.format(opened=opened, character=character)


def _unreadable(file: Path, text: str, error: ReaderError) -> Problem:
    """A control character; libyaml does not tell its line, so it is looked for here."""
    found = Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem(
        place if found else Place(file),
        f"a character that YAML does not allow: {error.reason}",
        "Remove it, or save the file anew from an editor.",
        found.group() if found else "",
    )
