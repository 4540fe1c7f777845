"""The content of a YAML text, built from the parser's events without a tree of nodes."""

from pathlib import Path
from typing import TypeAlias

import yaml

from bot.sources.problems import KnowledgeError, Place, Problem

DEEPEST = 40  # levels of nesting; a matrix needs about ten
MOST_VALUES = 2_000_000  # texts, lists and mappings; a row of a matrix has about ten
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
LONG = (
    f"more than {MOST_VALUES:,} values up to here",
    "Split the matrix, one file for each service.",
)
PLAIN_KEY = (
    "a key has to be a plain text",
    "Write a word before the colon, and quote it if it begins with a bracket.",
)
ANOTHER = ("another document begins here", "Keep one matrix in a file: remove the line ---.")
ONE_KEY = ("this key stands here twice", "Keep one of them: the other would be lost.")

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str"

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml's where it was compiled in


class Reading:
    """Reads the content of one YAML text, once.

    `problems` are what is wrong with it as far as the rest can be checked all the same.
    """

    def __init__(self, file: Path, text: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._event = LOADER(text).get_event
        self._values = 0
        self._aliased = False

    def content(self) -> Plain:
        """The content of the only document; an empty text where there is none.

        Raises:
            KnowledgeError: it has aliases, or is too deep or too long to be knowledge.
            yaml.YAMLError: it is not YAML.
        """
        self._event()  # the stream begins
        content: Plain = ""
        if isinstance(self._event(), yaml.DocumentStartEvent):
            content = self._value(self._event(), 1)
            self._event()  # the document ends
            if isinstance(another := self._event(), yaml.DocumentStartEvent):
                raise KnowledgeError([Problem(self._place(another), *ANOTHER)])
        if self._aliased:
            raise KnowledgeError(self.problems)
        return content

    def _value(self, event: yaml.Event, level: int) -> Plain:
        self._values += 1
        if self._values > MOST_VALUES:
            raise KnowledgeError([Problem(self._place(event), *LONG)])
        if isinstance(event, yaml.ScalarEvent) and not event.anchor and not event.tag:
            return event.value
        self._note_refused(event)
        if not isinstance(event, yaml.CollectionStartEvent):
            return getattr(event, "value", "")
        if level > DEEPEST:
            raise KnowledgeError([Problem(self._place(event), *DEEP)])
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(level + 1)
        return self._mapping(level + 1)

    def _list(self, level: int) -> Plain:
        content: list[Plain] = []
        while not isinstance(event := self._event(), yaml.SequenceEndEvent):
            content.append(self._value(event, level))
        return content

    def _mapping(self, level: int) -> Plain:
        content: dict[str, Plain] = {}
        while not isinstance(event := self._event(), yaml.MappingEndEvent):
            key = self._value(event, level)
            value = self._value(self._event(), level)
            if not isinstance(key, str):
                self.problems.append(Problem(self._place(event), *PLAIN_KEY))
            elif key in content:
                self.problems.append(Problem(self._place(event), *ONE_KEY, key))
            else:
                content[key] = value
        return content

    def _note_refused(self, event: yaml.Event) -> None:
        """Note what would cost memory or lose words."""
        match event:
            case yaml.AliasEvent(anchor=name):
                self._aliased = True
                words, value = ALIAS, f"*{name}"
            case yaml.NodeEvent(anchor=str(name)):
                words, value = ANCHOR, f"&{name}"
            case yaml.ScalarEvent(tag=str(name)) | yaml.CollectionStartEvent(tag=str(name)):
                words, value = TAG, name
            case _:
                return
        self.problems.append(Problem(self._place(event), *words, value))
        if len(self.problems) == MOST_REFUSED:
            raise KnowledgeError(self.problems)

    def _place(self, event: yaml.Event) -> Place:
        return place(self._file, event)


def place(file: Path, event: yaml.Event) -> Place:
    """Where an event begins; libyaml's marks and Python's share no type."""
    line, column = getattr(event.start_mark, "line", 0), getattr(event.start_mark, "column", 0)
    return Place(file, line + 1, column + 1)
