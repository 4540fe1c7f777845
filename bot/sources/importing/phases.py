"""The phases of a document, grown from its headings; numbers say more than heading levels."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.language.words import words
from bot.sources.importing.grid import IN_TEXT, SHEET, Heading
from bot.sources.importing.notes import Kind, Note

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.):]?\s+(?=\S)")
_LABEL = re.compile(r"(?P<number>\d+(?:\.\d+)*)\. (?=\S)")
LONGEST_NUMBER = 20  # characters; what a matrix file allows
NO_HEADING = -1  # the level of a phase that a column names
UNNAMED = "Activities"  # the phase of rows that stand under no heading


@dataclass(slots=True, eq=False)
class Node:
    """A phase while its document is read; `level` is its heading's."""

    number: str
    title: str
    parent: "Node | None" = None
    level: int = 0
    line: int = 0
    below: list["Node"] = field(default_factory=list)
    rows: int = 0

    @property
    def label(self) -> str:
        """Number and title, as a matrix has them."""
        return f"{self.number}. {self.title}" if self.number else self.title

    @property
    def path(self) -> tuple[str, ...]:
        """The labels of the phases it stands in, outermost first, and its own."""
        return (*self.parent.path, self.label) if self.parent else ()

    @property
    def depth(self) -> int:
        """How many phases it stands in."""
        return self.parent.depth + 1 if self.parent else 0

    @property
    def filled(self) -> bool:
        """Whether any row stands in it or below."""
        return self.rows > 0 or any(node.filled for node in self.below)


def numbered(text: str, *, exact: bool = False) -> tuple[str, str]:
    """A title's number and the rest: "3.1.2. Access" is ("3.1.2", "Access").

    With `exact`, only what `Phase.label` writes is a number.
    """
    found = (_LABEL if exact else _NUMBER).match(text)
    if not found or len(found["number"]) > LONGEST_NUMBER:
        return "", text
    return found["number"], text[found.end() :]


class Outline:
    """The tree of phases as it grows; `here` is the one that rows stand in now.

    With `exact`, headings stand where their levels say, and no two titles are the same but for
    capitals and blanks.
    """

    def __init__(self) -> None:
        self.root = Node("", "")
        self.here = self.root
        self._sheet = self.root
        self._known: dict[tuple[int, str, str], Node] = {}  # by parent, number and name
        self._numbers: dict[str, Node] = {}  # of the sheet that is read now

    def enter(self, heading: Heading) -> None:
        """Go on in the phase of a heading."""
        if heading.level == SHEET:
            self.here = self._sheet = self._add(self.root, "", heading.text, SHEET, 0)
            self._numbers = {}
            return
        number, title = numbered(heading.text)
        parent = self._above(number) if number else self._over(heading.level)
        self.here = self._add(parent, number, title, heading.level, heading.line)

    def inside(self, start: Node, labels: tuple[str, ...], line: int) -> Node:
        """The phase at a path below `start`; it is made where there is none."""
        node = start
        for label in labels:
            number, title = numbered(label)
            node = self._add(node, number, title, NO_HEADING, line)
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
        headed = [node for node in found if SHEET < node.level < IN_TEXT and node.number]
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
        return next((self._numbers[one] for one in over if one in self._numbers), self._sheet)

    def _over(self, level: int) -> Node:
        """The phase that a heading without a number stands in, by the levels."""
        node = self.here
        while node.parent and node.level >= level:
            node = node.parent
        return node

    def _add(self, parent: Node, number: str, title: str, level: int, line: int) -> Node:
        """The phase of this name in another; it is made where there is none."""
        name = " ".join(words(title)) or title
        node = self._known.get((id(parent), number, name))
        if node is None:
            node = self._known[id(parent), number, name] = Node(number, title, parent, level, line)
            parent.below.append(node)
        if number:
            self._numbers[number] = node
        return node
