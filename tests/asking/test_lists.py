"""What a question for a list asks for: the filter and the phases."""

import pytest

from bot.asking.question import Filter
from bot.asking.reading import Reader
from bot.matrix import Role

R, A, C, I = Role.RESPONSIBLE, Role.ACCOUNTABLE, Role.CONSULTED, Role.INFORMED  # noqa: E741

FILTERS = {
    "list everything": Filter(),
    "what are we responsible for?": Filter((R,)),
    "which tasks are we accountable for but not responsible for?": Filter((A,), without=(R,)),
    "everything we are responsible and accountable for": Filter((R, A)),
    "which tasks are we only informed about?": Filter((I,), only=True),
    "what is OVH just consulted on?": Filter((C,), only=True),
    "show rows where OVH is R and A": Filter((R, A)),
    "show our RA rows": Filter((R, A)),
    "rows where we are an I": Filter((I,)),
    "rows where OVH is RI": Filter((R, I)),
    "show only I rows": Filter((I,), only=True),
    "which tasks involve both of us?": Filter(both=True),
    "which activities are we involved in?": Filter(any=True),
    "show everything in 3.1.2": Filter(),
    "3.1.2": Filter(),
    "where do we carry both R and A?": Filter((R, A)),
    "which rows are we both responsible and accountable for?": Filter((R, A)),
    "what are both parties responsible for?": Filter((R,), both=True),
    "show OVH's I's": Filter((I,)),
    "our A's, please": Filter((A,)),
    "who is responsible for 3.1.2?": Filter((R,)),
}
PHASES = {
    "show 3.1.2": ["3.1.2"],
    "3.1.2": ["3.1.2"],
    "3.1.2.": ["3.1.2"],
    "what is in phase 3.1.2?": ["3.1.2"],
    "what is in phase 4?": ["4"],
    "show 4": ["4"],
    "what are we responsible for in 5": ["5"],
    "list 1.1 and 2.3": ["1.1", "2.3"],
    "list 2.3, 1.1 and 2.3": ["2.3", "1.1"],
    "and in 4?": ["4"],
    "who restores 4 mailboxes?": [],
    "who pays 3.50 euro?": [],
    "who grows it by 4%?": [],
    "who updates to version 3.1.2b?": [],
    "who patches Exchange 15.1?": [],
}
NO_LISTS = ["who restores mailboxes?", "backups", "do we patch?", "", "who grows 4 mailboxes?"]


@pytest.mark.parametrize(("text", "expected"), FILTERS.items())
def test_a_list_is_asked_for_by_letters_and_their_absence(
    reader: Reader, text: str, expected: Filter
) -> None:
    found = reader.read(text)

    assert found.wanted == expected
    assert found.rest == ()


@pytest.mark.parametrize(("text", "phases"), PHASES.items())
def test_phases_are_read_by_their_numbers(reader: Reader, text: str, phases: list[str]) -> None:
    assert list(reader.read(text).phases) == phases


@pytest.mark.parametrize("text", ["what is in phase 9?", "show phase 3.1.9", "show 3.1.9"])
def test_a_phase_that_there_is_not_is_no_question_for_everything(reader: Reader, text: str) -> None:
    (number,) = reader.read(text).phases

    assert number in ("9", "3.1.9")


@pytest.mark.parametrize("text", NO_LISTS)
def test_a_question_about_one_activity_asks_for_no_list(reader: Reader, text: str) -> None:
    assert reader.read(text).wanted is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("list all tasks about backups", "backups"),
        ("show us everything OVH does for mailboxes", "mailboxes"),
        ("what happens in monitoring?", "monitoring"),
        ("which activities do we own together?", ""),
    ],
)
def test_words_beyond_the_list_are_left_over(reader: Reader, text: str, rest: str) -> None:
    assert " ".join(reader.read(text).rest) == rest
