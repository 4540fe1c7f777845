"""What is suggested, and what people make of it; nothing applies by itself."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from bot.answering.desk import Desk
from bot.errors import BotError
from bot.evaluation import questions
from bot.journal.journal import Journal
from bot.learning import suggestions
from bot.learning.suggestions import Suggestion
from bot.learning.trial import Trials
from bot.sources import additions
from bot.sources.problems import Place

LOOKED_BACK = timedelta(days=400)  # as long as the journal keeps anything


class Learning:
    """The suggestions of a journal for the knowledge in a folder.

    The bot takes up what is accepted as it takes up every change of the folder. Replicas
    share the journal, and with it what is decided; where each has a folder of its own, what
    was written is to be brought to the others.
    """

    def __init__(
        self, journal: Journal, desk: Desk, knowledge: Path, now: Callable[[], datetime]
    ) -> None:
        self._journal = journal
        self._desk = desk
        self._folder = knowledge if knowledge.is_dir() else knowledge.parent
        self._clock = now
        self._decided: set[str] = set()  # until the journal has it too
        self._deciding = Lock()

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is neither taken up nor rejected yet, the most wanted first."""
        since = self._clock() - LOOKED_BACK
        found = suggestions.suggestions(self._journal, self._desk.engine, since)
        return tuple(one for one in found if self._decided.isdisjoint(one.marks))

    def find(self, mark: str) -> Suggestion:
        """The suggestion that has this mark.

        Raises:
            BotError: there is none any more, as somebody else has decided about it.
        """
        for one in self.suggestions():
            if mark in one.marks:
                return one
        raise BotError(
            f"There is no suggestion {mark} any more.",
            "It was taken up or rejected, or its question is not kept any longer.",
        )

    def trials(self) -> Trials:
        """Tries suggestions on the labelled questions of the folder.

        Raises:
            BotError: a question file is malformed.
        """
        engine = self._desk.engine
        files = [questions.read(f, engine.knowledge.catalog) for f in questions.tests(self._folder)]
        return Trials(engine, [one for file in files for one in file.questions])

    def accept(self, mark: str) -> Place:
        """Write the phrase into the phrasing file; says where.

        Raises:
            BotError: the suggestion is gone, or the file cannot be written.
        """
        with self._deciding:
            one = self.find(mark)
            place = additions.add(self._folder, one.row.matrix.name, one.phrasing)
            self._remember(one)
            return place

    def reject(self, mark: str) -> None:
        """Never suggest it again. Raises BotError where it is gone."""
        with self._deciding:
            self._remember(self.find(mark))

    def _remember(self, one: Suggestion) -> None:
        self._decided.update(one.marks)
        for mark in one.marks:
            self._journal.decide(mark)
