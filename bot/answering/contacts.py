"""Whom people turn to about an activity, and how."""

from collections.abc import Sequence
from typing import TypeAlias

from bot.language.wording import Wording
from bot.matrix import Activity, Contact, Role

# Contacts by whom they reach: a party, or its backup.
Reached: TypeAlias = tuple[tuple[str, tuple[Contact, ...]], ...]


def turned_to(activity: Activity, wording: Wording) -> Reached:
    """How to reach who does the work, or else who answers for it."""
    for role in (Role.RESPONSIBLE, Role.ACCOUNTABLE):
        holders = [(party.name, activity.contacts_of(party)) for party in activity.holders(role)]
        if any(contacts for _, contacts in holders):
            return tuple(
                reached for name, contacts in holders for reached in _split(name, contacts, wording)
            )
    return ()


def shown(contact: Contact) -> str:
    """A contact as plain text."""
    match contact.kind:
        case "channel":
            return contact.label or f"#{contact.value}"
        case "group":
            return f"@{contact.label}"
        case "email" | "link":
            return f"{contact.label} ({contact.value})" if contact.label else contact.value


def _split(name: str, contacts: Sequence[Contact], wording: Wording) -> Reached:
    first = tuple(contact for contact in contacts if not contact.backup)
    backup = tuple(contact for contact in contacts if contact.backup)
    told = ((name, first), (wording("{party}, backup", party=name), backup))
    return tuple((label, ways) for label, ways in told if ways)
