"""What was said in each conversation, so that a follow-up can lean on it.

The journal keeps the turns; they are gone through again on the knowledge of now, which
takes microseconds. So every replica knows the same, also after a restart or a change of
the matrix.
"""

from dataclasses import dataclass

from bot.answering import policy
from bot.answering.engine import Engine
from bot.answering.threads import Exchange
from bot.asking.question import Question
from bot.journal.entries import Turn
from bot.journal.journal import Journal
from bot.matching.candidates import Candidate

LOOKED_BACK = 8  # turns; what was said before them is not leaned on


@dataclass(frozen=True, slots=True)
class Conversation:
    """A thread of a channel, by its first message; "" is a direct message outside of threads."""

    channel: str
    thread: str = ""


class Conversations:
    """The exchanges of all conversations; safe to share between threads."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def last(
        self, engine: Engine, conversation: Conversation, service: str = ""
    ) -> Exchange | None:
        """The exchange that a message may lean on, or None where nothing was said yet.

        `service` is the channel's own, for questions that name none.
        """
        before: Exchange | None = None
        for turn in self._journal.turns(conversation.channel, conversation.thread)[-LOOKED_BACK:]:
            before = _again(engine, turn, before, service)
        return before

    def asked(self, conversation: Conversation, text: str) -> None:
        """Keep a message that was answered."""
        self._journal.add_turn(conversation.channel, conversation.thread, Turn("asked", text))

    def chosen(self, conversation: Conversation, row: str) -> None:
        """Keep the key of the row that somebody picked of those offered."""
        self._journal.add_turn(conversation.channel, conversation.thread, Turn("chosen", row))


def _again(engine: Engine, turn: Turn, before: Exchange | None, service: str) -> Exchange | None:
    if turn.kind == "asked":
        return engine.ask(turn.text, before, service=service)
    row = engine.knowledge.catalog.row(turn.text)
    if row is None:  # the matrix has no such row any more
        return before
    question = before.question if before else Question(row.activity.text)
    return Exchange(question, policy.found(question, Candidate(row, 1.0, 1.0)))
