import pytest

from bot.sources.problems import Level
from tests.review.conftest import Review, written

PARTIES = {key: f"name: {key.upper()}" for key in "abcdef"}


def others() -> list[tuple[str, str]]:
    """Rows in which each of the other parties is busy."""
    texts = ("Order domains", "Patch servers", "Watch alerts", "Pay invoices", "Lock doors")
    return [(text, f"{key}: RA") for text, key in zip(texts, "bcdef", strict=True)]


@pytest.mark.parametrize(
    ("letter", "most", "rule", "question"),
    [
        (
            "C",
            3,
            "few-consulted",
            "Must all of B, C, D, E be asked before, or is it enough to tell some after?",
        ),
        ("I", 4, "few-informed", "Do all of B, C, D, E, F need to hear of it each time?"),
    ],
)
def test_many_who_are_asked_or_told_are_worth_a_thought(
    review: Review, letter: str, most: int, rule: str, question: str
) -> None:
    def with_holders(count: int) -> str:
        held = "".join(f", {key}: {letter}" for key in "bcdef"[:count])
        return written([("Manage backups", f"a: RA{held}"), *others()], PARTIES)

    assert review(with_holders(most)) == ()
    (found,) = review(with_holders(most + 1))
    assert (found.rule, found.level, found.value) == (rule, Level.ADVICE, "Manage backups")
    assert found.question == question
    assert found.place.line == 15


PHASES = """\
service: Mail
source: {title: Rules}
parties: {us: {name: Us}}
phases:
  - title: Before
    phases:
      - title: Plan
        activities:
          - {id: plans, activity: Plan the move, letters: {us: R}}
      - title: Order
        activities:
          - {id: domains, activity: Order the domain name, letters: {us: R}}
  - title: After
    phases:
      - title: Run
        activities:
          - {id: backups, activity: Manage backups, letters: {us: RA}}
      - title: End
        activities:
          - {id: invoices, activity: Pay the invoice, letters: {us: R}}
"""


def test_phases_that_nobody_answers_for_are_told_the_outermost_only(review: Review) -> None:
    found = [one for one in review(PHASES) if one.rule == "answered-phase"]

    assert [(one.value, one.place.line, one.level) for one in found] == [
        ("Before", 5, Level.WARNING),
        ("End", 18, Level.WARNING),
    ]
    assert found[0].question == "Who answers for Before?"
