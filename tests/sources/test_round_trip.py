"""What is exported is imported again to an equal matrix, whatever texts it holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.matrix import Matrix
from bot.sources.exporting.formats import Format, exported
from bot.sources.exporting.table import letters
from bot.sources.importing import importer
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
from tests.knowledge import shipped_matrix
from tests.sources import generated
from tests.sources.exporting import rows, services

FORMATS = [form for form in Format if form is not Format.PNG]
WITH_HEAD = (Format.MARKDOWN, Format.XLSX, Format.HTML)


def said(matrix: Matrix) -> Iterator[object]:
    """What every format keeps of a matrix."""
    yield matrix.service
    yield [party.name for party in matrix.parties]
    for one in matrix.activities:
        path = [phase.label for phase in one.phase.lineage]
        yield one.id, one.text, path, [letters(one, party) for party in matrix.parties]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exports")


def there_and_back(matrix: Matrix, form: Format, folder: Path) -> Matrix:
    file = folder / f"{matrix.name}{form.suffix}"
    file.write_bytes(exported(matrix, form)[0])
    return importer.read(file, Letters(), Wishes()).matrix


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "matrix", [shipped_matrix(), rows.MATRIX, services.MAIL, services.HOSTILE], ids=lambda m: m.name
)
def test_a_matrix_survives_each_format(folder: Path, matrix: Matrix, form: Format) -> None:
    assert list(said(there_and_back(matrix, form, folder))) == list(said(matrix))


@pytest.mark.parametrize("form", FORMATS)
def test_a_phase_that_stands_deeper_than_headings_go_survives(folder: Path, form: Format) -> None:
    (*_, attic) = rows.MATRIX.activities
    matrix = replace(rows.MATRIX, activities=(attic,))

    assert list(said(there_and_back(matrix, form, folder))) == list(said(matrix))


@pytest.mark.parametrize("form", FORMATS)
@given(matrix=generated.matrices())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_matrix_survives_each_format(folder: Path, form: Format, matrix: Matrix) -> None:
    assert list(said(there_and_back(matrix, form, folder))) == list(said(matrix))


@pytest.mark.parametrize("form", WITH_HEAD)
@given(matrix=generated.matrices())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_formats_for_people_keep_everything(folder: Path, form: Format, matrix: Matrix) -> None:
    assert there_and_back(matrix, form, folder) == matrix
