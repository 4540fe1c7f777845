"""How likely a message in a thread asks about the rows before it, and not about another."""

import math
from dataclasses import dataclass, fields

from bot.asking.question import Question
from bot.asking.turning import Turning
from bot.matching.candidates import Candidates
from bot.matrix import Role, Row

FOREIGN = 15.0  # what the words of a topic that nothing covers come to, each on average


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether a message asks about the same rows; none depends on a language.

    Attributes:
        other: how surely its own words mean another row, alone or with what was said before.
        foreign: how much they speak of what no matrix covers, up to 1.
        named: whether there are any that may name a row.
        own: how many they are, as a logarithm.
        talk: the same of words such as people talk with about an answer.
        letters: it asks for letters.
        sided: it names a party, or us.
        refers: it has a pronoun for what was said.
        follows: it begins with "and", "what about".
        who: it asks who does something, and for no letter.
    """

    other: float
    foreign: float
    named: float
    own: float
    talk: float
    letters: float
    sided: float
    refers: float
    follows: float
    who: float

    @classmethod
    def of(
        cls, question: Question, alone: Candidates, leant: Candidates, before: Row | None
    ) -> "Signs":
        """The signs in a question, ranked alone and as one that leans on a row before it."""
        turning = Turning.of(question)
        named = bool(turning.own or question.pasted)
        others = [one for one in (*alone.ranked, *leant.ranked) if one.row != before]
        foreign = min(max(-alone.signals.foreign, 0.0), FOREIGN)
        asked = set(question.letters) - {Role.RESPONSIBLE}  # "responsible for" begins any question
        return cls(
            other=max([one.confidence for one in others], default=0.0) if named else 0.0,
            foreign=foreign / FOREIGN if named else 0.0,
            named=float(named),
            own=math.log1p(len(turning.own)),
            talk=math.log1p(turning.talk),
            letters=float(bool(asked if turning.own else question.letters)),
            sided=float(turning.sided),
            refers=float(question.refers),
            follows=float(question.follows),
            who=float(question.asked and not (question.letters or question.verdict)),
        )

    @property
    def leaning(self) -> bool:
        """Whether anything in it says that it may be about what was said."""
        mostly = self.talk > self.own
        return mostly or any((self.letters, self.sided, self.refers, self.follows))


# The log-odds that a message asks about the same rows: a logistic regression, fitted on
# pairs of messages of many writers, with questions from elsewhere among the second ones.
# As no list holds all the words of such talk, part of those listed was taken for others.
BIAS = 2.2
WEIGHTS = Signs(
    other=-4.4,
    foreign=-0.7,
    named=2.5,
    own=-4.0,
    talk=1.2,
    letters=2.2,
    sided=1.3,
    refers=0.8,
    follows=-1.1,
    who=-2.1,
)


def chance(signs: Signs) -> float:
    """The probability that a message with these signs asks about the same rows."""
    if signs.named and not signs.leaning:
        return 0.0
    told = [getattr(WEIGHTS, one.name) * getattr(signs, one.name) for one in fields(Signs)]
    return 1 / (1 + math.exp(-(BIAS + sum(told))))
