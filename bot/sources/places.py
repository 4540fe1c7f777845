"""The way back from a matrix to the lines of its file."""

from dataclasses import dataclass
from pathlib import Path

from bot.matrix import Activity, Matrix, Party, Phase
from bot.sources import document, passages
from bot.sources.document import Document
from bot.sources.problems import Place
from bot.sources.spots import Address


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a matrix stand in the file that it was read from."""

    _document: Document
    _activities: dict[str, Address]
    _phases: dict[Phase, Address]

    @classmethod
    def of(cls, matrix: Matrix, file: Path) -> "Places":
        """The places in the file of a matrix. Raises KnowledgeError."""
        found = document.read(file)
        phases = (address for address, _ in passages.phases(found))
        return cls(
            found,
            {str(one.get("id")): address for address, one in passages.activities(found)},
            dict(zip(matrix.phases, phases, strict=False)),
        )

    def activity(self, activity: Activity) -> Place:
        """Where the wording of an activity stands."""
        return self._document.place((*self._activities.get(activity.id, ()), "activity"))

    def letters(self, activity: Activity) -> Place:
        """Where the letters of an activity stand."""
        return self._document.place((*self._activities.get(activity.id, ()), "letters"))

    def party(self, party: Party) -> Place:
        """Where a party stands."""
        return self._document.key(("parties", party.key))

    def phase(self, phase: Phase) -> Place:
        """Where the title of a phase stands."""
        return self._document.place((*self._phases.get(phase, ()), "title"))

    def key(self, *keys: str) -> Place:
        """Where the value of a key stands, as of ("source", "date")."""
        return self._document.place(keys)
