"""One entry of `contacts` in a matrix file, as a pydantic model.

It is strict: Slack takes the ids that go into a message for mentions and links.
"""

import re
from collections.abc import Sequence
from typing import Annotated, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from bot.matrix import Contact, ContactKind

PATTERNS = {
    "channel": (r"#?(?:[CG][A-Z0-9]{6,20}|[\w-]{1,80})", "not a channel"),
    "group": (r"S[A-Z0-9]{6,20}", "not the id of a user group"),
    "email": (r"[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", "not an e-mail address"),
    "link": (r"https://[^\s<>|]{1,2000}", "not a link"),
}


def _checked(kind: ContactKind) -> AfterValidator:
    pattern, message = PATTERNS[kind]

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise PydanticCustomError(kind, message)
        return value

    return AfterValidator(check)


class ContactFile(BaseModel):
    """One way to reach a party."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    channel: Annotated[str, _checked("channel")] = ""
    group: Annotated[str, _checked("group")] = ""
    email: Annotated[str, _checked("email")] = ""
    link: Annotated[str, _checked("link")] = ""
    label: Annotated[str, StringConstraints(strip_whitespace=True, max_length=150)] = ""
    backup: bool = False

    @model_validator(mode="after")
    def _is_one_way(self) -> Self:
        if len(self._ways) != 1:
            raise PydanticCustomError("one_way", "not one way to reach a party")
        if self.group and not self.label:
            raise PydanticCustomError("group_label", "a user group without a label")
        return self

    @property
    def _ways(self) -> dict[ContactKind, str]:
        return {kind: getattr(self, kind) for kind in get_args(ContactKind) if getattr(self, kind)}

    @property
    def contact(self) -> Contact:
        """The contact that the entry tells."""
        ((kind, value),) = self._ways.items()
        return Contact(kind, value.removeprefix("#"), self.label, self.backup)


def ways(read: Sequence[ContactFile]) -> tuple[Contact, ...]:
    """The contacts of a party, in the order in which they are to be tried."""
    return tuple(entry.contact for entry in read)
