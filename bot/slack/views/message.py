"""An answer as a message."""

import re
from collections.abc import Iterator

from bot.answering.entries import Entry
from bot.answering.reply import Reply
from bot.answering.reply import text as as_text
from bot.language.wording import Wording
from bot.slack.views.blocks import (
    Block,
    Message,
    bullets,
    context,
    cut,
    notification,
    quote,
    rich,
    section,
    text,
)
from bot.slack.views.buttons import buttons, is_cut
from bot.slack.views.contacts import turned_to
from bot.slack.views.frame import Frame

# Characters, so that all of a message stays within limits.MESSAGE_TEXT: only the activity
# that was found is always told whole.
HEADLINE = 3200
BESIDE = 2000  # who else is part of it
PLACE = 1000
ASKED = 500
OFFERED = 2000  # each activity that is offered
ALL_OFFERED = 8000  # all of them together


def message(words: Reply, frame: Frame) -> Message:
    """A reply as a message."""
    blocks = [context([cut(frame.asked, ASKED)])] if frame.asked else []
    blocks += _answer(words) if words.kind == "answer" else [rich([_headline(words)])]
    blocks += _entries(words)
    blocks += buttons(words, frame)
    blocks += [context([words.hint])] if words.hint and words.kind != "choices" else []
    return Message(text=notification(as_text(words)), blocks=blocks)


def asked_by(name: str, question: str, wording: Wording) -> str:
    """Who asked what, to stand above an answer; a name is all that is told of a person."""
    if not name:
        return wording("Asked: {question}", question=question)
    return wording("{name} asked: {question}", name=name, question=question)


def notice(words: str) -> Message:
    """A plain sentence of the bot's own."""
    return Message(text=notification(words), blocks=[rich([section([text(words)])])])


def failure(mark: str, wording: Wording) -> Message:
    """What is said where something failed, with the number it is logged under."""
    wrong = wording("Something went wrong here.")
    again = wording(
        "Please try again; if it stays so, tell the bot's owner this number: {mark}.", mark=mark
    )
    return notice(f"{wrong} {again}")


def _answer(words: Reply) -> list[Block]:
    """The answer first, then who else is part of it, where it stands, and what it is about."""
    row = [quote([text(words.activity)])]
    row += turned_to(words.contacts)
    above = [rich([_headline(words)])]
    above += [context([cut(" ".join(words.facts), BESIDE)])] if words.facts else []
    return [*above, context([cut(words.place, PLACE)]), rich(row), context([words.source])]


def _headline(words: Reply) -> Block:
    """The headline with the parties in bold type, or all of it where it names none."""
    headline = cut(words.headline, HEADLINE)
    if not words.names:
        return section([text(headline, bold=True)])
    longest_first = sorted(words.names, key=len, reverse=True)
    names = "|".join(re.escape(name) for name in longest_first)
    parts = re.split(rf"(?<!\w)({names})(?!\w)", headline)
    return section([text(part, bold=part in words.names) for part in parts if part])


def _row(entry: Entry, room: int) -> str:
    """A row and who holds what, in so many characters."""
    held = cut(f" – {entry.holders}" if entry.holders else "", room // 2)
    return f"{cut(entry.activity, room - len(held))}{held}"


def _entries(words: Reply) -> Iterator[Block]:
    """The rows that stand below, less what the buttons tell of them."""
    elements = [section([text(words.caption)])] if words.caption else []
    room = min(OFFERED, ALL_OFFERED // max(len(words.entries), 1))
    rows = [_row(entry, room) for entry in words.entries]
    if words.kind in ("help", "list") and rows:
        elements.append(bullets(rows))
    elif is_cut(words.entries):
        elements.append(bullets(rows, numbered=True))
    if elements:
        yield rich(elements)
