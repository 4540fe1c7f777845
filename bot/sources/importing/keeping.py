"""A matrix written into the file that holds it already: comments, order and style stay."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from bot.matrix import Matrix, Role
from bot.sources import document, matrices, writing
from bot.sources.content import Plain
from bot.sources.importing.notes import Kind, Note
from bot.sources.writing import Content

Rows: TypeAlias = dict[str, tuple[CommentedMap, Plain]]


def kept(file: Path, text: str, matrix: Matrix) -> tuple[str, tuple[Note, ...]]:
    """The file's text with this matrix instead of the old one, and what could not be kept.

    `text` has to be a matrix file without errors.
    """
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000  # a long text stays on its line
    yaml.indent(mapping=2, sequence=4, offset=2)
    plain = document.parse(file, text).content
    try:
        tree = yaml.load(text)
        _Update(tree, plain).update(tree, plain, writing.content(matrix))
        out = io.StringIO()
        yaml.dump(tree, out)
        written = out.getvalue()
    except (YAMLError, ValueError) as error:  # such as a date that is none
        return _anew(matrix, str(error))
    if matrices.parse(file, written)[0] != matrix:
        return _anew(matrix, "it would read back as another matrix")
    return written, tuple(_gone(text, written))


def _anew(matrix: Matrix, why: str) -> tuple[str, tuple[Note, ...]]:
    message = f"the file is written anew, without its comments: {why}"
    return writing.text(matrix), (Note(Kind.LOOK, message),)


def _gone(old: str, new: str) -> Iterator[Note]:
    """Comments that stood with rows that are gone."""
    left = [line.strip() for line in new.splitlines() if "#" in line]
    for number, line in enumerate(old.splitlines(), 1):
        comment = line.strip()
        if comment.startswith("#") and comment not in left:
            yield Note(Kind.LOOK, "this comment stood with what is gone", f"line {number}", comment)


class _Update:
    """Changes a tree of ruamel's where it does not say what it should."""

    def __init__(self, tree: CommentedMap, plain: Plain) -> None:
        self._rows: Rows = dict(_all(tree, plain, "activities"))
        self._phases: Rows = dict(_all(tree, plain, "phases"))

    def update(self, tree: CommentedMap, plain: Plain, wanted: Mapping[str, Content]) -> None:
        """Have a mapping hold what is wanted, and nothing else."""
        held = plain if isinstance(plain, dict) else {}
        for key in [key for key in tree if str(key) not in wanted]:
            del tree[key]
        for key, value in wanted.items():
            before = held.get(key)
            if key in ("activities", "phases") and isinstance(value, list):
                self._list(tree, key, value)
            elif isinstance(value, Mapping) and isinstance(tree.get(key), CommentedMap):
                self.update(tree[key], before or {}, value)
            elif not _same(before, _plain(value)):
                tree[key] = _node(key, value)

    def _list(self, tree: CommentedMap, key: str, wanted: list[Content]) -> None:
        """Have a list hold these rows or phases; those that were there are taken as they stand."""
        known = self._rows if key == "activities" else self._phases
        items = CommentedSeq()
        before = tree.get(key, CommentedSeq())
        comments = {id(before[n]): comment for n, comment in before.ca.items.items()}
        before.copy_attributes(items)
        items.ca.items.clear()  # comments above items are kept by the items' numbers
        for one in wanted:
            if not isinstance(one, Mapping):
                continue
            node, plain = known.pop(_key(one), (None, None))
            if node is None:
                node, plain = CommentedMap(), {}
            self.update(node, plain or {}, one)
            items.append(node)
            if id(node) in comments:
                items.ca.items[len(items) - 1] = comments[id(node)]
        tree[key] = items


def _all(
    tree: CommentedMap, plain: Plain, key: str
) -> Iterator[tuple[str, tuple[CommentedMap, Plain]]]:
    """Every row or phase of a tree by what names it."""
    held = plain if isinstance(plain, dict) else {}
    for name in ("activities", "phases"):
        for node, one in zip(tree.get(name) or (), held.get(name) or (), strict=True):
            if isinstance(one, dict):
                if name == key:
                    yield _key(one), (node, one)
                yield from _all(node, one, key)


def _same(before: object, now: Plain) -> bool:
    """Whether a value says the same; the order of letters does not matter."""
    if isinstance(before, str) and isinstance(now, str) and set(before + now) <= set(Role):
        return sorted(before) == sorted(now)
    return before == now


def _key(one: Mapping[str, Content]) -> str:
    """What names a row, or a phase, whatever becomes of the rest."""
    return str(one.get("id") or one.get("number") or one.get("title"))


def _plain(value: Content) -> Plain:
    """A value as it reads."""
    match value:
        case str():
            return value
        case Mapping():
            return {key: _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case _:
            return str(value)


def _node(key: str, value: Content) -> object:
    """A value as ruamel writes it in the style of the others."""
    match value:
        case Mapping():
            made = CommentedMap((name, _node(name, one)) for name, one in value.items())
            if key in writing.FLOWING:
                made.fa.set_flow_style()
            return made
        case list() | tuple():
            items = CommentedSeq(_node("", one) for one in value)
            if all(isinstance(one, str) for one in value):
                items.fa.set_flow_style()
            return items
        case str() if key == "number":
            return DoubleQuotedScalarString(value)
        case _:
            return value
