"""The shape of a matrix file, as pydantic models; strict, so that a slip is never silence."""

import datetime
import re
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from bot.knowledge import NONE
from bot.matrix import Role
from bot.sources.contacts import ContactFile

# What no document and no spreadsheet can hold (https://www.w3.org/TR/xml/#charsets).
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def _letters(value: str) -> str:
    stray = next((letter for letter in value if letter not in tuple(Role)), None)
    if stray and value.upper() != value and not set(value.upper()) - set(Role):
        raise PydanticCustomError("small_letters", "small letters")
    if stray:
        raise PydanticCustomError("letter", "unknown letter `{letter}`", {"letter": stray})
    if len(set(value)) < len(value):
        raise PydanticCustomError("letter_twice", "the same letter twice")
    return value


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise PydanticCustomError("id", "not an id")
    if value == NONE:
        raise PydanticCustomError("id_taken", "this id has a meaning of its own in phrasings")
    return value


def _address(value: str) -> str:
    if value and not re.fullmatch(r"https?://\S+", value):
        raise PydanticCustomError("address", "not a web address")
    return value


def _printed(value: str) -> str:
    if stray := CONTROL.search(value):
        raise PydanticCustomError("control", f"a control character, {stray.group()!a}")
    return value


def _day(value: object) -> datetime.date:
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError as error:
        raise PydanticCustomError("date", "not a date") from error


Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=3000),
    AfterValidator(_printed),
]
Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=150),
    AfterValidator(_printed),
]
Number = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=20), AfterValidator(_printed)
]
Id = Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_id)]
Letters = Annotated[str, Field(min_length=1), AfterValidator(_letters)]
Day = Annotated[datetime.date | None, BeforeValidator(_day)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceFile(_Strict):
    """`source`: where the matrix was taken from."""

    title: Name
    address: Annotated[str, AfterValidator(_address)] = ""
    date: Day = None


class PartyFile(_Strict):
    """One entry of `parties`: the official name, the other names, and how to reach it."""

    name: Name
    aliases: list[Name] = []
    contacts: list[ContactFile] = []


class ActivityFile(_Strict):
    """One entry of `activities`: the wording, each party's letters, and its contacts for this."""

    id: Id
    activity: Text
    letters: dict[str, Letters]
    contacts: dict[str, list[ContactFile]] = {}


class PhaseFile(_Strict):
    """One entry of `phases`; it holds activities, further phases, or both."""

    number: Number = ""
    title: Name
    contacts: dict[str, list[ContactFile]] = {}
    activities: list[ActivityFile] = []
    phases: list["PhaseFile"] = []


class MatrixFile(_Strict):
    """A whole matrix file."""

    service: Name
    aliases: list[Name] = []
    source: SourceFile
    reviewed: Day = None
    roles: dict[Role, Text] = {}
    we: str = ""
    parties: dict[str, PartyFile] = Field(min_length=1)
    phases: list[PhaseFile] = Field(min_length=1)
