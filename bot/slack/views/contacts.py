"""Contacts as links. Here they notify nobody: a user group is shown by its label."""

from collections.abc import Iterator, Sequence

from bot.answering.contacts import Reached, shown
from bot.matrix import Contact
from bot.slack.views.blocks import Block, channel, link, section, text


def turned_to(reached: Reached) -> list[Block]:
    """A line for each party, with all the ways to reach it."""
    return [section([text(f"{who}: "), *_ways(contacts)]) for who, contacts in reached]


def _ways(contacts: Sequence[Contact]) -> Iterator[Block]:
    for number, contact in enumerate(contacts):
        if number:
            yield text(" · ")
        yield _way(contact)


def _way(contact: Contact) -> Block:
    match contact.kind:
        case "channel" if contact.value.isupper():  # an id; Slack itself shows the name
            return channel(contact.value)
        case "email":
            return link(f"mailto:{contact.value}", contact.label or contact.value)
        case "link":
            return link(contact.value, contact.label)
        case "channel" | "group":
            return text(shown(contact))
