"""What a person is told who makes a slip in the YAML itself."""

from pathlib import Path

import pytest
import yaml

from bot.sources import document, slips
from bot.sources.problems import KnowledgeError, Place, Problem

FILE = Path("mail.yaml")
BRACKET = slips.REMEDIES["',' or"]


def told(text: str) -> Problem:
    with pytest.raises(KnowledgeError) as caught:
        document.parse(FILE, text)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("text", "line", "column", "value", "remedy"),
    [
        pytest.param(
            "a: b\nc: Backups: daily\n",
            2,
            11,
            "c: Backups: daily",
            slips.REMEDIES["mapping values"],
            id="a colon in a text",
        ),
        pytest.param("a:\n\tb: c\n", 2, 1, "b: c", slips.TAB, id="a tab"),
        pytest.param(
            'a: "b" and c\n', 1, 8, 'a: "b" and c', slips.QUOTED, id="a text begun with a quote"
        ),
        pytest.param(
            'a: 1\nb: "c\nd: e\n',
            4,
            1,
            "",
            "Close the quote that is opened on line 2.",
            id="a quote left open",
        ),
        pytest.param(
            "a:\n  - {b: c\n",
            3,
            1,
            "",
            BRACKET.format(opened=2),
            id="a bracket left open",
        ),
        pytest.param("a: [\n", 2, 1, "", slips.REMEDIES["node content"], id="nothing in a bracket"),
        pytest.param(
            "{a: b: c}\n", 1, 6, "{a: b: c}", BRACKET.format(opened=1), id="a colon in brackets"
        ),
        pytest.param(
            "a:\n  - b\n c: d\n",
            3,
            2,
            "c: d",
            slips.REMEDIES["expected"],
            id="a wrong indentation",
        ),
        pytest.param(
            "a: @home\n", 1, 4, "a: @home", "Quote a text that begins with @.", id="a reserved sign"
        ),
        pytest.param(
            "a: 1\nb:c\nd: 2\n",
            3,
            1,
            "d: 2",
            "Put a colon and a space after the key on line 2.",
            id="no space after the colon",
        ),
        pytest.param(
            'a: "\\q"\n', 1, 5, 'a: "\\q"', slips.REMEDIES["escape character"], id="a backslash"
        ),
    ],
)
def test_a_slip_is_told_with_its_line_and_what_mends_it(
    text: str, line: int, column: int, value: str, remedy: str
) -> None:
    problem = told(text)

    assert (problem.place, problem.value) == (Place(FILE, line, column), value)
    assert problem.message.startswith("this is not YAML: ")
    assert problem.remedy == remedy


@pytest.mark.parametrize(
    ("text", "line", "column", "value"),
    [("\x07", 1, 1, r"\x07"), ("a: b\n\nc: d\x00e\n", 3, 5, r"\x00"), ("a\ufffe", 1, 2, r"\ufffe")],
)
def test_a_control_character_is_found_and_shown_as_an_escape(
    text: str, line: int, column: int, value: str
) -> None:
    problem = told(text)

    assert problem.place == Place(FILE, line, column)
    assert f"(found: {value})" in str(problem)
    assert problem.remedy


def test_an_error_of_the_parser_without_a_place_is_still_told() -> None:
    for error in (yaml.YAMLError("odd"), ValueError("odd"), yaml.MarkedYAMLError(problem="odd")):
        problem = slips.explained(FILE, "", error)

        assert (problem.place, problem.message) == (Place(FILE), "this is not YAML: odd")
        assert problem.remedy == slips.OTHERWISE
