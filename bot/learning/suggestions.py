"""Phrasings drafted from what people picked, for people to take up or to turn down."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.answering.answer import Found
from bot.answering.engine import Engine
from bot.asking.question import Question
from bot.journal import reading
from bot.journal.journal import Journal
from bot.journal.reading import Said
from bot.knowledge import Phrasing
from bot.language.markup import BREAK
from bot.language.words import fold, written
from bot.learning.groups import Topics, groups
from bot.matrix import Row

LONGEST = 120  # letters of a phrase; what is longer tells a story


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A phrase that would lead to a row, as people picked that row for it.

    Attributes:
        mark: names it for `Learning.accept` and `reject`, whatever its place in the list.
        wordings: how it was asked, the most frequent first.
        picks: how often the row was picked for it.
        vain: how often it was asked without an answer besides.
        people: by how many people the row was picked, at most.
        marks: what to remember when it is decided about.
    """

    mark: str
    row: Row
    phrasing: Phrasing
    wordings: tuple[str, ...]
    picks: int
    vain: int
    people: int
    marks: tuple[str, ...]


def suggestions(journal: Journal, engine: Engine, since: datetime) -> tuple[Suggestion, ...]:
    """What the journal suggests, the most wanted first; what is known already is left out."""
    picked = journal.ask(lambda connection: reading.picked(connection, since)) or ()
    decided = journal.ask(reading.decided) or frozenset()
    unanswered = journal.ask(lambda connection: reading.unanswered(connection, since))
    vain = (*unanswered.unknown, *unanswered.refused) if unanswered else ()
    drafts = Drafts(engine, vain)
    found = (one for row, said in drafts.fresh(picked, decided) for one in drafts.of(row, said))
    return tuple(sorted(found, key=lambda one: (-one.people, -one.picks, one.mark)))


class Drafts:
    """Makes suggestions out of picks, for one state of the knowledge."""

    def __init__(self, engine: Engine, vain: Iterable[Said]) -> None:
        self._engine = engine
        self._topics = Topics(engine)
        self._vain = Counter(self._topics.of(one.question) for one in vain)
        self._learns: dict[tuple[str, str], bool] = {}

    def fresh(
        self, picked: Iterable[Said], decided: frozenset[str]
    ) -> Iterator[tuple[Row, list[Said]]]:
        """For each row the picks that teach something, and that nobody has decided about."""
        by_row: dict[str, list[Said]] = {}
        for said in picked:
            by_row.setdefault(said.row, []).append(said)
        for row in self._engine.knowledge.catalog.rows():
            new = [said for said in by_row.get(row.key, ()) if self._teaches(row, said.question)]
            yield row, [said for said in new if self._mark(row, said.question) not in decided]

    def of(self, row: Row, said: Iterable[Said]) -> Iterator[Suggestion]:
        """One suggestion for each group of questions for which the row was picked."""
        matrix = row.matrix.name
        known = {_plain(one.text) for one in self._engine.knowledge.phrasings.get(matrix, ())}
        for group in groups(self._topics, said):
            question = self._engine.rank(group.wordings[0]).question
            phrasing = Phrasing(row.activity.id, question.language, phrase(question))
            if _plain(phrasing.text) in known:
                continue
            topics = {self._topics.of(wording) for wording in group.wordings}
            yield Suggestion(
                self._mark(row, group.wordings[0]),
                row,
                phrasing,
                group.wordings,
                picks=len(group.said),
                vain=sum(self._vain[topic] for topic in topics),
                people=group.people,
                marks=tuple({self._mark(row, wording) for wording in group.wordings}),
            )

    def _teaches(self, row: Row, text: str) -> bool:
        """Whether a question tells a topic by itself, and does not lead to the row yet."""
        if (text, row.key) not in self._learns:
            exchange = self._engine.ask(text)
            question, answer = exchange.question, exchange.answer
            found = isinstance(answer, Found) and answer.best.row.key == row.key
            alone = question.words and not (question.follows or question.refers)
            short = len(phrase(question)) <= LONGEST
            self._learns[text, row.key] = bool(alone and short and not found)
        return self._learns[text, row.key]

    def _mark(self, row: Row, text: str) -> str:
        return sha256(f"{row.key}\n{self._topics.of(text)}".encode()).hexdigest()[:12]


def phrase(question: Question) -> str:
    """What was said of the topic, as it was written: without the frame around it.

    Words that were read as others, as they were mistyped, tell no place.
    """
    spoken = unicodedata.normalize("NFC", question.text)
    said: list[tuple[str, int, int]] = []
    stop = 0
    for word in written(spoken):
        start = spoken.index(word, stop)
        stop = start + len(word)
        said.append((fold(word), start, stop))
    first, end = 0, 0
    for word in reversed(question.plain):
        place = next((at for at in range(len(said) - 1, -1, -1) if said[at][0] == word), None)
        if place is not None:
            _, first, stop = said[place]
            end = end or stop
            del said[place:]
    return " ".join(spoken[first:end].replace(BREAK, " ").split())


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
