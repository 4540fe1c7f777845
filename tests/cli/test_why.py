"""`raci ask --why`: the words that counted, the repairs, and what came second."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Here

Evidence = dict[str, Any]


@pytest.fixture
def knowledge(matrix: Path) -> Path:
    """The small matrix, with phrasings, and a glossary of one concept."""
    phrasings = matrix.parent / "phrasings" / "mail" / "en.yaml"
    phrasings.parent.mkdir(parents=True)
    phrasings.write_text("updates: [patch the system]\nalerts: [react to alarms]\n", "utf-8")
    (matrix.parent / "glossary" / "en.yaml").write_text("update: [patch]\n", "utf-8")
    return matrix


def evidence(here: Here, knowledge: Path, question: str) -> Evidence:
    result = here("ask", "--json", question, RACI_KNOWLEDGE=str(knowledge))
    assert result.exit_code == 0, result.exception
    found: Evidence = json.loads(result.stdout)["evidence"]
    return found


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("who deploys?", {"word": "deploys", "how": "inflected", "taken_for": ["deploys"]}),
        ("who encrypt?", {"word": "encrypt", "how": "known", "taken_for": ["encrypt"]}),
        ("mailbxoes", {"word": "mailbxoes", "how": "repaired", "taken_for": ["mailboxes"]}),
        ("mailservers", {"word": "mailservers", "how": "parted", "taken_for": ["mail", "servers"]}),
        ("zeppelins", {"word": "zeppelins", "how": "unknown", "taken_for": []}),
    ],
)
def test_the_json_tells_what_each_word_was_taken_for(
    here: Here, knowledge: Path, question: str, word: Evidence
) -> None:
    assert evidence(here, knowledge, question)["words"] == [word]


def test_the_json_tells_what_spoke_for_the_first_rows(here: Here, knowledge: Path) -> None:
    first, second = evidence(here, knowledge, "who patches the system of the servers?")["rows"]

    assert (first["id"], second["id"]) == ("updates", "encryption")
    assert first["confidence"] >= second["confidence"]
    assert {"=update", "patch"} <= {term for term, _ in first["terms"]}
    assert {"server"} <= {term for term, _ in second["terms"]}


def test_without_a_row_there_is_no_evidence_but_the_words(here: Here, knowledge: Path) -> None:
    found = evidence(here, knowledge, "zeppelins")

    assert found["rows"] == []


def test_people_are_shown_repairs_and_the_runner_up(here: Here, knowledge: Path) -> None:
    result = here(
        "ask", "--why", "who patchs the system of the sevrers?", RACI_KNOWLEDGE=str(knowledge)
    )

    _, shown = result.stdout.split("Why:")
    assert "“sevrers”: taken for a misspelt “servers”" in shown
    assert shown.index("Deploy updates") < shown.index("Encrypt the disks")
    assert "=update +" in shown
    assert "“=” marks a meaning of the glossary" in " ".join(shown.split())


def test_people_are_shown_what_is_unknown(here: Here, knowledge: Path) -> None:
    result = here("ask", "--why", "who encrypts zeppelins?", RACI_KNOWLEDGE=str(knowledge))

    assert "“zeppelins”: unknown\n" in result.stdout


def test_nothing_is_explained_unless_asked(here: Here, knowledge: Path) -> None:
    result = here("ask", "who encrypts the disks?", RACI_KNOWLEDGE=str(knowledge))

    assert "Why:" not in result.stdout


def test_an_empty_question_is_explained_as_well(here: Here, knowledge: Path) -> None:
    result = here("ask", "--why", "", RACI_KNOWLEDGE=str(knowledge))

    assert result.exit_code == 0, result.exception
    assert "glossary" not in result.stdout  # nothing is marked
    assert evidence(here, knowledge, "") == {"words": [], "rows": []}
