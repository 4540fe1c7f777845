"""The phases of a document, grown from its headings; numbers say more than heading levels."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.language.words import words
from bot.sources.importing.grid import IN_TEXT, Heading
from bot.sources.importing.notes import Kind, Note

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.):]?\s+(?=\S)")
UNNAMED = "Activities"  # the phase of rows that stand under no heading


@dataclass(slots=True, eq=False)
class Node:
    """A phase while its document is read; `level` is its heading's, 0 where it had none."""

    number: str
    title: str
    parent: "Node | None" = None
    level: int = 0
    line: int = 0
    below: list["Node"] = field(default_factory=list)
    rows: int = 0

    @property
    def depth(self) -> int:
        """How many phases it stands in."""
        return self.parent.depth + 1 if self.parent else 0

    @property
    def filled(self) -> bool:
        """Whether any row stands in it or below."""
        return self.rows > 0 or any(node.filled for node in self.below)


def numbered(text: str) -> tuple[str, str]:
    """A title's number and the rest: "3.1.2. Access" is ("3.1.2", "Access")."""
    found = _NUMBER.match(text)
    return (
        (found["number"], text[found.end() :])
        if found and len(found["number"]) <= 20
        else ("", text)
    )


class Outline:
    """The tree of phases as it grows; `here` is the one that rows stand in now."""

    def __init__(self) -> None:
        self.root = Node("", "")
        self.here = self.root
        self._numbers: dict[str, Node] = {}

    def enter(self, heading: Heading) -> None:
        """Go on in the phase of a heading."""
        number, title = numbered(heading.text)
        parent = self._above(number) if number else self._over(heading.level)
        self.here = self._add(parent, number, title, heading.level, heading.line)

    def inside(self, start: Node, labels: tuple[str, ...], line: int) -> Node:
        """The phase at a path below `start`; it is made where there is none."""
        node = start
        for label in labels:
            number, title = numbered(label)
            same = (
                one
                for one in node.below
                if (one.number, words(one.title)) == (number, words(title))
            )
            node = next(same, None) or self._add(node, number, title, 0, line)
        return node

    def filled(self, node: Node | None = None) -> Iterator[Node]:
        """Every phase that holds rows, each before those that stand in it."""
        for below in (node or self.root).below:
            if below.filled:
                yield below
                yield from self.filled(below)

    def notes(self) -> Iterator[Note]:
        """Headings whose level was not that of the others of their depth, or that were none."""
        levels: dict[int, Counter[int]] = defaultdict(Counter)
        found = list(self.filled())
        for node in (node for node in found if node.level == IN_TEXT):
            yield Note(
                Kind.REPAIRED,
                "a line of text is read as a heading",
                f"line {node.line}",
                node.title,
            )
        headed = [node for node in found if 0 < node.level < IN_TEXT and node.number]
        for node in headed:
            levels[node.depth][node.level] += 1
        for node in headed:
            usual = levels[node.depth].most_common(1)[0][0]
            if node.level != usual:
                over = node.parent.number if node.parent else ""
                message = (
                    f"a heading of level {node.level} where others have {usual}; read by its number"
                )
                message += f" as in {over}" if over else ""
                yield Note(
                    Kind.REPAIRED, message, f"line {node.line}", f"{node.number}. {node.title}"
                )

    def _above(self, number: str) -> Node:
        """The phase that a number stands in: 3.1.2 in 3.1, else in 3, else in none."""
        steps = number.split(".")
        over = (".".join(steps[:count]) for count in range(len(steps) - 1, 0, -1))
        return next((self._numbers[one] for one in over if one in self._numbers), self.root)

    def _over(self, level: int) -> Node:
        """The phase that a heading without a number stands in, by the levels."""
        node = self.here
        while node.parent and node.level >= level:
            node = node.parent
        return node

    def _add(self, parent: Node, number: str, title: str, level: int, line: int) -> Node:
        node = Node(number, title, parent, level, line)
        parent.below.append(node)
        if number:
            self._numbers[number] = node
        return node
