"""What in a document is not of a matrix file's shape: pydantic's findings in our words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.sources import otherletters
from bot.sources.contacts import ContactFile
from bot.sources.document import Document
from bot.sources.problems import Problem
from bot.sources.rulebook import Rule
from bot.sources.schema import (
    ActivityFile,
    MatrixFile,
    PartyFile,
    PhaseFile,
    SourceFile,
)
from bot.sources.spots import Address

Words: TypeAlias = tuple[str, str]

LINES: Words = ("has to hold `key: value` lines", "Write lines such as `{line}` below, further in.")

# pydantic's error types that a file can cause -> what is wrong with a value, and the remedy.
SHAPES: Mapping[str, Words] = {
    "string_type": ("has to be a text", "Write a plain text, without a dash or a key before it."),
    "string_unicode": ("holds half a character", "Type it anew."),
    "string_too_short": ("is empty", "Write something here, or remove it."),
    "string_too_long": ("is too long", "Shorten it to {max_length} characters."),
    "list_type": ("has to be a list", "Write lines that begin with a dash, or [one, two]."),
    "dict_type": LINES,
    "model_type": LINES,
    "too_short": ("is empty", "Add at least one entry."),
    "enum": ("is not a role", "Use one of the letters R, A, C, I."),
    "bool_parsing": ("is neither true nor false", "Write true, or leave it out."),
    "bool_type": ("is neither true nor false", "Write true, or leave it out."),
}

# The types of our own errors, which bring their words with them.
REMEDIES: Mapping[str, str] = {
    "letter": "Use the letters R, A, C and I, without anything between them: RA.",
    "small_letters": "Write capitals: RA.",
    "letter_twice": "Keep it once.",
    "id": "Use lower-case letters, digits and hyphens: mail-backups.",
    "id_taken": "Use another one: mail-backups.",
    "address": "Begin it with https://, or leave it out.",
    "control": "Remove it; most often it came along with a copied text.",
    "channel": "Write its id, C0123ABCDEF, or its name: mail-operations.",
    "group": "Write its id, S0123ABCDEF; Slack shows it in the group's address.",
    "email": "Write one such as mail@example.com.",
    "link": "Begin it with https://, without blanks in it.",
    "one_way": "Write one of channel, group, email and link in each entry, such as `{line}`.",
    "group_label": "Add a line such as `label: Mail on call`: that is what people read.",
    "date": "Write year, month and day, 2022-11-15, or leave it out.",
}

RULE = Rule.MATRIX_SHAPE

NO_MATRIX = "this is not a matrix"
BEGIN = "Begin with a line such as `service: Hosted Exchange`; the bot's raci.yaml is an example."

# The keys that have to be there.
MISSING: Mapping[str, str] = {
    "service": "Add a line such as `service: Hosted Exchange`.",
    "source": "Add `source:` and below it the `title` of what the matrix was taken from.",
    "title": "Add a line that begins with `title:`.",
    "parties": "Add `parties:` and below it each party with its `name`.",
    "name": "Add a line such as `name: Customer`.",
    "phases": "Add `phases:` and below it the activities, phase by phase.",
    "id": "Add a line such as `id: mail-backups`.",
    "activity": "Add a line such as `activity: Manage backups`.",
    "letters": "Add a line such as `letters: {customer: RA}`, with your parties.",
}

# A line of what a mapping holds: of one that a key names, and of an entry of such a key.
MAPPINGS: Mapping[str | int, str] = {
    "source": "title: Our agreement",
    "roles": "R: Does the work",
    "parties": "customer: {name: Customer}",
    "letters": "customer: RA",
    "contacts": "customer: [email: mail@example.com]",
}
ENTRIES: Mapping[str | int, str] = {
    "parties": "name: Customer",
    "phases": "title: Monitoring",
    "activities": "id: mail-backups",
    "contacts": "email: mail@example.com",
}


def problems(document: Document) -> Iterator[Problem]:
    """Everything in a document that is not of a matrix file's shape, with its remedy."""
    for problem in _problems(document):
        yield replace(problem, rule=RULE)


def _problems(document: Document) -> Iterator[Problem]:
    content = document.content
    if isinstance(content, dict) and not content.keys() & MatrixFile.model_fields.keys():
        yield Problem(document.place(), NO_MATRIX, BEGIN, ", ".join(content))
        return
    try:
        MatrixFile.model_validate(content)
    except ValidationError as error:
        for found in error.errors():
            yield _problem(document, found)


def _problem(document: Document, found: ErrorDetails) -> Problem:
    kind, value = found["type"], _shown(found["input"])
    address = tuple(step for step in found["loc"] if step != "[key]")
    name = str(address[-1]) if address else ""
    if not address:
        message = NO_MATRIX if value else "the file is empty"
        return Problem(document.place(), message, BEGIN, value)
    if kind == "extra_forbidden":
        return Problem(document.key(address), "unknown key", _nearest_key(address), name)
    if kind == "missing":
        return Problem(document.place(address), f"`{name}` is missing", MISSING[name])
    if kind not in SHAPES:
        remedy = _other_letter(found) or REMEDIES[kind].format(line=_line(address))
        return Problem(document.place(address), found["msg"], remedy, value)
    message, remedy = SHAPES[kind]
    message = f"{_subject(address)} {message if value else 'is empty'}"
    remedy = remedy.format(line=_line(address), **found.get("ctx", {}))
    place = document.key(address) if kind == "enum" else document.place(address)
    return Problem(place, message, remedy, value)


def _other_letter(found: ErrorDetails) -> str:
    """What to write for a letter of another model, such as the S of RASCI."""
    return otherletters.remedy(found["ctx"]["letter"]) if found["type"] == "letter" else ""


def _line(address: Address) -> str:
    """An example of what the mapping holds that belongs at an address."""
    *above, last = address
    if isinstance(last, int) and "contacts" in above[-2:]:  # of a party, or of one in a phase
        return ENTRIES["contacts"]
    if above and above[-1] in ENTRIES:
        return ENTRIES[above[-1]]
    return MAPPINGS.get(last, "key: value")


def _subject(address: Address) -> str:
    """A value by its key, or by its number in the list it stands in."""
    *_, last = address
    return f"`{last}`" if isinstance(last, str) else f"entry {last + 1} of `{address[-2]}`"


def _shown(value: object) -> str:
    match value:
        case [] | {} if not value:
            return ""
        case list():
            return "a list"
        case dict():
            return "`key: value` lines"
        case _:
            return str(value)


def _nearest_key(address: Address) -> str:
    name, keys = str(address[-1]), sorted(_model(address).model_fields)
    near = process.extractOne(name, keys, scorer=fuzz.ratio, score_cutoff=60)
    return f"Did you mean `{near[0]}`?" if near else f"Remove it; the keys are {', '.join(keys)}."


def _model(address: Address) -> type[BaseModel]:
    """The model that the mapping was read as in which the address ends."""
    match address[:-1]:
        case ():
            return MatrixFile
        case ("source",):
            return SourceFile
        case ("parties", _):
            return PartyFile
        case (*_, "contacts", int()) | (*_, "contacts", str(), int()):
            return ContactFile
        case (*_, "activities", _):
            return ActivityFile
        case _:
            return PhaseFile
