"""What a person has chosen in the modal, as it is carried from one step to the next."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Chosen:
    """The filters of a list, by the names that menus give; "" chooses nothing.

    Attributes:
        service: the matrix.
        phase: a phase of it, with those within.
        party: who holds a letter.
        role: which letter is held.
        page: the first is 1.
    """

    service: str = ""
    phase: str = ""
    party: str = ""
    role: str = ""
    page: int = 1

    def value(self) -> str:
        """As a modal and a button hold it; at most four names of 150 characters."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def of(cls, value: str) -> "Chosen":
        """What was held; nothing is chosen where it is of an unknown version."""
        try:
            held = json.loads(value)
            names = {key: str(held[key]) for key in ("service", "phase", "party", "role")}
            return cls(**names, page=int(held["page"]))
        except (ValueError, TypeError, KeyError):
            return cls()
