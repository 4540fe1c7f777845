"""How likely a message in a thread asks about the rows before it, and not about another."""

import math
from collections.abc import Collection
from dataclasses import dataclass, fields

from bot.asking.question import Question
from bot.asking.turning import Turning
from bot.matching.candidates import Candidates
from bot.matrix import Role, Row


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether a message asks about the same rows; none depends on a language.

    Attributes:
        same: how surely its own words mean one of the rows before.
        other: how surely they mean another.
        named: whether it has words that may name a row.
        own: how many they are, as a logarithm.
        talk: how many words are such as people talk with about an answer.
        letters: it asks for letters.
        sided: it names a party.
        refers: it has a pronoun for what was said.
        follows: it begins with "and", "what about".
        who: it asks who does something, and for no letter.
    """

    same: float
    other: float
    named: float
    own: float
    talk: float
    letters: float
    sided: float
    refers: float
    follows: float
    who: float

    @classmethod
    def of(cls, question: Question, alone: Candidates, before: Collection[Row]) -> "Signs":
        """The signs in a question, whose own words alone are ranked, after some rows."""
        turning = Turning.of(question)
        keys = {row.key for row in before} if len(before) == 1 else set()  # else it chooses one
        told = [(one.row.key in keys, one.confidence) for one in alone.ranked]
        who = question.asked and not (question.letters or question.verdict)
        asked = set(question.letters) - {Role.RESPONSIBLE}  # "responsible for" begins any question
        return cls(
            same=max([chance for among, chance in told if among], default=0.0),
            other=max([chance for among, chance in told if not among], default=0.0),
            named=float(bool(turning.own or question.pasted)),
            own=math.log1p(len(turning.own)),
            talk=float(turning.talk),
            letters=float(bool(asked if turning.own else question.letters)),
            sided=float(bool(question.parties)),
            refers=float(question.refers),
            follows=float(question.follows),
            who=float(who),
        )


# The log-odds that a message asks about the same rows: a logistic regression, fitted on
# pairs of messages of seven writers, with questions from elsewhere among the second ones.
BIAS = 1.9
WEIGHTS = Signs(
    same=5.6,
    other=-3.2,
    named=-1.4,
    own=-3.4,
    talk=0.7,
    letters=2.7,
    sided=1.4,
    refers=0.9,
    follows=-1.2,
    who=-1.2,
)


def chance(signs: Signs) -> float:
    """The probability that a message with these signs asks about the same rows."""
    told = [getattr(WEIGHTS, one.name) * getattr(signs, one.name) for one in fields(Signs)]
    return 1 / (1 + math.exp(-(BIAS + sum(told))))
