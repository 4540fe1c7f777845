import datetime
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.matrix import Role
from bot.sources.importing.notes import Kind
from tests.sources.importing.pages import QUIRKS, QUIRKY, imported, rows, told


def test_a_page_with_every_quirk_reads_row_by_row_and_letter_by_letter(tmp_path: Path) -> None:
    assert rows(imported(tmp_path / "bikes.md", QUIRKS).matrix) == QUIRKY


def test_front_matter_gives_the_service_and_its_date(tmp_path: Path) -> None:
    matrix = imported(tmp_path / "bikes.md", QUIRKS).matrix

    assert (matrix.name, matrix.service) == ("bikes", "Bike rental")
    assert matrix.source.title == "Bike rental - Responsibility model"
    assert matrix.source.date == datetime.date(2024, 6, 5)


def test_numbers_say_where_a_heading_stands_whatever_its_level(tmp_path: Path) -> None:
    matrix = imported(tmp_path / "bikes.md", QUIRKS).matrix

    assert [[step.label for step in phase.lineage] for phase in matrix.phases] == [
        ["1. Before renting"],
        ["1. Before renting", "1.1. Choose a bike"],
        ["1. Before renting", "1.2. Pay"],
        ["2. Riding"],
        ["2. Riding", "2.1. On the road"],
    ]


def test_a_legend_says_what_the_roles_mean(tmp_path: Path) -> None:
    assert imported(tmp_path / "bikes.md", QUIRKS).matrix.definitions == (
        (Role.RESPONSIBLE, "Does the work"),
        (Role.ACCOUNTABLE, "Answers for it"),
        (Role.CONSULTED, "Is asked before"),
        (Role.INFORMED, "Is told after"),
    )


def test_every_repair_and_every_doubt_is_told_with_its_line(tmp_path: Path) -> None:
    found = imported(tmp_path / "bikes.md", QUIRKS)

    assert told(found, Kind.REPAIRED) == [
        ("line 26", "the address of a link is left out"),
        ("", "the date is read as 2024-06-05"),
        ("line 34", "the last cell is missing; read as empty"),
        ("line 35", "`i` is read as capitals"),
        ("line 35", "`ra` is read as capitals"),
        ("line 37", "rows without a header; read with that of line 32"),
        ("line 47", "`R\u0410` holds letters of another alphabet that only look alike"),
        ("line 30", "a heading of level 3 where others have 4; read by its number as in 1"),
    ]
    assert told(found, Kind.LOOK) == [
        ("line 38", "2 parties are accountable"),
        ("line 46", "nobody is responsible"),
        ("line 46", "nobody is accountable"),
        ("line 47", "this activity also stands at line 34"),
    ]


def test_a_page_without_a_matrix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BotError, match="no table with activities and letters"):
        imported(tmp_path / "notes.md", "# Notes\n\n| a | b |\n| - | - |\n| some | thing |\n")


def test_a_heading_that_comes_again_goes_on_with_its_phase(tmp_path: Path) -> None:
    table = "\n\n| Task | Us |\n|---|---|\n| {} | RA |\n\n"
    page = "## Build" + table.format("Plan") + "## Run" + table.format("Watch") + "## Build"
    found = imported(tmp_path / "page.md", page + table.format("Test"))

    assert rows(found.matrix) == (
        ("Plan", "Build", {"us": "RA"}),
        ("Test", "Build", {"us": "RA"}),
        ("Watch", "Run", {"us": "RA"}),
    )


LONE = "\n\n| Task | Us |\n|---|---|\n| Pay the wages | RA |\n"


@pytest.mark.parametrize(
    ("heading", "service"),
    [
        ("Payroll RACI", "Payroll"),
        ("Payroll", "Payroll"),
        ("Payroll RASCI", "Payroll"),
        ("RASCI matrix: Payroll", "Payroll"),
        ("DACI for Payroll", "Payroll"),
        ("Payroll - RACIQ chart", "Payroll"),
        ("Payroll RACI-VS", "Payroll"),
        ("CAIRO model of the payroll", "Payroll"),
        ("Payroll Cairo", "Payroll Cairo"),
    ],
)
def test_a_lone_heading_of_the_first_level_is_the_title_and_no_phase(
    tmp_path: Path, heading: str, service: str
) -> None:
    matrix = imported(tmp_path / "p1.md", f"# {heading}{LONE}").matrix

    assert (matrix.service, matrix.source.title) == (service, heading)
    assert [phase.label for phase in matrix.phases] == ["Activities"]


@pytest.mark.parametrize(
    ("page", "service", "phase"),
    [
        (f"# 2. Every month{LONE}", "P1", "2. Every month"),
        (f"---\ntitle: Payroll\n---\n# Every month{LONE}", "Payroll", "Every month"),
        (f"---\ntitle: Payroll\n---\n# Payroll{LONE}", "Payroll", "Activities"),
        (f"## Every month{LONE}", "P1", "Every month"),
    ],
    ids=["numbered", "beside a title", "the title again", "of the second level"],
)
def test_a_lone_heading_is_a_phase_where_the_title_is_another(
    tmp_path: Path, page: str, service: str, phase: str
) -> None:
    matrix = imported(tmp_path / "p1.md", page).matrix

    assert (matrix.service, [one.label for one in matrix.phases]) == (service, [phase])
