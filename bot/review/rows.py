"""Rows and phases: too many who are asked or told, and phases that nobody answers for."""

from collections.abc import Iterator

from bot.matrix import Phase, Role
from bot.review.subject import Subject
from bot.sources.problems import Level, Problem
from bot.sources.rulebook import Rule

# How many may be asked before, and told after; more is worth a thought. The horizontal analysis
# of a matrix: many C, must all be asked; many I, is it routine by now?
# https://www.trackplus.com/blog/en/raci-matrix-analysis
MOST = {Role.CONSULTED: 3, Role.INFORMED: 4}
RULES = {Role.CONSULTED: Rule.FEW_CONSULTED, Role.INFORMED: Rule.FEW_INFORMED}
QUESTIONS = {
    Role.CONSULTED: "Must all of {names} be asked before, or is it enough to tell some after?",
    Role.INFORMED: "Do all of {names} need to hear of it each time?",
}


def crowded(subject: Subject) -> Iterator[Problem]:
    """Activities about which many parties are consulted or informed."""
    for activity in subject.matrix.activities:
        for role, most in MOST.items():
            held = activity.holders(role)
            if len(held) <= most:
                continue
            names = ", ".join(party.name for party in held)
            yield Problem(
                subject.places.letters(activity),
                f"{len(held)} parties are {role.word} ({role})",
                f"Keep {role} for those who could not do without it.",
                activity.text,
                Level.ADVICE,
                RULES[role],
                QUESTIONS[role].format(names=names),
            )


def unanswered(subject: Subject) -> Iterator[Problem]:
    """Phases in which nobody is accountable for anything; of nested ones the outermost."""
    matrix = subject.matrix
    answered: set[Phase] = set()
    filled: set[Phase] = set()
    for activity in matrix.activities:
        filled.update(activity.phase.lineage)
        if activity.holders(Role.ACCOUNTABLE):
            answered.update(activity.phase.lineage)
    for phase in matrix.phases:
        if phase in filled - answered and phase.parent not in filled - answered:
            yield Problem(
                subject.places.phase(phase),
                "nobody is accountable (A) for anything in this phase",
                "Give each of its activities to one party to answer for.",
                phase.label,
                Level.WARNING,
                Rule.ANSWERED_PHASE,
                f"Who answers for {phase.title}?",
            )
