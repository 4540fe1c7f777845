"""Files of labelled questions, and what is said of their mistakes."""

from pathlib import Path

import pytest

from bot.errors import BotError
from bot.evaluation.questions import Labelled, read
from bot.matrix import Catalog
from tests.knowledge import matrix

CATALOG = Catalog((matrix({"backups": "Manage backups", "updates": "Deploy updates"}),))
GOOD = '{"question": "who does the backups?", "kind": "paraphrase", "gold": ["backups"]}'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "test.jsonl"


def test_every_line_is_a_question(file: Path) -> None:
    follow_up = (
        '{"question": "backups?", "kind": "followup", "gold": ["backups"], "language": "en",'
        ' "follow_up": "and updates?", "follow_up_gold": ["updates"]}'
    )
    file.write_text(f"{GOOD}\n\n  \n{follow_up}\n", encoding="utf-8")

    found = read(file, CATALOG)

    assert found.path == file
    assert found.questions == (
        Labelled(question="who does the backups?", kind="paraphrase", gold=("backups",)),
        Labelled(
            question="backups?",
            kind="followup",
            gold=("backups",),
            language="en",
            follow_up="and updates?",
            follow_up_gold=("updates",),
        ),
    )


def test_an_empty_file_has_no_questions(file: Path) -> None:
    file.touch()

    assert read(file, CATALOG).questions == ()


MISTAKES = {
    "no JSON": ("who does it?", "Invalid JSON", "the line"),
    "no object": ('"who does it?"', "object", "the line"),
    "a label left out": ('{"question": "who?"}', "Field required", "kind"),
    "a label left empty": ('{"question": "who?", "kind": ""}', "at least 1 character", "kind"),
    "an unknown label": ('{"question": "?", "kind": "x", "glod": []}', "Extra inputs", "glod"),
    "a wrong type": ('{"question": 7, "kind": "x"}', "valid string", "question"),
    "an unknown id": (
        '{"question": "?", "kind": "x", "gold": ["bakups"]}',
        "no activity",
        "bakups",
    ),
    "an unknown id after a follow-up": (
        '{"question": "?", "kind": "x", "gold": ["backups"], "follow_up_gold": ["gone"]}',
        "no activity",
        "gone",
    ),
}


@pytest.mark.parametrize(("line", "message", "place"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_with_its_line_and_its_remedy(
    file: Path, line: str, message: str, place: str
) -> None:
    file.write_text(f"{GOOD}\n\n{line}\n", encoding="utf-8")

    with pytest.raises(BotError) as caught:
        read(file, CATALOG)

    assert caught.value.message.startswith(f"{file}:3: ")
    assert message in caught.value.message
    assert place in caught.value.message
    assert caught.value.remedy


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_named(file: Path, content: bytes | None) -> None:
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(BotError, match=r"test\.jsonl"):
        read(file, CATALOG)
