from pathlib import Path

import pytest

from bot.knowledge import Phrasing
from bot.matrix import Matrix
from bot.sources import matrices, phrasings
from bot.sources.problems import Level, Place, Problem
from tests.sources.conftest import VALID


@pytest.fixture
def matrix(tmp_path: Path) -> Matrix:
    """The valid matrix, in a knowledge folder."""
    file = tmp_path / "mail.yaml"
    file.write_text(VALID, encoding="utf-8")
    matrix, _ = matrices.read(file)
    assert matrix
    return matrix


def written(folder: Path, content: str | bytes, language: str = "en") -> Path:
    file = folder / "phrasings" / "mail" / f"{language}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def read(folder: Path, matrix: Matrix | None) -> tuple[list[Phrasing], list[Problem]]:
    found, problems = phrasings.read(folder, "mail", matrix)
    return list(found), list(problems)


def test_phrases_are_read_with_their_language(tmp_path: Path, matrix: Matrix) -> None:
    written(tmp_path, "backups: [who backs up, no]\nnone: [pay]\n")
    written(tmp_path, 'backups:\n  - qui sauvegarde\n"1": [marche]\n', "fr")

    assert read(tmp_path, matrix) == (
        [
            Phrasing("backups", "en", "who backs up"),
            Phrasing("backups", "en", "no"),
            Phrasing("none", "en", "pay"),
            Phrasing("backups", "fr", "qui sauvegarde"),
            Phrasing("1", "fr", "marche"),
        ],
        [],
    )


def test_a_matrix_needs_no_phrasings(tmp_path: Path, matrix: Matrix) -> None:
    assert read(tmp_path, matrix) == ([], [])


@pytest.mark.parametrize("content", ["", "# none yet\n"])
def test_an_empty_file_has_no_phrases_and_no_problem(
    tmp_path: Path, matrix: Matrix, content: str
) -> None:
    written(tmp_path, content)

    assert read(tmp_path, matrix) == ([], [])


ERROR, WARNING = Level.ERROR, Level.WARNING
NO_LIST = "`backups` has to be a list of phrases"
NO_PHRASE = phrasings.PHRASES.no_text[0]

# content -> level, line, column, message, value
SLIPS = {
    "a list": ("- backups\n", (ERROR, 1, 1, phrasings.PHRASES.no_keys[0], "")),
    "an unknown id": ("backup: [a]\n", (WARNING, 1, 1, phrasings.UNKNOWN_ID[0], "backup")),
    "a text for a list": ("backups: who does\n", (ERROR, 1, 10, NO_LIST, "who does")),
    "a list in the list": ("backups: [[a]]\n", (ERROR, 1, 11, NO_PHRASE, "a list")),
    "an empty phrase": ("backups: [a, '']\n", (ERROR, 1, 14, NO_PHRASE, "")),
    "a phrase split at its colon": (
        "backups:\n  - urgent: who backs up\n",
        (ERROR, 2, 5, NO_PHRASE, "urgent: who backs up"),
    ),
    "a phrase of two activities": (
        "backups: [who does it]\nupdates: [Who  does it]\n",
        (WARNING, 2, 11, "`backups` has this phrase too", "Who  does it"),
    ),
    "an id twice": (
        "backups: [a]\nbackups: [b]\n",
        (ERROR, 2, 1, "this key stands here twice", "backups"),
    ),
}


@pytest.mark.parametrize(("content", "wanted"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_with_line_column_value_and_remedy(
    tmp_path: Path, matrix: Matrix, content: str, wanted: tuple[Level, int, int, str, str]
) -> None:
    file = written(tmp_path, content)
    (problem,) = read(tmp_path, matrix)[1]

    level, line, column, message, value = wanted
    assert (problem.level, problem.place) == (level, Place(file, line, column))
    assert (problem.message, problem.value) == (message, value)
    assert problem.remedy


def test_a_file_in_no_known_language_is_left_out_and_reported(
    tmp_path: Path, matrix: Matrix
) -> None:
    file = written(tmp_path, "backups: [a]\n", "klingon")
    found, (problem,) = read(tmp_path, matrix)

    assert found == []
    assert (problem.place, problem.value) == (Place(file), "klingon")
    assert "en, fr, de, es, it, pl, pt, nl" in problem.remedy


def test_a_file_that_is_not_yaml_does_not_hide_the_problems_of_the_others(
    tmp_path: Path, matrix: Matrix
) -> None:
    german, english = written(tmp_path, "a: [", "de"), written(tmp_path, "backups: [a]\n", "en")
    french, polish = written(tmp_path, b"\xff", "fr"), written(tmp_path, "backups: a\n", "pl")
    found, problems = read(tmp_path, matrix)

    assert [phrasing.text for phrasing in found] == ["a"]
    assert [problem.place.file for problem in problems] == [german, french, polish]
    assert english.is_file()


def test_without_the_matrix_ids_are_taken_as_they_are_and_slips_still_found(tmp_path: Path) -> None:
    written(tmp_path, "backup: [a]\nupdates: b\n")
    found, (problem,) = read(tmp_path, None)

    assert found == [Phrasing("backup", "en", "a")]
    assert problem.message == "`updates` has to be a list of phrases"
