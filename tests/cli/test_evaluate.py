"""`raci eval`: figures over labelled questions, and the fit of the confidence."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.errors import BotError
from bot.evaluation import fitting, questions
from bot.sources import calibrations, folder
from tests.cli.conftest import Here, Raci

EVERYTHING = ["encryption", "backups", "updates", "alerts"]
QUESTIONS: list[dict[str, object]] = [
    {"question": "who encrypts the disks?", "kind": "paraphrase", "gold": ["encryption"]},
    {"question": "who deploys updates?", "kind": "paraphrase", "gold": ["backups"]},  # mislabelled
    {"question": "qui chiffre ?", "kind": "language", "language": "fr", "gold": ["encryption"]},
    {"question": "list everything", "kind": "list", "gold": EVERYTHING},
    {"question": "who won the match?", "kind": "far"},
    {"question": "lunch?", "kind": "chatter"},
]
PHRASINGS = """\
encryption: [encrypt the disks, cipher of the disks]
backups: [keep copies of the mailboxes, back up mailboxes]
updates: [patch the system, deploy patches]
alerts: [react to alarms, watch the alarms]
none: [who won the match, book a room]
"""


@pytest.fixture
def knowledge(matrix: Path) -> Path:
    """A folder with a matrix, its phrasings and labelled questions."""
    phrasings = matrix.parent / "phrasings" / "mail" / "en.yaml"
    phrasings.parent.mkdir(parents=True)
    phrasings.write_text(PHRASINGS, encoding="utf-8")
    write(matrix.parent / "questions" / "test.jsonl")
    return matrix.parent


def write(file: Path, questions: Sequence[dict[str, object]] = QUESTIONS) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(f"{json.dumps(question)}\n" for question in questions), "utf-8")
    return file


def test_the_figures_are_shown_for_each_kind_and_for_all(here: Here, knowledge: Path) -> None:
    result = here("eval", RACI_KNOWLEDGE=str(knowledge))

    assert result.exit_code == 0, result.exception
    lines = [line.split() for line in result.stdout.splitlines()]
    kinds = {" ".join(line[:-7]): line[-7:] for line in lines if len(line) > 7}
    assert {"chatter", "far", "language fr", "list", "paraphrase", "all"} <= set(kinds)
    assert kinds["paraphrase"][:6] == ["2", "0.500", "0.000", "0.500", "0.000", "0.500"]
    assert kinds["list"] == ["1", "1.000", "0.000", "0.000", "0.000", "-", "-"]
    assert "1 × backups taken for updates" in result.stdout
    assert "with 95 % confidence" in result.stdout


def test_the_figures_are_given_as_json(here: Here, knowledge: Path) -> None:
    result = here("eval", "--json", RACI_KNOWLEDGE=str(knowledge))

    figures = json.loads(result.stdout)
    assert figures["kinds"]["all"]["count"] == len(QUESTIONS)
    shares = figures["kinds"]["paraphrase"]
    assert (shares["count"], shares["right"], shares["wrong"], shares["top1"]) == (2, 0.5, 0.5, 0.5)
    assert set(shares) == {"count", "right", "offered", "wrong", "missed", "top1", "top3"}
    assert figures["kinds"]["far"]["top1"] is None
    assert figures["found"]["wrong"] == 1
    assert figures["found"]["error"] <= figures["found"]["error_upper_bound"] <= 1
    assert figures["confusions"] == [["backups", "updates", 1]]


def test_failures_are_shown_with_what_was_wanted_and_what_came(here: Here, knowledge: Path) -> None:
    plain = here("eval", RACI_KNOWLEDGE=str(knowledge)).stdout
    shown = here("eval", "--failures", RACI_KNOWLEDGE=str(knowledge)).stdout

    first, wanted, got = shown.splitlines()[:3]
    assert first.split()[:2] == ["wrong", "paraphrase"]
    assert "'who deploys updates?'" in first
    assert wanted.split() == ["wanted", "backups"]
    assert got.split()[:2] == ["got", "updates"] or got.split()[:2] == ["got", "updates,"]
    assert "who encrypts" not in shown
    assert "who deploys updates?" not in plain


def test_named_files_are_asked_instead_of_the_tests(here: Here, knowledge: Path) -> None:
    file = write(knowledge / "mine.jsonl", QUESTIONS[:1])

    result = here("eval", "--json", file, RACI_KNOWLEDGE=str(knowledge))

    assert json.loads(result.stdout)["kinds"]["all"]["count"] == 1


def test_questions_that_calibrate_do_not_test(here: Here, knowledge: Path) -> None:
    write(knowledge / "questions" / "calibration.jsonl", QUESTIONS[:1])

    result = here("eval", "--json", RACI_KNOWLEDGE=str(knowledge))

    assert json.loads(result.stdout)["kinds"]["all"]["count"] == len(QUESTIONS)


def test_the_confidence_is_fitted_anew_and_stored(here: Here, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder.shipped(), copy)
    (copy / calibrations.NAME).unlink()

    result = here("eval", "--calibrate", "--json", RACI_KNOWLEDGE=str(copy))

    found, problems = calibrations.read(copy)
    assert result.exit_code == 0, result.exception
    assert "calibration.json: written" in result.stderr
    assert problems == ()
    assert found is not None
    assert folder.load(copy).calibration == found
    assert json.loads(result.stdout)["kinds"]["all"]["right"] > 0.8


def test_the_calibration_that_ships_is_up_to_date() -> None:
    shipped = folder.load(folder.shipped())
    file = folder.shipped() / "questions" / "calibration.jsonl"
    labelled = questions.read(file, shipped.catalog).questions

    anew = fitting.fitted(Engine.of(shipped), labelled)

    now = shipped.calibration
    assert anew.weights == pytest.approx(now.weights, abs=0.1)
    assert (anew.bias, anew.sharpness) == pytest.approx((now.bias, now.sharpness), abs=0.2)


def test_the_shipped_knowledge_is_left_as_it_is_by_a_copy(here: Here, knowledge: Path) -> None:
    before = (folder.shipped() / calibrations.NAME).read_bytes()
    write(knowledge / "questions" / "calibration.jsonl")

    result = here("eval", "--calibrate", RACI_KNOWLEDGE=str(knowledge))

    assert result.exit_code == 0, result.exception
    assert (knowledge / calibrations.NAME).is_file()
    assert (folder.shipped() / calibrations.NAME).read_bytes() == before


@pytest.mark.parametrize(
    ("missing", "arguments", "message"),
    [
        ("questions", [], "no labelled questions here"),
        ("questions", ["--calibrate"], "calibration.jsonl"),
        ("", ["--calibrate"], "calibration.jsonl"),
        ("", ["gone.jsonl"], "gone.jsonl"),
    ],
)
def test_missing_questions_are_told_with_the_place(
    here: Here, knowledge: Path, missing: str, arguments: list[str], message: str
) -> None:
    if missing:
        shutil.rmtree(knowledge / missing)

    result = here("eval", *arguments, RACI_KNOWLEDGE=str(knowledge))

    assert isinstance(result.exception, BotError)
    assert message in result.exception.message
    assert result.exception.remedy


def test_too_few_questions_to_calibrate_with_are_told(here: Here, knowledge: Path) -> None:
    (knowledge / "questions" / "calibration.jsonl").touch()

    result = here("eval", "--calibrate", RACI_KNOWLEDGE=str(knowledge))

    assert isinstance(result.exception, BotError)
    assert not (knowledge / calibrations.NAME).exists()


def test_people_are_shown_what_is_wrong_in_words(raci: Raci, knowledge: Path) -> None:
    (knowledge / "questions" / "test.jsonl").write_text('{"question": 1}\n', "utf-8")

    done = raci("eval", RACI_KNOWLEDGE=str(knowledge))

    assert done.returncode == 1
    assert b"test.jsonl:1: " in done.stderr
    assert b"Traceback" not in done.stderr
