import json

from bot.sources.exporting.records import as_json
from tests.sources.exporting.rows import MATRIX


def test_json_holds_the_service_the_parties_and_every_activity_in_order() -> None:
    read = json.loads(as_json(MATRIX))

    assert list(read) == ["service", "parties", "activities"]
    assert read["service"] == "The *house*"
    assert read["parties"] == ["Customer", "=Host | Co", "Board"]
    assert [one["id"] for one in read["activities"]] == ["doors", "keys", "lamps", "attic"]


def test_an_activity_is_a_match_of_an_answer_less_its_confidence() -> None:
    assert json.loads(as_json(MATRIX))["activities"][1] == {
        "matrix": "house",
        "service": "The *house*",
        "id": "keys",
        "activity": "=Hand out a|b\n“keys”, é",
        "phase": ["3. Usage & <care>", "3.1. Access"],
        "responsible": ["=Host | Co"],
        "accountable": ["=Host | Co"],
        "consulted": ["Customer"],
        "informed": ["Customer"],
    }


def test_letters_of_every_language_stand_as_they_are() -> None:
    assert "“keys”, é".encode() in as_json(MATRIX)
