"""Contacts as links. Here they notify nobody: a user group is shown by its label."""

from collections.abc import Iterator, Sequence

from bot.answering.contacts import Reached, shown
from bot.matrix import Contact
from bot.slack.views.blocks import Block, channel, cut, link, section, text

MOST_LINES = 4
MOST_WAYS = 5  # a line
LONGEST = 80  # characters of one


def turned_to(reached: Reached) -> list[Block]:
    """A line for each party, with all the ways to reach it."""
    return [section([text(f"{who}: "), *_ways(contacts)]) for who, contacts in reached[:MOST_LINES]]


def _ways(contacts: Sequence[Contact]) -> Iterator[Block]:
    for number, contact in enumerate(contacts[:MOST_WAYS]):
        if number:
            yield text(" · ")
        yield _way(contact)


def _way(contact: Contact) -> Block:
    match contact.kind:
        case "channel" if contact.value.isupper():  # an id; Slack itself shows the name
            return channel(contact.value)
        case "email":
            return link(f"mailto:{contact.value}", cut(contact.label or contact.value, LONGEST))
        case "link":
            return link(contact.value, cut(contact.label or contact.value, LONGEST))
        case "channel" | "group":
            return text(cut(shown(contact), LONGEST))
