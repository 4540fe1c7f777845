"""A YAML file as plain mappings, lists and texts that remember where they stand.

Every scalar stays the text that was written: `number: 3.10` is "3.10" and a
phrase that reads "no" is not a truth value. Anchors and aliases are refused, as
knowledge has no use for them and a few lines of them can fill the memory.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from bot.sources.problems import KnowledgeError, Place, Problem

MOST_BYTES = 5_000_000
DEEPEST = 40  # levels of nesting; a matrix needs about ten

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str"
Address: TypeAlias = tuple[str | int, ...]

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml's where it was compiled in


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file holds, and the way back from a value to its line and column."""

    file: Path
    content: Plain
    problems: tuple[Problem, ...] = ()
    root: yaml.Node | None = field(default=None, repr=False)

    def place(self, address: Address = ()) -> Place:
        """Where the value at this address stands; its nearest ancestor where it is missing."""
        node = self.root
        for step in address:
            below = _child(node, step)
            if below is None:
                break
            node = below
        return _place(self.file, node.start_mark) if node else Place(self.file)


def read(file: Path) -> Document:
    """The content of a YAML file.

    Raises:
        KnowledgeError: it cannot be read as YAML text at all; duplicate keys are
            kept as problems of the document instead, since the rest can be checked.
    """
    return parse(file, _text(file))


def parse(file: Path, text: str) -> Document:
    """The content of a YAML text that belongs to `file`. Raises KnowledgeError."""
    try:
        _refuse_hostile(file, text)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refusal(
            _place(file, mark),
            f"this is not YAML: {error.problem or error.context}",
            "Check the indentation, and quote texts that hold a colon, a # or a quote.",
        ) from error
    except yaml.reader.ReaderError as error:
        raise _refusal(
            Place(file),
            f"character {error.position} is not allowed in YAML: {error.reason}",
            "Remove the control character, or save the file anew from an editor.",
        ) from error
    if root is None:
        return Document(file, "")
    problems: list[Problem] = []
    return Document(file, _plain(file, root, problems), tuple(problems), root)


def _text(file: Path) -> str:
    try:
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise _refusal(
                Place(file),
                f"the file has {size:,} bytes; {MOST_BYTES:,} are the most",
                "Split the matrix, one file for each service.",
            )
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = file.read_bytes()[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        raise _refusal(
            Place(file, line, column),
            "these bytes are not UTF-8",
            "Save the file with the encoding UTF-8.",
            error.object[error.start : error.end].hex(" "),
        ) from error
    except OSError as error:
        raise _refusal(
            Place(file),
            f"the file cannot be read: {error.strerror}",
            "Check the path and its permissions.",
        ) from error


def _refuse_hostile(file: Path, text: str) -> None:
    """Refuse what would cost memory or stack before a tree is built of it."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise _refusal(
                _place(file, event.start_mark),
                "aliases (*name) are not read",
                "Write the value out, or quote a text that begins with *.",
                f"*{event.anchor}",
            )
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _refusal(
                _place(file, event.start_mark),
                f"nested more than {DEEPEST} levels deep",
                "A matrix needs about ten levels: check the indentation and the brackets.",
            )


def _plain(file: Path, node: yaml.Node, problems: list[Problem]) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(file, item, problems) for item in node.value]
    content: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if not isinstance(key_node, yaml.ScalarNode) or key in content:
            problems.append(
                Problem(
                    _place(file, key_node.start_mark),
                    "this key stands here twice"
                    if isinstance(key_node, yaml.ScalarNode)
                    else "a key has to be a plain text",
                    "Keep one of them: the other would be lost.",
                    key,
                )
            )
        else:
            content[key] = _plain(file, value_node, problems)
    return content


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def _place(file: Path, mark: object) -> Place:
    """The place of a mark of either parser; libyaml's and Python's share no type."""
    line, column = getattr(mark, "line", None), getattr(mark, "column", 0)
    return Place(file) if line is None else Place(file, line + 1, column + 1)


def _refusal(place: Place, message: str, remedy: str, value: str = "") -> KnowledgeError:
    return KnowledgeError([Problem(place, message, remedy, value)])
