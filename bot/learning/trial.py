"""What taking up a phrasing would change, tried on the labelled questions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.answer import Found
from bot.answering.engine import Engine
from bot.evaluation import grading, scores
from bot.evaluation.grading import Grade, Graded
from bot.evaluation.lost import Lost, lost
from bot.evaluation.questions import Labelled
from bot.evaluation.scores import Scores
from bot.knowledge import Knowledge, Phrasing
from bot.language.words import words
from bot.learning.suggestions import Suggestion
from bot.matrix import Row

# From best to worst, for what is better and worse.
ORDER = (Grade.RIGHT, Grade.OFFERED, Grade.MISSED, Grade.WRONG)


@dataclass(frozen=True, slots=True)
class Trial:
    """The figures of `raci eval` before and after; None where there are no questions.

    Attributes:
        better, worse: questions whose grade rises or falls.
        answered: whether the suggestion's own question would be answered with its row at once.
        lost: phrasings of other activities that would lead to this one instead.
        winner: the row that would win the phrase all the same, or None.
    """

    before: Scores | None
    after: Scores | None
    better: tuple[str, ...]
    worse: tuple[str, ...]
    answered: bool
    lost: tuple[Lost, ...]
    winner: Row | None


class Trials:
    """Tries suggestions one by one against the same knowledge and questions."""

    def __init__(self, engine: Engine, questions: Sequence[Labelled]) -> None:
        self._engine = engine
        self._questions = questions
        self._graded = list(grading.graded(engine, questions))

    def of(self, suggestion: Suggestion) -> Trial:
        """What changes with its phrase."""
        matrix = suggestion.row.matrix.name
        engine = Engine.of(_with(self._engine.knowledge, suggestion))
        graded = list(grading.graded(engine, self._questions))
        pairs = list(zip(self._graded, graded, strict=True))
        answer = engine.ask(suggestion.wordings[0]).answer
        return Trial(
            _scores(self._graded),
            _scores(graded),
            tuple(after.question for before, after in pairs if _rank(after) < _rank(before)),
            tuple(after.question for before, after in pairs if _rank(after) > _rank(before)),
            isinstance(answer, Found) and answer.best.row.key == suggestion.row.key,
            tuple(self._lost(engine, suggestion)),
            next((one.winner for one in lost(engine, {matrix: (suggestion.phrasing,)})), None),
        )

    def _lost(self, engine: Engine, suggestion: Suggestion) -> list[Lost]:
        """Phrasings of others that share a word with the phrase, and lead to its row after it."""
        shared = set(words(suggestion.phrasing.text))
        matrix = suggestion.row.matrix.name
        near = tuple(
            one
            for one in self._engine.knowledge.phrasings.get(matrix, ())
            if one.activity != suggestion.phrasing.activity and shared & set(words(one.text))
        )
        before = {one.phrasing for one in lost(self._engine, {matrix: near})}
        return [
            one
            for one in lost(engine, {matrix: near})
            if one.winner.key == suggestion.row.key and one.phrasing not in before
        ]


def _with(knowledge: Knowledge, suggestion: Suggestion) -> Knowledge:
    name = suggestion.row.matrix.name
    known: tuple[Phrasing, ...] = knowledge.phrasings.get(name, ())
    return replace(
        knowledge, phrasings={**knowledge.phrasings, name: (*known, suggestion.phrasing)}
    )


def _scores(graded: list[Graded]) -> Scores | None:
    return scores.scores(graded) if graded else None


def _rank(graded: Graded) -> int:
    return ORDER.index(graded.grade)
