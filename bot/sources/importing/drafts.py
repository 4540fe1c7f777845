"""Rows in their phases, on their way to a matrix file."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.matrix import Role
from bot.sources.importing import ids
from bot.sources.importing.notes import Kind, Note
from bot.sources.importing.phases import Node
from bot.sources.writing import Content

LONGEST_TEXT = 3000  # characters; what a matrix file allows for an activity
LONGEST_NAME = 150  # characters; … for a title or a name


@dataclass(frozen=True, slots=True)
class Draft:
    """A row as the document holds it, with letters by the parties' keys."""

    activity: str
    id: str
    node: Node
    letters: Mapping[str, frozenset[Role]]
    where: str


def phases(root: Node, drafts: Sequence[Draft]) -> list[Content]:
    """The phases of a matrix file with all the rows; every row gets an id."""
    named = identified(drafts)
    rows: dict[Node, list[Content]] = defaultdict(list)
    for draft, id_ in zip(drafts, named, strict=True):
        letters: Content = {key: "".join(sorted(held)) for key, held in draft.letters.items()}
        activity = draft.activity[:LONGEST_TEXT]
        rows[draft.node].append({"id": id_, "activity": activity, "letters": letters})
    return [_phase(node, rows) for node in root.below if node.filled]


def identified(drafts: Sequence[Draft], taken: Collection[str] = ()) -> list[str]:
    """An id for each row: what the document gives it, else one of its words, not in `taken`."""
    first = {draft.id: draft for draft in reversed(drafts) if draft.id}
    fresh = ids.ids([(draft.activity, draft.node.title) for draft in drafts], {*first, *taken})
    return [
        draft.id if draft.id and first[draft.id] is draft else new
        for draft, new in zip(drafts, fresh, strict=True)
    ]


def _phase(node: Node, held: Mapping[Node, list[Content]]) -> Content:
    return {
        "number": node.number,
        "title": node.title[:LONGEST_NAME],
        "activities": held.get(node, []),
        "phases": [_phase(below, held) for below in node.below if below.filled],
    }


def doubts(drafts: Sequence[Draft]) -> Iterator[Note]:
    """What a person has to look at in rows that are kept as they are."""
    seen: dict[str, str] = {}
    for draft in drafts:
        count = {role: sum(role in roles for roles in draft.letters.values()) for role in Role}
        for role in (Role.RESPONSIBLE, Role.ACCOUNTABLE):
            if not count[role]:
                yield Note(Kind.LOOK, f"nobody is {role.word}", draft.where, draft.activity)
        if count[Role.ACCOUNTABLE] > 1:
            message = f"{count[Role.ACCOUNTABLE]} parties are accountable"
            yield Note(Kind.LOOK, message, draft.where, draft.activity)
        if len(draft.activity) > LONGEST_TEXT:
            message = f"longer than {LONGEST_TEXT} characters; the rest is left out"
            yield Note(Kind.LOOK, message, draft.where, draft.activity)
        first = seen.setdefault(" ".join(draft.activity.split()).casefold(), draft.where)
        if first != draft.where:
            yield Note(
                Kind.LOOK, f"this activity also stands at {first}", draft.where, draft.activity
            )
