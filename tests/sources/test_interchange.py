import json

from hypothesis import given

from bot.matrix import Matrix
from bot.sources import interchange
from tests.sources import generated


@given(matrix=generated.matrices())
def test_a_head_is_one_line_of_json_with_all_but_activities_and_letters(matrix: Matrix) -> None:
    head = interchange.head(matrix)
    read = json.loads(head)

    assert len(head.split("\n")) == 1
    assert read["service"] == matrix.service
    assert list(read["parties"]) == [party.key for party in matrix.parties]
    rows = read["phases"][0].get("activities", [])
    assert [row["id"] for row in rows] == [
        one.id for one in matrix.activities if one.phase == matrix.phases[0]
    ]
    assert not any({"activity", "letters"} & row.keys() for row in rows)
