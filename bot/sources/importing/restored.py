"""An export of ours put together again: what its head says, with the rows of its table."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import BotError
from bot.sources.importing import ids
from bot.sources.importing.drafts import Draft, identified
from bot.sources.importing.phases import numbered
from bot.sources.writing import Content


@dataclass(slots=True)
class _Phase:
    """A phase with what the head says of it; rows and phases are added as they are met."""

    said: dict[str, Content]
    rows: list[Content] = field(default_factory=list)
    below: dict[str, "_Phase"] = field(default_factory=dict)

    def content(self) -> Iterator[Content]:
        """The phase as a matrix file holds it; nothing where no row stands in it."""
        below = [one for phase in self.below.values() for one in phase.content()]
        if self.rows or below:
            yield {**self.said, "activities": self.rows, "phases": below}


def restored(
    file: Path, head: str, drafts: Sequence[Draft], names: Mapping[str, str]
) -> dict[str, Content]:
    """The content of a matrix file; where a table and its head disagree, the table is right.

    `names` are the parties' names by the keys that the drafts use.
    """
    said = _said(file, head)
    parties, keys = _parties(said, names)
    root = _Phase({})
    extras = dict(_known(said, root))
    for draft, id_ in zip(drafts, identified(drafts, extras), strict=True):
        letters: Content = {keys[key]: "".join(roles) for key, roles in draft.letters.items()}
        row = {"id": id_, "activity": draft.activity, "letters": letters}
        _at(root, draft.node.path).rows.append({**row, **extras.get(id_, {})})
    phases = [one for phase in root.below.values() for one in phase.content()]
    return {**said, "parties": parties, "phases": phases}


def _said(file: Path, head: str) -> dict[str, Content]:
    try:
        said = json.loads(head)
    except (ValueError, RecursionError) as error:
        raise _damaged(file, str(error)) from error
    if not isinstance(said, dict):
        raise _damaged(file, "it is not an object")
    return said


def _damaged(file: Path, why: str) -> BotError:
    return BotError(
        f"{file}: what the export says of its matrix cannot be read: {why}",
        "Export it anew, or remove the line, field or sheet called `raci`.",
    )


def _parties(
    said: Mapping[str, Content], names: Mapping[str, str]
) -> tuple[dict[str, Content], dict[str, str]]:
    """The parties of the head and of the table, and the key of each key of the table."""
    found = said.get("parties")
    parties: dict[str, Content] = dict(found) if isinstance(found, Mapping) else {}
    by_name = {
        one["name"]: key
        for key, one in parties.items()
        if isinstance(one, Mapping) and isinstance(one.get("name"), str)
    }
    keys: dict[str, str] = {}
    for key, name in names.items():
        keys[key] = by_name.get(name) or ids.unique(key, parties)
        parties.setdefault(keys[key], {"name": name})
    return parties, keys


def _known(said: Mapping[str, Content], above: _Phase) -> Iterator[tuple[str, dict[str, Content]]]:
    """Put the head's phases below one, and give what it says of each activity by its id."""
    phases = said.get("phases")
    for one in phases if isinstance(phases, list) else ():
        if not isinstance(one, Mapping):
            continue
        told = {key: value for key, value in one.items() if key not in ("activities", "phases")}
        number, title = one.get("number"), one.get("title")
        phase = above.below.setdefault(f"{number}. {title}" if number else str(title), _Phase(told))
        activities = one.get("activities")
        for row in activities if isinstance(activities, list) else ():
            if isinstance(row, Mapping) and isinstance(row.get("id"), str):
                yield str(row["id"]), {key: value for key, value in row.items() if key != "id"}
        yield from _known(one, phase)


def _at(root: _Phase, path: Sequence[str]) -> _Phase:
    """The phase at a path; it is made where the head knows none."""
    phase = root
    for label in path:
        number, title = numbered(label, exact=True)
        phase = phase.below.setdefault(label, _Phase({"number": number, "title": title}))
    return phase
