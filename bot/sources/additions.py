"""Phrases put into phrasing files, which stay byte for byte as they were but for those lines."""

import io
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from bot.errors import BotError
from bot.knowledge import Phrasing
from bot.sources import document, folder
from bot.sources.content import Plain
from bot.sources.problems import KnowledgeError, Place

BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class _Text:
    """A file's text and how its lines end."""

    text: str
    newline: str

    def before(self, index: int, addition: str) -> str:
        """The text with an addition at an index."""
        return self.text[:index] + addition + self.text[index:]

    def below(self, index: int, line: str) -> str:
        """The text with a line more, below the one that the index is in."""
        end = self.text.find("\n", index)
        if end < 0:
            return f"{self.text}{self.newline}{line}{self.newline}"
        return self.before(end + 1, line + self.newline)


def add(home: Path, name: str, phrasing: Phrasing) -> Place:
    """Put a phrasing for the matrix of this name into its file; says where it stands now.

    The file is replaced in one go, so that nobody reads half of it.

    Raises:
        BotError: the file cannot be read or written, or has no place for it.
    """
    file = home / "phrasings" / name / f"{phrasing.language}.yaml"
    if folder.packaged(home):
        raise BotError(
            f"{file}: this came with the package, and an update would replace it.",
            f"Copy {home} to a folder of your own, and name that with RACI_KNOWLEDGE.",
        )
    before = document.read(file).content if file.exists() else ""
    raw = file.read_bytes().decode() if file.exists() else ""
    text = raw.removeprefix(BOM)
    after = _with(_Text(text, "\r\n" if "\r\n" in text else "\n"), phrasing)
    _prove(file, before, after, phrasing)
    _replace(file, raw[: len(raw) - len(text)] + after)
    found = document.read(file)
    listed = found.content[phrasing.activity] if isinstance(found.content, dict) else ()
    return found.place((phrasing.activity, len(listed) - 1))


def _with(file: _Text, phrasing: Phrasing) -> str:
    """The text of a phrasing file with one phrase more."""
    entries = _entries(file.text)
    line = _block([phrasing.text])
    if phrasing.activity not in entries:
        gap = "" if not file.text or file.text.endswith("\n") else file.newline
        return f"{file.text}{gap}{phrasing.activity}:{file.newline}  {line}{file.newline}"
    key, phrases = entries[phrasing.activity]
    if not isinstance(phrases, SequenceNode):  # an id and nothing below it
        return file.below(key.end_mark.index, f"  {line}")
    if phrases.flow_style:
        comma = ", " if phrases.value else ""
        return file.before(phrases.end_mark.index - 1, comma + _flow(phrasing.text))
    return file.below(phrases.value[-1].end_mark.index, " " * phrases.start_mark.column + line)


def _entries(text: str) -> dict[str, tuple[Node, Node]]:
    """Key and value of each id of a file, with their places in the text."""
    with suppress(YAMLError):
        root = YAML().compose(io.StringIO(text, newline=""))
        if isinstance(root, MappingNode):
            return {str(key.value): (key, value) for key, value in root.value}
    return {}


def _block(phrases: list[str]) -> str:
    """A list of one phrase as YAML writes it, quoted where it has to be."""
    yaml, text = YAML(), io.StringIO()
    yaml.width = 10**9  # never folded
    yaml.dump(phrases, text)
    return text.getvalue().rstrip("\n")


def _flow(phrase: str) -> str:
    """A phrase within brackets, where the reader takes a "?" that begins it for a key's mark."""
    if phrase.startswith("?"):
        return json.dumps(phrase, ensure_ascii=False)
    yaml, text = YAML(), io.StringIO()
    yaml.width, yaml.default_flow_style = 10**9, True
    yaml.dump([phrase], text)
    return text.getvalue().strip()[1:-1]


def _prove(file: Path, before: Plain, after: str, phrasing: Phrasing) -> None:
    """Have it that the file then holds the phrase and all that it held. Raises BotError."""
    known = dict(before) if isinstance(before, dict) else {}
    listed = known.get(phrasing.activity) or []
    wanted = {**known, phrasing.activity: [*listed, phrasing.text]}
    with suppress(KnowledgeError):
        if document.parse(file, after).content == wanted:
            return
    raise BotError(
        f"{file}: there is no place for a phrase below `{phrasing.activity}`.",
        f"Write it there by hand: {_block([phrasing.text])}",
    )


def _replace(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as new:
            new.write(text.encode())
        Path(new.name).chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        Path(new.name).replace(file)
    except OSError as error:
        raise BotError(
            f"{file}: this cannot be written: {error.strerror}.",
            "Let the bot's user write there, or name a folder of your own with RACI_KNOWLEDGE.",
        ) from error
