"""The JSON object for an answer: its shape is a contract."""

import json

import pytest

from bot.answering.answer import Answer, Choices, Found, Listing, Silent, Unknown
from bot.answering.threads import Exchange
from bot.asking.question import Filter, Question
from bot.cli.record import record
from bot.matching.candidates import Candidate
from bot.matrix import Activity, Catalog, Matrix, Party, Phase, Role, Row, Source

US, THEM, BOARD = Party("us", "Us"), Party("them", "Them"), Party("board", "The board")
USAGE = Phase("3", "Usage")
ACCESS = Phase("3.1", "Access", USAGE)
R, A, C, I = Role  # noqa: E741 - the letters are what the roles are called
KEYS = Activity(
    "keys",
    "Hand out “keys”, é",
    ACCESS,
    ((US, frozenset({I})), (THEM, frozenset({R, A})), (BOARD, frozenset({C, I}))),
)
DOORS = Activity("doors", "Lock the doors", USAGE, ((US, frozenset({A})), (THEM, frozenset({R}))))
MATRIX = Matrix(
    "house",
    "The house",
    (),
    Source("Rules"),
    (),
    (US, THEM, BOARD),
    US,
    (USAGE, ACCESS),
    (KEYS, DOORS),
)
CATALOG = Catalog((MATRIX,))
FIRST, SECOND = Candidate(Row(MATRIX, KEYS), 9.0, 0.75), Candidate(Row(MATRIX, DOORS), 1.0, 0.25)


def exchange(answer: Answer, language: str = "en") -> Exchange:
    return Exchange(Question("who has the keys", language=language), answer)


def test_a_match_has_the_row_verbatim_with_phases_outermost_first_and_parties_by_name() -> None:
    (match, _) = record("Who?", exchange(Found(FIRST, (SECOND,))), CATALOG)["matches"]

    assert match == {
        "matrix": "house",
        "service": "The house",
        "id": "keys",
        "activity": "Hand out “keys”, é",
        "phase": ["3. Usage", "3.1. Access"],
        "responsible": ["Them"],
        "accountable": ["Them"],
        "consulted": ["The board"],
        "informed": ["Us", "The board"],
        "confidence": 0.75,
    }


@pytest.mark.parametrize(
    ("answer", "outcome", "matches"),
    [
        (Found(FIRST, (SECOND,)), "answer", [("keys", 0.75), ("doors", 0.25)]),
        (Choices((FIRST, SECOND)), "choices", [("keys", 0.75), ("doors", 0.25)]),
        (Listing((FIRST.row, SECOND.row), Filter()), "list", [("keys", 1.0), ("doors", 1.0)]),
        (Listing((), Filter()), "list", []),
        (Unknown((SECOND,)), "unknown", [("doors", 0.25)]),
        (Unknown(asked=False), "unknown", []),
        (Silent((SECOND,)), "silent", [("doors", 0.25)]),
    ],
)
def test_each_outcome_has_its_name_and_its_rows_best_first(
    answer: Answer, outcome: str, matches: list[tuple[str, float]]
) -> None:
    written = record("Who?", exchange(answer), CATALOG)

    assert written["outcome"] == outcome
    assert [(match["id"], match["confidence"]) for match in written["matches"]] == matches


def test_the_question_stands_as_it_came_in_with_the_language_it_was_read_in() -> None:
    written = record("<@U1> Wer?", exchange(Unknown(), "de"), CATALOG)

    assert list(written) == ["question", "outcome", "language", "matches", "reply"]
    assert (written["question"], written["language"]) == ("<@U1> Wer?", "de")


def test_the_reply_is_the_answer_as_plain_text() -> None:
    said = record("Who?", exchange(Found(FIRST)), CATALOG)["reply"]

    assert "Them" in said
    assert "Hand out “keys”, é" in said
    assert "3. Usage › 3.1. Access" in said


def test_silence_has_no_words() -> None:
    assert record("Who?", exchange(Silent()), CATALOG)["reply"] == ""


def test_a_record_is_plain_json() -> None:
    written = record("Who?", exchange(Found(FIRST, (SECOND,))), CATALOG)

    assert json.loads(json.dumps(written)) == written
