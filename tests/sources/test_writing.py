from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.matrix import Matrix
from bot.sources import document, folder, matrices, writing
from tests.sources import generated

ANY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@ANY
@given(matrix=generated.matrices())
def test_whatever_is_written_reads_back_equal(tmp_path: Path, matrix: Matrix) -> None:
    file = tmp_path / "mail.yaml"
    file.write_text(writing.text(matrix), encoding="utf-8", newline="")
    read, problems = matrices.read(file)

    assert read == matrix, problems


@ANY
@given(text=generated.texts)
def test_a_scalar_is_the_same_text_in_a_line_and_in_brackets(text: str) -> None:
    written = f"line: {writing.scalar(text)}\nlist: [{writing.scalar(text, flow=True)}]\n"

    assert document.parse(Path("x.yaml"), written).content == {"line": text, "list": [text]}
    assert written.count("\n") == 2


@pytest.mark.parametrize("text", ["null", "yes", "3.10", "2022-11-15", "~", "key: value", "end:"])
def test_what_another_reader_would_not_take_for_a_text_is_quoted(text: str) -> None:
    assert writing.scalar(text) == f'"{text}"'


@pytest.mark.parametrize("text", ["Manage backups (daily), and more", "the client's", "R&D", "a:b"])
def test_an_ordinary_text_is_not_quoted(text: str) -> None:
    assert writing.scalar(text) == text


def test_the_shipped_matrix_is_written_as_people_wrote_it() -> None:
    shipped = folder.shipped() / "raci.yaml"
    matrix, _ = matrices.read(shipped)
    assert matrix

    lines = set(shipped.read_text(encoding="utf-8").splitlines())
    written = writing.text(matrix).splitlines()
    assert sum(line in lines for line in written) > 0.95 * len(written)
