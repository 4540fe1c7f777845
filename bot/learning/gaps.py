"""What is asked and not answered, what is never asked, and what is asked most."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from bot.answering.engine import Engine
from bot.journal import reading
from bot.journal.journal import Journal
from bot.journal.reading import Said, Unanswered, Use
from bot.learning.groups import Group, Topics, groups
from bot.matrix import Row


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that got no answer, in all its wordings.

    Attributes:
        unknown: how often the matrix did not cover it.
        refused: how often none of the rows that were offered was meant.
        disliked: how often the answer was voted down.
        nearest: the key of the row that came nearest most lately, or "".
    """

    question: str
    wordings: tuple[str, ...]
    people: int
    unknown: int
    refused: int
    disliked: int
    nearest: str
    last: datetime

    @property
    def times(self) -> int:
        """How often it was asked in vain."""
        return self.unknown + self.refused + self.disliked


@dataclass(frozen=True, slots=True)
class Gaps:
    """The report; `textless` counts questions without an answer whose text is not kept."""

    since: datetime
    asked: int
    unanswered: tuple[Gap, ...]
    textless: int
    never: tuple[Row, ...]
    most: tuple[Use, ...]


def gaps(journal: Journal, engine: Engine, since: datetime) -> Gaps:
    """The report of what was asked since then, as far as the journal can be read."""
    found = journal.ask(lambda connection: reading.unanswered(connection, since))
    unanswered = found or Unanswered((), (), (), 0)
    uses = journal.ask(lambda connection: reading.uses(connection, since)) or ()
    used = {use.row for use in uses}
    vain = (unanswered.unknown, unanswered.refused, unanswered.disliked)
    kinds = [Counter(said) for said in vain]
    return Gaps(
        since,
        journal.ask(lambda connection: reading.asked(connection, since)) or 0,
        tuple(_gap(group, kinds) for group in groups(Topics(engine), chain(*vain))),
        unanswered.textless,
        tuple(row for row in engine.knowledge.catalog.rows() if row.key not in used),
        uses,
    )


def _gap(group: Group, kinds: Iterable[Counter[Said]]) -> Gap:
    latest = max(group.said, key=lambda one: (bool(one.row), one.at))
    unknown, refused, disliked = (sum(kind[one] for one in set(group.said)) for kind in kinds)
    return Gap(
        group.wordings[0],
        group.wordings,
        group.people,
        unknown,
        refused,
        disliked,
        latest.row,
        max(one.at for one in group.said),
    )
