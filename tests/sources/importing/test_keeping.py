"""Any matrix merged into the file of any other, and into those that people wrote."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.matrix import Matrix
from bot.sources import folder, matrices, writing
from bot.sources.importing.keeping import kept
from bot.sources.importing.merging import merged
from tests.sources import generated

FILE = Path("mail.yaml")
ANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ANY
@given(old=generated.matrices(), new=generated.matrices())
def test_what_is_merged_reads_back_equal(old: Matrix, new: Matrix) -> None:
    result = merged(old, new).matrix
    text, _ = kept(FILE, writing.text(old), result)

    assert matrices.parse(FILE, text)[0] == result


@ANY
@given(matrix=generated.matrices())
def test_a_matrix_merged_with_itself_stays_as_it_is(matrix: Matrix) -> None:
    assert merged(matrix, matrix).matrix == matrix


@pytest.fixture(scope="module")
def shipped() -> tuple[str, Matrix]:
    """The text of the shipped matrix, and what it says."""
    file = folder.shipped() / "raci.yaml"
    matrix, _ = matrices.read(file)
    assert matrix
    return file.read_text(encoding="utf-8"), matrix


@ANY
@given(gone=st.sets(st.integers(0, 48), max_size=6))
def test_all_that_stays_of_the_shipped_matrix_stays_on_its_line(
    shipped: tuple[str, Matrix], gone: set[int]
) -> None:
    text, matrix = shipped
    left = tuple(one for n, one in enumerate(matrix.activities) if n not in gone)
    full = {step for one in left for step in one.phase.lineage}
    wanted = replace(
        matrix, activities=left, phases=tuple(phase for phase in matrix.phases if phase in full)
    )
    written, _ = kept(FILE, text, replace(wanted, name="mail"))

    lines = set(text.splitlines())
    added = [line for line in written.splitlines() if line not in lines]
    assert all(line.strip().startswith(("aliases:", "hébergeur")) for line in added), added
