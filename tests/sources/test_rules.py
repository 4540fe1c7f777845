"""The rules of RACI, and names that must agree, each broken once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sources import document, rules
from bot.sources.problems import Level, Problem

FILE = Path("mail.yaml")
ERROR, WARNING, ADVICE = Level

# what stands in the valid matrix, what replaces it -> level, line, column, message, value, remedy
BREACHES = {
    "nobody accountable": (
        "{us: A, them: R}",
        "{us: I, them: R}",
        (WARNING, 19, 18, "nobody is accountable (A)", "us: I, them: R", "Give A to exactly one"),
    ),
    "two accountable": (
        "{us: A, them: R}",
        "{us: A, them: RA}",
        (WARNING, 19, 18, "2 parties are accountable", "us: A, them: RA", "Give A to exactly one"),
    ),
    "nobody responsible": (
        "{us: A, them: R}",
        "{us: I, them: A}",
        (WARNING, 19, 18, "nobody is responsible (R)", "us: I, them: A", "Give R to the party"),
    ),
    "two responsible": (
        "{us: A, them: R}",
        "{us: RA, them: R}",
        (ADVICE, 19, 18, "2 parties are responsible", "us: RA, them: R", "Fine if they share"),
    ),
    "an unknown party much like a known one": (
        "{us: RA, them: I}",
        "{us: RA, then: I}",
        (ERROR, 22, 27, "unknown party", "then", "Did you mean `them`?"),
    ),
    "an unknown party like none": (
        "{us: RA, them: I}",
        "{us: RA, board: I}",
        (ERROR, 22, 27, "unknown party", "board", "Use one of us, them, or add it to `parties`."),
    ),
    "we are nobody": (
        "we: us",
        "we: board",
        (ERROR, 9, 5, "`we` names an unknown party", "board", "Use one of us, them."),
    ),
    "we are mistyped": (
        "we: us",
        "we: thm",
        (ERROR, 9, 5, "`we` names an unknown party", "thm", "Did you mean `them`?"),
    ),
    "an id twice": (
        "id: updates",
        "id: backups",
        (ERROR, 20, 13, "this id stands before, on line 17", "backups", "Give each activity its"),
    ),
    "an activity twice, but for blanks and capitals": (
        "Deploy updates",
        "manage  Backups",
        (
            WARNING,
            21,
            19,
            "this activity stands before, on line 18",
            "manage  Backups",
            "Remove one",
        ),
    ),
    "a name of two parties": (
        "them: {name: Them}",
        "them: {name: Them, aliases: [IT, customer]}",
        (ERROR, 12, 36, "this is also a name of the party `us`", "customer", "Keep it with one"),
    ),
    "an official name of two parties": (
        "{name: Them}",
        "{name: US}",
        (ERROR, 12, 16, "this is also a name of the party `us`", "US", "Keep it with one of them."),
    ),
    "a phase with nothing in it": (
        "phases:\n",
        "phases:\n  - title: Before\n",
        (ERROR, 14, 5, "this phase is empty", "Before", "Add activities or phases to it"),
    ),
    "an inner phase with nothing in it": (
        "    activities:",
        "    phases: [{title: Inner, activities: []}]\n    activities:",
        (ERROR, 16, 14, "this phase is empty", "Inner", "Add activities or phases to it"),
    ),
    "a party that never does anything": (
        "them: {name: Them}",
        "them: {name: Them}\n  board: {name: Board}",
        (WARNING, 13, 3, "this party has no R and no A anywhere", "board", "Fine for a party that"),
    ),
}


def breaches(text: str) -> list[Problem]:
    return list(rules.problems(document.parse(FILE, text)))


@pytest.mark.parametrize(("old", "new", "wanted"), BREACHES.values(), ids=BREACHES)
def test_a_breach_is_told_with_line_column_value_and_remedy(
    valid: str, old: str, new: str, wanted: tuple[Level, int, int, str, str, str]
) -> None:
    assert old in valid
    (problem,) = breaches(valid.replace(old, new, 1))

    level, line, column, message, value, remedy = wanted
    assert (problem.level, problem.place.line, problem.place.column) == (level, line, column)
    assert (problem.message, problem.value) == (message, value)
    assert problem.remedy.startswith(remedy)


def test_a_matrix_without_a_fault_breaks_no_rule(valid: str) -> None:
    assert breaches(valid) == []


@pytest.mark.parametrize("letters", ["{us: ra, them: i}", "{us: R/A}", "{us: 'R, A'}"])
def test_letters_that_are_only_written_badly_are_not_reported_as_missing(
    valid: str, letters: str
) -> None:
    """They are one slip, and the file's shape tells of it."""
    assert breaches(valid.replace("{us: RA, them: I}", letters)) == []


@pytest.mark.parametrize("written", ["X", "S", "[R, A]", "{R: A}"])
def test_nothing_is_said_to_be_missing_where_a_letter_cannot_be_read(
    valid: str, written: str
) -> None:
    """The file's shape tells of the letter; the party that has it may be the one."""
    assert breaches(valid.replace("{us: A, them: R}", f"{{us: I, them: {written}}}")) == []


def test_two_who_answer_for_it_are_told_whatever_else_the_row_holds(valid: str) -> None:
    messages = [p.message for p in breaches(valid.replace("{us: A, them: R}", "{us: AX, them: A}"))]

    assert messages == ["2 parties are accountable"]


def test_an_activity_without_any_letter_lacks_both_r_and_a(valid: str) -> None:
    messages = [p.message for p in breaches(valid.replace("{us: RA, them: I}", "{}"))]

    assert messages == ["nobody is responsible (R)", "nobody is accountable (A)"]


def test_a_name_may_stand_twice_with_its_own_party(valid: str) -> None:
    assert breaches(valid.replace("aliases: [Customer]", "aliases: [us, Customer, customer]")) == []


def test_without_parties_their_names_are_not_complained_about(valid: str) -> None:
    without = valid.replace("  us: {name: Us, aliases: [Customer]}\n  them: {name: Them}\n", "")

    assert breaches(without) == []


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(lambda text: text[:0], id="nothing"),
        pytest.param(lambda text: f"[{text[:4]}]", id="a list"),
        pytest.param(lambda text: text.replace("{name: Them}", "[Them]"), id="a party"),
        pytest.param(lambda text: text.replace("{us: A, them: R}", "RA"), id="letters"),
        pytest.param(lambda text: text.replace("them: R}", "them: [R]}"), id="one letter"),
        pytest.param(lambda text: text.replace("id: updates", "id: [updates]"), id="an id"),
        pytest.param(lambda text: text.replace("- id: updates", "- updates\n      - u: v"), id="u"),
        pytest.param(lambda text: text.replace('- number: "1"', "- x\n  - a: b"), id="a phase"),
        pytest.param(lambda text: text.replace("we: us", "we: [us]"), id="we"),
        pytest.param(lambda text: text.replace("[Customer]", "Customer"), id="aliases"),
        pytest.param(lambda text: text.replace("[Customer]", "[[Customer]]"), id="an alias"),
    ],
)
def test_rules_pass_over_what_is_not_of_the_right_shape(
    valid: str, spoilt: Callable[[str], str]
) -> None:
    text = spoilt(valid)

    assert text != valid
    assert all(problem.remedy and problem.place.file == FILE for problem in breaches(text))
