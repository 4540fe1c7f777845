"""An answer as a message."""

import json
from dataclasses import dataclass

from bot.answering.reply import Entry, Reply
from bot.slack import limits
from bot.slack.views.blocks import (
    Block,
    Message,
    actions,
    bullets,
    button,
    context,
    escape,
    quote,
    rich,
    section,
    text,
)

OLD_BUTTON = "This button is from an earlier version. Ask again with /raci."
WRONG = "Something went wrong here."
AGAIN = "Please try again; if it stays so, tell the bot's owner this number: {mark}."

SHARE = "share"  # action id of the button below an answer that only one person sees


@dataclass(frozen=True, slots=True)
class Shared:
    """What a Share button carries: the question, to be answered again for all."""

    question: str

    def value(self) -> str:
        """The button's value; a question that is too long for it is cut."""
        question = self.question
        while (
            len(packed := json.dumps({"question": question}, ensure_ascii=False))
            > limits.BUTTON_VALUE
        ):
            question = question[: len(question) * 9 // 10]
        return packed

    @classmethod
    def of(cls, value: str) -> "Shared | None":
        """What the value of a button holds, or None for one of an unknown version."""
        try:
            packed = json.loads(value)
            return cls(str(packed["question"]))
        except (ValueError, TypeError, KeyError):
            return None


def message(words: Reply, share: Shared | None = None, asked: str = "") -> Message:
    """A reply as a message.

    Args:
        words: what is said.
        share: given, a button offers to post the answer for all to see.
        asked: given, the question is quoted above the answer.
    """
    blocks = [context([f"Asked: {asked}"])] if asked else []
    blocks.append(_answer(words))
    footer = [part for part in (words.place, words.source) if part]
    blocks += [context(footer)] if footer else []
    blocks += _listed(words)
    blocks += [context([words.hint])] if words.hint else []
    if share:
        blocks.append(actions([button(SHARE, "Share in channel", share.value())]))
    return Message(text=_notification(words), blocks=blocks)


def notice(words: str) -> Message:
    """A plain sentence of the bot's own."""
    return Message(text=escape(words), blocks=[rich([section([text(words)])])])


def failure(words: str, mark: str) -> str:
    """What is said where something failed: the words for it, and the number it is logged under."""
    return escape(f"{words or WRONG} {AGAIN.format(mark=mark)}")


def _answer(words: Reply) -> Block:
    said = [text(words.headline, bold=True)]
    said += [text(f"\n{fact}") for fact in words.facts]
    elements = [section(said)]
    if words.activity:
        elements.append(quote([text(words.activity)]))
    return rich(elements)


def _listed(words: Reply) -> list[Block]:
    if not words.entries:
        return []
    elements = [section([text(words.caption)])] if words.caption else []
    room = limits.MESSAGE_TEXT - 4000  # what stands around a list has room in the rest
    shown: list[Entry] = []
    for entry in words.entries:
        room -= len(entry.activity) + len(entry.holders) + len(entry.phase) + 4
        if room < 0:
            break
        shown.append(entry)
    phases = dict.fromkeys(entry.phase for entry in shown)
    for phase in phases:
        elements += [section([text(phase, bold=True)])] if phase else []
        elements.append(bullets([_told(entry) for entry in shown if entry.phase == phase]))
    left = len(words.entries) - len(shown)
    if left:
        elements.append(section([text(f"… and {left} more: name a phase, a party or a role.")]))
    return [rich(elements)]


def _told(entry: Entry) -> str:
    """A row of a list in one line, with its holders where they are told."""
    return f"{entry.activity} – {entry.holders}" if entry.holders else entry.activity


def _notification(words: Reply) -> str:
    said = " ".join((words.headline, *words.facts))
    if words.activity:
        said = f"{said} {words.activity}"
    return escape(said[: limits.FALLBACK_TEXT // 5 * 4])[: limits.FALLBACK_TEXT]
