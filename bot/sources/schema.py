"""The shape of a matrix file, as pydantic models; strict, so that a slip is never silence."""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from rapidfuzz import fuzz, process

from bot.matrix import Role
from bot.sources.document import Address, Document
from bot.sources.problems import Problem


def _letters(value: str) -> str:
    stray = [letter for letter in value if letter not in tuple(Role)]
    if stray:
        raise ValueError(f"unknown letter {stray[0]!r}")
    if len(set(value)) < len(value):
        raise ValueError("the same letter twice")
    return value


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError("not an id")
    return value


def _address(value: str) -> str:
    if value and not re.match(r"https?://\S+$", value):
        raise ValueError("not a web address")
    return value


def _day(value: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise ValueError("not a date") from error


Text = Annotated[str, Field(min_length=1, max_length=3000)]
Id = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_id)]
Letters = Annotated[str, Field(min_length=1), AfterValidator(_letters)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceFile(_Strict):
    """`source`: where the matrix was taken from."""

    title: Text
    address: Annotated[str, AfterValidator(_address)] = ""
    date: Annotated[datetime.date | None, BeforeValidator(_day)] = None


class PartyFile(_Strict):
    """One entry of `parties`: the official name, and the other names people use."""

    name: Text
    aliases: list[Text] = []


class ActivityFile(_Strict):
    """One entry of `activities`: the wording, and each party's letters."""

    id: Id
    activity: Text
    letters: dict[str, Letters]


class PhaseFile(_Strict):
    """One entry of `phases`; it holds activities, further phases, or both."""

    number: str = Field(default="", max_length=20)
    title: Text
    activities: list[ActivityFile] = []
    phases: list["PhaseFile"] = []


class MatrixFile(_Strict):
    """A whole matrix file."""

    service: Text
    aliases: list[Text] = []
    source: SourceFile
    roles: dict[Role, Text] = {}
    we: str = ""
    parties: dict[str, PartyFile] = Field(min_length=1)
    phases: list[PhaseFile] = Field(min_length=1)


REMEDIES = {
    "missing": "Add it.",
    "string_type": "Write a plain text here.",
    "string_too_short": "Write something here, or remove the key.",
    "string_too_long": "Shorten it.",
    "list_type": "Write a list here: lines that begin with a dash.",
    "dict_type": "Write `key: value` lines here, one step further in.",
    "model_type": "Write `key: value` lines here, one step further in.",
    "too_short": "Add at least one entry.",
    "enum": "Use one of the letters R, A, C, I.",
    "unknown letter": "Use the letters R, A, C and I in any order: RA.",
    "the same letter": "Keep it once.",
    "not an id": "Use lower-case letters, digits and hyphens: mail-backups.",
    "not a web address": "Begin it with https:// or leave it out.",
    "not a date": "Write year, month and day: 2022-11-15.",
}


def problems(document: Document) -> Iterator[Problem]:
    """Everything in a document that is not of a matrix file's shape, with its remedy."""
    try:
        MatrixFile.model_validate(document.content)
    except ValidationError as error:
        for found in error.errors():
            address = tuple(step for step in found["loc"] if step != "[key]")
            yield _problem(document, address, found["type"], found["msg"], found["input"])


def _problem(document: Document, address: Address, kind: str, words: str, value: object) -> Problem:
    name = str(address[-1]) if address else "the file"
    shown = value if isinstance(value, str) else ""
    message = words.removeprefix("Value error, ")
    if kind == "extra_forbidden":
        return Problem(document.place(address), "unknown key", _nearest_key(name), name)
    if kind == "missing":
        message, shown = f"`{name}` is missing", ""
    elif kind in REMEDIES:
        message = f"`{name}`: {message[0].lower()}{message[1:]}"
    remedy = next((text for begin, text in REMEDIES.items() if message.startswith(begin)), None)
    return Problem(document.place(address), message, remedy or REMEDIES.get(kind, ""), shown)


def _nearest_key(name: str) -> str:
    models = (MatrixFile, SourceFile, PartyFile, PhaseFile, ActivityFile)
    keys = sorted({key for model in models for key in model.model_fields})
    near = process.extractOne(name, keys, scorer=fuzz.ratio, score_cutoff=60)
    return f"Did you mean `{near[0]}`?" if near else f"Remove it; the keys are {', '.join(keys)}."
