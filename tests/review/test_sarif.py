"""What https://docs.oasis-open.org/sarif/sarif/v2.1.0 requires, and code review needs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.review import sarif
from bot.sources.problems import Level, Place, Problem
from bot.sources.rulebook import Rule

FOUND = (
    Problem(
        Place(Path("knowledge/mail über.yaml"), 3, 5),
        "unknown letter",
        "Use R.",
        "X",
        rule=Rule.MATRIX_SHAPE,
    ),
    Problem(
        Place(Path("knowledge/mail.yaml")),
        "old",
        "Review it.",
        "",
        Level.ADVICE,
        Rule.REVIEWED_LATELY,
        "Does it hold?",
    ),
    Problem(
        Place(Path("/elsewhere/mail.yaml"), 9, 1),
        "won",
        "Reword it.",
        "who",
        Level.WARNING,
        Rule.WON_PHRASING,
    ),
)


@pytest.fixture
def log() -> Any:
    return json.loads(json.dumps(sarif.log(FOUND, Path.cwd(), "1.2.3")))


def test_a_log_has_one_run_of_one_tool_with_rules(log: Any) -> None:
    assert log["version"] == "2.1.0"
    assert str(log["$schema"]).endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("raci check", "1.2.3")
    assert run["columnKind"] == "unicodeCodePoints"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(set(ids)) == len(ids) > 15
    assert all(re.fullmatch("[a-z]+(-[a-z]+)+", id_) for id_ in ids)
    assert all(rule["shortDescription"]["text"].endswith(".") for rule in driver["rules"])


def test_each_finding_has_rule_level_words_place_and_fingerprint(log: Any) -> None:
    (run,) = log["runs"]
    first, second, third = run["results"]

    assert (first["ruleId"], first["level"]) == ("matrix-shape", "error")
    assert first["message"]["text"] == "Unknown letter (found: X).\nUse R."
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "knowledge/mail%20%C3%BCber.yaml",
                    "uriBaseId": "%SRCROOT%",
                },
                "region": {"startLine": 3, "startColumn": 5},
            }
        }
    ]
    assert (second["level"], third["level"]) == ("note", "warning")
    assert second["message"]["text"] == "Old.\nReview it.\nAsk: Does it hold?"
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert third["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "file:///elsewhere/mail.yaml"
    }
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert re.fullmatch("[0-9a-f]{32}", result["partialFingerprints"]["finding/v1"])


def test_a_fingerprint_outlives_a_move_and_tells_twins_apart() -> None:
    def prints(*lines: int) -> list[str]:
        found = [
            Problem(Place(Path("mail.yaml"), line, 1), f"on line {line}", "Mend it.", "X")
            for line in lines
        ]
        results = json.loads(json.dumps(sarif.log(found, Path.cwd(), "1")))["runs"][0]["results"]
        return [one["partialFingerprints"]["finding/v1"] for one in results]

    assert prints(3) == prints(9)
    assert len(set(prints(3, 9))) == 2
