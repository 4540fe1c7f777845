"""A RACI matrix as frozen values: what the knowledge says, and how to look it up."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias


class Role(StrEnum):
    """The four letters of RACI, in the order in which an answer names them."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"

    @property
    def word(self) -> str:
        """The role as a word in a sentence: "responsible"."""
        return self.name.lower()


ContactKind: TypeAlias = Literal["channel", "group", "email", "link"]


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach a party.

    Attributes:
        kind: what `value` is.
        value: a Slack channel's id or its name without #, a Slack user group's id, an
            e-mail address, or a web address.
        label: what people call it.
        backup: it is for when the others do not answer.
    """

    kind: ContactKind
    value: str
    label: str = ""
    backup: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who holds letters: a company, a team, a job title."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name people use for the party, the official one first."""
        return (self.name, *self.aliases)


Contacts: TypeAlias = tuple[tuple[Party, tuple[Contact, ...]], ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """A stage of the service's life; phases nest, and activities stand in the innermost.

    `contacts` reach parties in this phase, instead of the contacts they have elsewhere.
    """

    number: str
    title: str
    parent: "Phase | None" = None
    contacts: Contacts = ()

    @property
    def label(self) -> str:
        """Number and title as people read them: "3.1.2. Access management"."""
        return f"{self.number}. {self.title}" if self.number else self.title

    @property
    def lineage(self) -> tuple["Phase", ...]:
        """The phase and those it stands in, outermost first."""
        return (*self.parent.lineage, self) if self.parent else (self,)


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of a matrix: a piece of work, and who holds which letters for it.

    `contacts` reach parties about it, instead of the contacts they have elsewhere.
    """

    id: str
    text: str
    phase: Phase
    letters: tuple[tuple[Party, frozenset[Role]], ...]
    contacts: Contacts = ()

    def holders(self, role: Role) -> tuple[Party, ...]:
        """The parties that hold the role, in the order of the matrix's columns."""
        return tuple(party for party, roles in self.letters if role in roles)

    def roles(self, party: Party) -> frozenset[Role]:
        """The roles of one party; empty when it has none here."""
        return next((roles for holder, roles in self.letters if holder == party), frozenset())

    def contacts_of(self, party: Party) -> tuple[Contact, ...]:
        """How to reach a party about this: the activity's contacts, its phase's, or its own."""
        inside_out = (self.contacts, *(phase.contacts for phase in reversed(self.phase.lineage)))
        given = (ways for told in inside_out for holder, ways in told if holder == party)
        return next(given, party.contacts)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a matrix was taken from."""

    title: str
    address: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who does what for one service; `we` is the party that the people asking belong to.

    `reviewed` is the day on which people last went through it and found it right.
    """

    name: str
    service: str
    aliases: tuple[str, ...]
    source: Source
    definitions: tuple[tuple[Role, str], ...]
    parties: tuple[Party, ...]
    we: Party | None
    phases: tuple[Phase, ...]
    activities: tuple[Activity, ...] = field(repr=False)
    reviewed: datetime.date | None = None

    def activity(self, id_: str) -> Activity | None:
        """The activity with this id, or None where the matrix no longer has it."""
        return next((activity for activity in self.activities if activity.id == id_), None)


@dataclass(frozen=True, slots=True)
class Row:
    """An activity and the matrix it stands in: what a question can be answered with."""

    matrix: Matrix
    activity: Activity

    @property
    def key(self) -> str:
        """A name for the row that outlives rewording: "raci/backups"."""
        return f"{self.matrix.name}/{self.activity.id}"


@dataclass(frozen=True, slots=True)
class Catalog:
    """All matrices that are loaded, in the order of their file names."""

    matrices: tuple[Matrix, ...]

    def rows(self) -> Iterator[Row]:
        """Every activity of every matrix, in document order."""
        for matrix in self.matrices:
            for activity in matrix.activities:
                yield Row(matrix, activity)

    def row(self, key: str) -> Row | None:
        """The row that `Row.key` named, or None where it is gone."""
        name, _, id_ = key.partition("/")
        matrix = next((matrix for matrix in self.matrices if matrix.name == name), None)
        activity = matrix.activity(id_) if matrix else None
        return Row(matrix, activity) if matrix and activity else None
