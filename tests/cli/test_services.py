"""Several matrices in one folder, through `raci ask --jsonl`: the contract of other tools."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import RACI

Line = dict[str, Any]

HEAD = """\
service: {service}
aliases: [{alias}]
source: {{title: Ours}}
we: us
parties: {{us: {{name: Us}}, them: {{name: Them}}}}
phases:
- title: Running
  activities:
"""
ROW = "  - {{id: {id}, activity: {activity}, letters: {letters}}}\n"
OURS, THEIRS = "{us: RA}", "{them: RA}"

SERVICES = {
    "bare-metal": (
        "Dedicated Servers",
        "Metal",
        [
            ("location", "Choose the location of the server", OURS),
            ("disks", "Replace defective disks", THEIRS),
            ("backups", "Make backups of the server", OURS),
            ("os", "Install the operating system", OURS),
        ],
    ),
    "cluster": (
        "Managed Kubernetes",
        "Orchestra",
        [
            ("location", "Choose the location of the cluster", OURS),
            ("nodes", "Upgrade the nodes of the cluster", THEIRS),
            ("backups", "Make backups of the volumes", OURS),
            ("access", "Manage access to the cluster", OURS),
        ],
    ),
    "store": (
        "Object Storage",
        "Shelf",
        [
            ("location", "Choose the location of the bucket", OURS),
            ("disks", "Replace defective disks", THEIRS),
            ("backups", "Make backups of the objects", THEIRS),
            ("keys", "Create access keys", OURS),
        ],
    ),
}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("knowledge")
    for name, (service, alias, rows) in SERVICES.items():
        told = [ROW.format(id=id_, activity=text, letters=letters) for id_, text, letters in rows]
        content = HEAD.format(service=service, alias=alias) + "".join(told)
        (home / f"{name}.yaml").write_text(content, encoding="utf-8")
    return home


def asked(knowledge: Path, *questions: str, thread: str | None = None) -> list[Line]:
    lines = "".join(json.dumps({"question": q, "thread": thread}) + "\n" for q in questions)
    done = subprocess.run(
        [RACI, "ask", "--jsonl"],
        input=lines.encode(),
        capture_output=True,
        env={"RACI_KNOWLEDGE": str(knowledge)},
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def keys(line: Line) -> list[str]:
    return [f"{match['matrix']}/{match['id']}" for match in line["matches"]]


def test_the_service_that_a_question_names_answers(knowledge: Path) -> None:
    questions = {
        "who installs linux on our bare metal?": "bare-metal/os",
        "who may manage the access on k8s?": "cluster/access",
        "wer wählt den Standort für unseren dedizierten Server?": "bare-metal/location",
        "qui choisit la localisation du stockage objet ?": "store/location",
        "who makes the s3 access keys?": "store/keys",
        "who makes backups on the orchestra?": "cluster/backups",
    }

    answers = asked(knowledge, *questions)

    assert [keys(answer)[0] for answer in answers] == list(questions.values())
    assert {answer["outcome"] for answer in answers} <= {"answer", "choices"}


def test_each_match_carries_its_matrix_and_its_service(knowledge: Path) -> None:
    (answer,) = asked(knowledge, "who replaces broken disks behind the bucket?")

    assert (answer["outcome"], keys(answer)[0]) == ("answer", "store/disks")
    assert answer["matches"][0]["service"] == "Object Storage"
    assert "Object Storage" in answer["reply"]


def test_services_that_answer_differently_are_offered(knowledge: Path) -> None:
    (answer,) = asked(knowledge, "who makes the backups?")

    assert answer["outcome"] == "choices"
    assert set(keys(answer)) == {"bare-metal/backups", "cluster/backups", "store/backups"}
    assert "Managed Kubernetes: Make backups of the volumes" in answer["reply"]


def test_an_answer_that_is_the_same_for_several_services_is_given_once(knowledge: Path) -> None:
    (answer,) = asked(knowledge, "who replaces broken disks?")

    assert answer["outcome"] == "list"
    assert set(keys(answer)) == {"bare-metal/disks", "store/disks"}
    assert answer["reply"].count("Them is responsible and accountable.") == 1


def test_the_service_of_a_thread_is_remembered_until_another_is_named(knowledge: Path) -> None:
    answers = asked(
        knowledge,
        "who makes the backups on the metal?",
        "and who picks the location?",
        "and on kubernetes?",
        thread="one",
    )

    assert [keys(answer)[0] for answer in answers] == [
        "bare-metal/backups",
        "bare-metal/location",
        "cluster/location",
    ]


def test_a_service_that_is_not_loaded_is_unknown(knowledge: Path) -> None:
    answers = asked(knowledge, "who sets up our voip phones?", "who purges the CDN?")

    assert [answer["outcome"] for answer in answers] == ["unknown", "unknown"]
