"""A matrix as YAML for people, in the style of the shipped one; `matrices.read` reads it back."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from bot.matrix import Activity, Contact, Contacts, Matrix, Party, Phase, Role

Content: TypeAlias = "Mapping[str, Content] | Sequence[Content] | str | date"

# Keys whose mapping stands on one line.
FLOWING = ("letters",)
# What reads as it stands in any YAML reader: it begins with a letter, and holds nothing that
# could end it. Everything else is quoted.
_PLAIN = re.compile(r"[^\W\d_](?:[^\x00-\x1f:#\[\]{},]|:(?=\S)|(?<=\S)#|(?P<flow>[\[\]{},]))*")
_OTHER = re.compile(r"(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)


def text(matrix: Matrix) -> str:
    """The whole file."""
    return written(content(matrix))


def written(content: Mapping[str, Content]) -> str:
    """The content of a matrix file as YAML."""
    parts = ("\n".join(_entry(key, value)) for key, value in content.items())
    return "\n\n".join(parts) + "\n"


def content(matrix: Matrix) -> dict[str, Content]:
    """A matrix as its file holds it; what is empty is left out."""
    source: dict[str, Content] = {
        "title": matrix.source.title,
        "address": matrix.source.address,
        "date": matrix.source.date or "",
    }
    by_phase: dict[Phase, list[Activity]] = {}
    for activity in matrix.activities:
        by_phase.setdefault(activity.phase, []).append(activity)
    below: dict[Phase | None, list[Phase]] = {}
    for phase in dict.fromkeys(matrix.phases):  # two that are alike are one
        below.setdefault(phase.parent, []).append(phase)
    return _filled(
        {
            "service": matrix.service,
            "aliases": matrix.aliases,
            "source": _filled(source),
            "reviewed": matrix.reviewed or "",
            "roles": {role.value: words for role, words in matrix.definitions},
            "we": matrix.we.key if matrix.we else "",
            "parties": {party.key: _party(party) for party in matrix.parties},
            "phases": [_phase(phase, below, by_phase) for phase in below.get(None, ())],
        }
    )


def letters(activity: Activity) -> dict[str, Content]:
    """The letters of each party that has any, as they are written."""
    return {
        party.key: "".join(role for role in Role if role in roles)
        for party, roles in activity.letters
    }


def scalar(value: str, flow: bool = False) -> str:
    """A text as YAML on one line, quoted where it has to be; `flow` inside brackets."""
    plain = _PLAIN.fullmatch(value)
    if plain and not (flow and plain["flow"]) and value.isprintable() and value == value.strip():
        return f'"{value}"' if value.endswith(":") or _OTHER.fullmatch(value) else value
    return f'"{"".join(map(_escaped, value))}"'


def _party(party: Party) -> Content:
    return _filled(
        {"name": party.name, "aliases": party.aliases, "contacts": _ways(party.contacts)}
    )


def _contacts(told: Contacts) -> Content:
    return {party.key: _ways(contacts) for party, contacts in told}


def _ways(contacts: Sequence[Contact]) -> Content:
    """The ways to reach a party, a line each."""
    return [
        _filled(
            {
                contact.kind: contact.value,
                "label": contact.label,
                "backup": "true" if contact.backup else "",
            }
        )
        for contact in contacts
    ]


def _phase(
    phase: Phase,
    below: Mapping[Phase | None, Sequence[Phase]],
    by_phase: Mapping[Phase, Sequence[Activity]],
) -> Content:
    return _filled(
        {
            "number": phase.number,
            "title": phase.title,
            "contacts": _contacts(phase.contacts),
            "activities": [_activity(activity) for activity in by_phase.get(phase, ())],
            "phases": [_phase(inner, below, by_phase) for inner in below.get(phase, ())],
        }
    )


def _activity(activity: Activity) -> Content:
    written: dict[str, Content] = {"id": activity.id, "activity": activity.text}
    contacts = _filled({"contacts": _contacts(activity.contacts)})
    return written | {"letters": letters(activity)} | contacts


def _filled(mapping: Mapping[str, Content]) -> dict[str, Content]:
    return {key: value for key, value in mapping.items() if value}


def _entry(key: str, value: Content) -> Iterator[str]:
    """The lines of a key and its value; what stands below is further in."""
    name = scalar(key)
    match value:
        case Mapping() if key in FLOWING or not value:
            inner = (
                f"{scalar(k, flow=True)}: {scalar(str(v), flow=True)}" for k, v in value.items()
            )
            yield f"{name}: {{{', '.join(inner)}}}"
        case Mapping():
            yield f"{name}:"
            for below, held in value.items():
                yield from (f"  {line}" for line in _entry(below, held))
        case str():
            yield f"{name}: {scalar(value)}"
        case date():
            yield f"{name}: {value.isoformat()}"
        case Sequence() if all(isinstance(item, str) for item in value):
            yield f"{name}: [{', '.join(scalar(str(item), flow=True) for item in value)}]"
        case Sequence():
            yield f"{name}:"
            for item in value:
                yield from _item(item)


def _item(item: Content) -> Iterator[str]:
    """The lines of an entry of a list: a dash, then what it holds."""
    held = item.items() if isinstance(item, Mapping) else ()
    lines = (line for key, value in held for line in _entry(key, value))
    for number, line in enumerate(lines):
        yield f"    {line}" if number else f"  - {line}"


def _escaped(letter: str) -> str:
    """A character inside double quotes; YAML refuses most that cannot be printed."""
    if letter in '"\\':
        return f"\\{letter}"
    if letter.isprintable():
        return letter
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"
