"""A YAML file as plain mappings, lists and texts that remember where they stand.

Every scalar stays the text that was written: `number: 3.10` is "3.10" and a
phrase that reads "no" is not a truth value. Anchors, aliases and tags are refused:
knowledge has no use for them, a few lines of aliases can fill the memory, and a
text that begins with & or ! would lose its first word without a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import yaml

from bot.sources import slips
from bot.sources.problems import KnowledgeError, Place, Problem

MOST_BYTES = 5_000_000
DEEPEST = 40  # levels of nesting; a matrix needs about ten
MOST_REFUSED = 100  # aliases and the like after which reading on tells nothing new

# Messages and remedies.
ALIAS = (
    "aliases (*name) are not read",
    "Write the value out, or quote a text that begins with *.",
)
ANCHOR = (
    "anchors (&name) are not read",
    "Remove the anchor, or quote a text that begins with &.",
)
TAG = ("tags (!name) are not read", "Remove the tag, or quote a text that begins with !.")
DEEP = (
    f"nested more than {DEEPEST} levels deep",
    "A matrix needs about ten levels: check the indentation and the brackets.",
)
PLAIN_KEY = (
    "a key has to be a plain text",
    "Write a word before the colon, and quote it if it begins with a bracket.",
)
ONE_KEY = ("this key stands here twice", "Keep one of them: the other would be lost.")

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str"
Address: TypeAlias = tuple[str | int, ...]

Entries: TypeAlias = dict[str, tuple[yaml.Node, yaml.Node]]

_Base = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml's where it was compiled in
_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
# Where an alias, an anchor or a tag can begin: not right behind a letter or a digit.
# Only texts that have such a place are searched for them, as that takes as long as reading.
_SUSPECT = re.compile(r"(?<![^\W_])[&*!]")


class _TooDeepError(Exception):
    """Nesting past the limit; carries the node below which it is."""

    def __init__(self, node: yaml.Node) -> None:
        super().__init__()
        self.node = node


class _Loader(_Base):  # type: ignore[misc, valid-type] # the base is chosen at run time
    """Takes every scalar for a text, without looking at what it could be."""

    _depth = 0

    def resolve(self, kind: type[yaml.Node], _value: object, _implicit: object) -> str:
        """The tag of a node, by its kind alone."""
        return _TAGS[kind]

    def descend_resolver(self, node: yaml.Node | None, _index: object) -> None:
        """Called before each node with the one it stands in: refuses endless nesting."""
        self._depth += 1
        if node is not None and self._depth > DEEPEST + 1:
            raise _TooDeepError(node)

    def ascend_resolver(self) -> None:
        """Called after each node."""
        self._depth -= 1


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file holds, and the way back from a value to its line and column."""

    file: Path
    content: Plain
    problems: tuple[Problem, ...] = ()
    root: yaml.Node | None = field(default=None, repr=False)
    _entries: dict[int, Entries] = field(default_factory=dict, repr=False, compare=False)

    def place(self, address: Address = ()) -> Place:
        """Where the value at this address stands; its nearest ancestor where it is missing."""
        found = list(self._way(address))
        return _place(self.file, found[-1][1].start_mark) if found else Place(self.file)

    def key(self, address: Address) -> Place:
        """Where the key at the end of this address stands, for what is wrong with the key."""
        found = list(self._way(address))
        if len(found) <= len(address):  # the last step leads nowhere
            return self.place(address)
        return _place(self.file, found[-1][0].start_mark)

    def _way(self, address: Address) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """Key and value of each step from the root on; a list's item is its own key."""
        node = self.root
        if node is None:
            return
        yield node, node
        for step in address:
            entry = self._entry(node, step)
            if entry is None:
                return
            yield entry
            node = entry[1]

    def _entry(self, node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            if id(node) not in self._entries:  # once, so that long mappings stay fast
                reverse = reversed(node.value)  # of two equal keys the first is read
                self._entries[id(node)] = {
                    entry[0].value: entry
                    for entry in reverse
                    if isinstance(entry[0], yaml.ScalarNode)
                }
            return self._entries[id(node)].get(step)
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            return (node.value[step],) * 2 if step < len(node.value) else None
        return None


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
        suspect = _refused(file, text) if _SUSPECT.search(text) else iter(())
        problems = list(islice(suspect, MOST_REFUSED))
        if len(problems) == MOST_REFUSED or any(p.message == ALIAS[0] for p in problems):
            raise KnowledgeError(problems)
        root = yaml.compose(text, Loader=_Loader)
    except _TooDeepError as error:
        raise _refusal(_place(file, error.node.start_mark), *DEEP) from error
    except (yaml.YAMLError, ValueError) as error:  # PyYAML's own parser lets some ValueErrors out
        raise KnowledgeError([slips.explained(file, text, error)]) from error
    if root is None:
        return Document(file, "")
    content = _plain(file, root, problems)
    return Document(file, content, tuple(problems), root)


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


def _refused(file: Path, text: str) -> Iterator[Problem]:
    """What would cost memory or lose words, found before a tree is built of it."""
    for event in yaml.parse(text, Loader=_Loader):
        place = _place(file, event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            yield Problem(place, *ALIAS, f"*{event.anchor}")
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            yield Problem(place, *ANCHOR, f"&{event.anchor}")
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            yield Problem(place, *TAG, event.tag)


def _plain(file: Path, node: yaml.Node, problems: list[Problem]) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(file, item, problems) for item in node.value]
    content: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        place = _place(file, key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            problems.append(Problem(place, *PLAIN_KEY))
        elif key_node.value in content:
            problems.append(Problem(place, *ONE_KEY, key_node.value))
        else:
            content[key_node.value] = _plain(file, value_node, problems)
    return content


def _place(file: Path, mark: object) -> Place:
    """The place of a mark of either parser; libyaml's and Python's share no type."""
    line, column = getattr(mark, "line", None), getattr(mark, "column", 0)
    return Place(file) if line is None else Place(file, line + 1, column + 1)


def _refusal(place: Place, message: str, remedy: str, value: str = "") -> KnowledgeError:
    return KnowledgeError([Problem(place, message, remedy, value)])
