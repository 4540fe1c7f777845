"""A whole matrix file: the values it becomes, and a report that misses nothing."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.matrix import Party, Phase, Role, Source
from bot.sources import folder, matrices
from bot.sources.problems import Level, Problem, has_errors

Write = Callable[[str | bytes], Path]
Check = Callable[[str | bytes], tuple[Problem, ...]]

TEN_PROBLEMS = """\
service: Mail
source:
  titel: Our agreement
we: us
parties:
  us: {name: Us}
  them: Them
phases:
  - title: Empty
  - title: Running
    activities:
      - id: backups
        activity: Manage backups
        letters: {us: RX, them: A}
      - id: backups
        activity: Manage backups
        letters: {us: RA, then: R}
      - id: updates
        activity: Deploy updates
        letters: {us: RA, them: A, us: C}
      - id: alerts
        activity: [Watch alerts]
        letters: {us: I, them: A}
"""


def test_a_file_can_say_when_people_last_went_through_it(valid: str, write: Write) -> None:
    matrix, problems = matrices.read(write(f"{valid}reviewed: 2026-03-01\n"))

    assert problems == ()
    assert matrix
    assert matrix.reviewed == datetime.date(2026, 3, 1)


def test_a_file_becomes_a_matrix(valid: str, write: Write) -> None:
    matrix, problems = matrices.read(write(valid))

    us, them = Party("us", "Us", ("Customer",)), Party("them", "Them")
    running = Phase("1", "Running")
    assert problems == ()
    assert matrix
    assert (matrix.name, matrix.service, matrix.aliases) == ("mail", "Mail", ("E-mail",))
    day = datetime.date(2022, 11, 15)
    assert matrix.source == Source("Our agreement", "https://example.com/agreement", day)
    assert matrix.reviewed is None
    assert matrix.definitions == ((Role.RESPONSIBLE, "Does the work"),)
    assert (matrix.parties, matrix.we, matrix.phases) == ((us, them), us, (running,))
    assert [(a.id, a.text, a.phase) for a in matrix.activities] == [
        ("backups", "Manage backups", running),
        ("updates", "Deploy updates", running),
    ]
    assert matrix.activities[1].letters == (
        (us, frozenset({Role.RESPONSIBLE, Role.ACCOUNTABLE})),
        (them, frozenset({Role.INFORMED})),
    )


def test_phases_know_what_they_stand_in(valid: str, write: Write) -> None:
    nested = valid.replace(
        '  - number: "1"\n    title: Running\n',
        '  - number: "1"\n    title: Running\n    phases:\n      - title: Nights\n'
        "        activities: [{id: a, activity: A, letters: {us: RA}}]\n",
    )
    matrix, _ = matrices.read(write(nested))

    assert matrix
    assert [phase.label for phase in matrix.activities[-1].phase.lineage] == [
        "1. Running",
        "Nights",
    ]
    assert [phase.title for phase in matrix.phases] == ["Running", "Nights"]


def test_parties_stand_in_the_order_of_the_columns_whatever_the_row_says(
    valid: str, write: Write
) -> None:
    matrix, _ = matrices.read(write(valid.replace("{us: A, them: R}", "{them: R, us: A}")))

    assert matrix
    assert [party.key for party, _ in matrix.activities[0].letters] == ["us", "them"]


def test_ten_different_problems_are_all_reported_in_one_run(check: Check) -> None:
    found = {(p.place.line, p.place.column, p.message, p.value) for p in check(TEN_PROBLEMS)}

    assert found >= {
        (3, 3, "`title` is missing", ""),
        (3, 3, "unknown key", "titel"),
        (7, 9, "`them` has to hold `key: value` lines", "Them"),
        (9, 5, "this phase is empty", "Empty"),
        (14, 23, "unknown letter `X`", "RX"),
        (15, 13, "this id stands before, on line 12", "backups"),
        (16, 19, "this activity stands before, on line 13", "Manage backups"),
        (17, 27, "unknown party", "then"),
        (17, 18, "2 parties are responsible", "us: RA, then: R"),
        (20, 18, "2 parties are accountable", "us: RA, them: A"),
        (20, 36, "this key stands here twice", "us"),
        (22, 19, "`activity` has to be a text", "a list"),
        (23, 18, "nobody is responsible (R)", "us: I, them: A"),
    }
    assert len(found) == 13


def test_problems_are_in_the_order_of_the_file(check: Check) -> None:
    places = [(p.place.line, p.place.column) for p in check(TEN_PROBLEMS)]

    assert places == sorted(places)


def test_a_file_with_errors_is_no_matrix(write: Write) -> None:
    assert matrices.read(write(TEN_PROBLEMS))[0] is None


def test_a_file_with_warnings_alone_is_a_matrix(valid: str, write: Write) -> None:
    matrix, problems = matrices.read(write(valid.replace("{us: A, them: R}", "{us: A, them: I}")))

    assert matrix
    assert {problem.level for problem in problems} == {Level.WARNING}


SHIPPED = (folder.shipped() / "raci.yaml").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scratch") / "mail.yaml"


def holds_up(file: Path) -> None:
    """Reading ends in a matrix or in errors, and each problem can be shown on a few lines."""
    matrix, problems = matrices.read(file)

    assert (matrix is None) == has_errors(problems)
    for problem in problems:
        shown, remedy, *asked = str(problem).split("\n")
        assert problem.place.file == file
        assert shown.isprintable()
        assert remedy.strip().isprintable()
        assert remedy.strip()
        assert [line.startswith("    Ask: ") for line in asked] in ([], [True])


WORDS = ["service", "source", "date", "parties", "phases", "activities", "letters", "us", "RA"]
SIGNS = [*"{}[],:-&*!|>'\"#%@`?~ \n\t\\\x07", "\n  ", "- ", ": ", "<<", "...", "---", "é"]
YAMLISH = st.lists(st.sampled_from(WORDS + SIGNS)).map("".join)


@given(content=st.one_of(st.binary(), st.text().map(str.encode), YAMLISH.map(str.encode)))
@settings(max_examples=300, deadline=None)
def test_any_content_is_read_or_refused_in_words(scratch: Path, content: bytes) -> None:
    scratch.write_bytes(content)

    holds_up(scratch)


Plain = st.recursive(
    st.sampled_from(["", "x", "RA", "[]", "us", "2022-11-15"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from("ab"), inner).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        ),
    ),
    max_leaves=5,
)
KEYS = ("service", "aliases", "source", "roles", "we", "parties", "phases")


@given(values=st.lists(Plain, min_size=len(KEYS), max_size=len(KEYS)))
@settings(max_examples=200, deadline=None)
def test_any_value_under_a_known_key_is_read_or_refused_in_words(
    scratch: Path, values: list[str]
) -> None:
    text = "\n".join(f"{key}: {value}" for key, value in zip(KEYS, values, strict=True))
    scratch.write_text(text, encoding="utf-8")

    holds_up(scratch)


LINES = st.integers(0, len(SHIPPED) - 1)
EDITS = st.one_of(
    st.tuples(st.just("delete"), LINES, st.just("")),
    st.tuples(st.just("duplicate"), LINES, st.just("")),
    st.tuples(st.just("replace"), LINES, st.one_of(st.sampled_from(SHIPPED), st.text(max_size=20))),
)


@given(edits=st.lists(EDITS, min_size=1, max_size=5))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_edit_of_the_shipped_matrix_is_read_or_refused_in_words(
    scratch: Path, edits: list[tuple[str, int, str]]
) -> None:
    lines = list(SHIPPED)
    for kind, line, text in edits:
        at = min(line, len(lines) - 1)
        lines[at : at + 1] = {"delete": [], "duplicate": [lines[at]] * 2, "replace": [text]}[kind]
    scratch.write_text("\n".join(lines), encoding="utf-8", errors="replace")

    holds_up(scratch)
