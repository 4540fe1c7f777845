"""`raci ask`, and the contract that other tools rely on: JSON lines in, JSON lines out."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.answering.engine import Engine
from bot.cli.ask import stream
from bot.errors import BotError
from bot.sources import folder
from tests.cli.conftest import MATRIX, Here, Raci

ENCRYPTION = "Encrypt the disks of the mail servers"
BACKUPS = "Manage backups of the mailboxes"

Line = dict[str, Any]
Jsonl = Callable[[bytes], tuple[bool, list[Line]]]


def lines(*questions: object) -> bytes:
    return b"".join(json.dumps(question).encode() + b"\n" for question in questions)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    file = tmp_path_factory.mktemp("knowledge") / "mail.yaml"
    file.write_text(MATRIX, encoding="utf-8")
    return Engine.of(folder.load(file))


@pytest.fixture
def jsonl(desk: Engine) -> Jsonl:
    """Whether all lines were well-formed, and the objects that they were answered with."""

    def asked(stdin: bytes) -> tuple[bool, list[Line]]:
        out = io.BytesIO()
        well_formed = stream(desk, io.BytesIO(stdin), out)
        return well_formed, [json.loads(line) for line in out.getvalue().splitlines()]

    return asked


def test_every_line_is_answered_by_one_object_in_order(jsonl: Jsonl) -> None:
    well_formed, answers = jsonl(
        lines({"question": ENCRYPTION}, {"question": ""}, {"question": BACKUPS})
    )

    assert well_formed
    assert [answer["question"] for answer in answers] == [ENCRYPTION, "", BACKUPS]
    assert [answer["outcome"] for answer in answers] == ["answer", "unknown", "answer"]


def test_an_answer_has_the_shape_that_tools_rely_on(jsonl: Jsonl) -> None:
    _, (answer,) = jsonl(lines({"question": BACKUPS, "thread": None, "overheard": False}))

    assert list(answer) == ["question", "outcome", "language", "matches", "reply"]
    best, *_ = answer["matches"]
    assert best.pop("confidence") > 0.5
    assert best == {
        "matrix": "mail",
        "service": "Mail",
        "id": "backups",
        "activity": BACKUPS,
        "phase": ["1. Running"],
        "responsible": ["Them"],
        "accountable": ["Them"],
        "consulted": [],
        "informed": ["Us"],
    }
    assert BACKUPS in answer["reply"]


def test_after_the_answer_come_at_least_two_runners_up_best_first(here: Here) -> None:
    done = here("ask", "--jsonl", stdin=lines({"question": "Encrypt data on storage media"}))

    answer = json.loads(done.stdout)
    confidences = [match["confidence"] for match in answer["matches"]]
    assert (answer["outcome"], answer["matches"][0]["id"]) == ("answer", "encryption")
    assert len(confidences) >= 3
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)


def test_a_list_has_exactly_the_rows_that_are_listed(jsonl: Jsonl) -> None:
    _, (answer,) = jsonl(lines({"question": "list everything we are accountable for"}))

    assert answer["outcome"] == "list"
    assert [match["id"] for match in answer["matches"]] == ["updates", "alerts"]


def test_lines_of_one_thread_share_context_and_others_do_not(jsonl: Jsonl) -> None:
    _, answers = jsonl(
        lines(
            {"question": BACKUPS, "thread": "a"},
            {"question": ENCRYPTION, "thread": "b"},
            {"question": "and who is informed?", "thread": "a"},
            {"question": "and who is informed?", "thread": "b"},
            {"question": "and who is informed?"},
            {"question": "and who is informed?", "thread": "c"},
        )
    )

    assert [answer["matches"][:1] and answer["matches"][0]["id"] for answer in answers[2:4]] == [
        "backups",
        "encryption",
    ]
    assert "Us is informed" in answers[2]["reply"]
    assert answers[4]["outcome"] == answers[5]["outcome"] != "answer"


def test_what_is_overheard_in_between_does_not_make_a_thread_forget(jsonl: Jsonl) -> None:
    _, answers = jsonl(
        lines(
            {"question": BACKUPS, "thread": "a"},
            {"question": "thanks, see you tomorrow", "thread": "a", "overheard": True},
            {"question": "and who is informed?", "thread": "a"},
        )
    )

    assert [answer["outcome"] for answer in answers] == ["answer", "silent", "answer"]
    assert answers[1]["reply"] == ""
    assert answers[2]["matches"][0]["id"] == "backups"


BAD = {
    "no JSON": b"who does the backups?",
    "half an object": b'{"question": "a"',
    "no object": b'["question"]',
    "a text": b'"question"',
    "no question": b"{}",
    "a number for the question": b'{"question": 7}',
    "nothing for the question": b'{"question": null}',
    "a number for the thread": b'{"question": "a", "thread": 7}',
    "a text for overheard": b'{"question": "a", "overheard": "yes"}',
    "bytes that are not UTF-8": b'{"question": "\xff\xfe"}',
    "bytes and nothing else": b"\xff",
    "half a surrogate pair": b'{"question": "\\ud83d"}',
    "endless nesting": b"[" * 100_000,
    "NUL": b"\x00",
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_line_that_is_no_question_is_an_error_in_its_place_and_the_rest_go_on(
    jsonl: Jsonl, bad: bytes
) -> None:
    good = lines({"question": BACKUPS})
    well_formed, (before, wrong, after) = jsonl(good + bad + b"\n" + good)

    assert not well_formed
    assert list(wrong) == ["error"]
    assert wrong["error"].startswith("line 2")
    assert "Write objects such as" in wrong["error"]
    assert before == after
    assert before["outcome"] == "answer"


def test_an_error_names_the_key_that_is_wrong(jsonl: Jsonl) -> None:
    _, (wrong,) = jsonl(b'{"question": "a", "overheard": "yes"}\n')

    assert wrong["error"].startswith("line 1 at overheard: ")


def test_keys_that_are_not_known_are_passed_over(jsonl: Jsonl) -> None:
    well_formed, (answer,) = jsonl(lines({"question": BACKUPS, "user": "U1"}))

    assert (well_formed, answer["outcome"]) == (True, "answer")


def test_empty_lines_are_passed_over_and_an_empty_stream_is_no_error(jsonl: Jsonl) -> None:
    assert jsonl(b"") == (True, [])
    assert jsonl(b"\n  \r\n") == (True, [])


def test_lines_may_end_as_on_windows_and_the_last_needs_no_end(jsonl: Jsonl) -> None:
    well_formed, answers = jsonl(b'{"question": "a"}\r\n{"question": "b"}')

    assert well_formed
    assert [answer["question"] for answer in answers] == ["a", "b"]


@pytest.mark.parametrize(("last", "code"), [(b"", 0), (b"[]\n", 1)])
def test_the_command_exits_with_1_if_any_line_was_no_question(
    here: Here, matrix: Path, last: bytes, code: int
) -> None:
    stdin = lines({"question": BACKUPS}) + last
    done = here("ask", "--jsonl", stdin=stdin, RACI_KNOWLEDGE=str(matrix))

    assert done.exit_code == code
    assert len(done.stdout.splitlines()) == 1 + code


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict", "latin-1:strict"])
def test_the_stream_is_utf8_whatever_the_terminal_says(
    raci: Raci, matrix: Path, encoding: str
) -> None:
    question = "wer macht die Sicherung 😀 – “jetzt”?"
    stdin = json.dumps({"question": question}, ensure_ascii=False).encode() + b"\n\xff\xfe\n"
    done = raci(
        "ask", "--jsonl", stdin=stdin, RACI_KNOWLEDGE=str(matrix), PYTHONIOENCODING=encoding
    )

    answer, wrong = map(json.loads, done.stdout.decode("utf-8").splitlines())
    assert (done.returncode, done.stderr) == (1, b"")
    assert answer["question"] == question
    assert list(wrong) == ["error"]


def test_one_question_may_be_given_without_quotes(here: Here, matrix: Path) -> None:
    done = here("ask", *BACKUPS.split(), "--json", RACI_KNOWLEDGE=str(matrix))

    assert done.exit_code == 0
    answer = json.loads(done.stdout)
    assert {"question", "outcome", "language", "matches", "reply"} <= set(answer)
    assert (answer["question"], answer["outcome"]) == (BACKUPS, "answer")


def test_bytes_in_a_question_that_are_not_utf8_do_no_harm(raci: Raci, matrix: Path) -> None:
    done = raci("ask", "--json", f"{BACKUPS} \udcff", RACI_KNOWLEDGE=str(matrix))

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["question"].startswith(BACKUPS)


@pytest.mark.parametrize("more", ["backups?", "--json", "--why"])
def test_what_stands_beside_jsonl_is_refused_rather_than_passed_over(here: Here, more: str) -> None:
    done = here("ask", "--jsonl", more, stdin=b"")

    assert isinstance(done.exception, BotError)
    assert "takes its questions from the standard input" in str(done.exception)
