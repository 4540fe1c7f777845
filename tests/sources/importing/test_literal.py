"""Exports of ours that people have worked on since."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.errors import BotError
from bot.matrix import Matrix
from bot.sources.exporting.formats import Format, exported
from bot.sources.exporting.table import letters
from bot.sources.importing import importer
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
from bot.sources.importing.reading import Imported
from tests.sources.exporting.services import MAIL

Rows = list[list[str]]


def edited(folder: Path, change: Callable[[Rows], None]) -> Imported:
    """What the CSV of a matrix is read as after a change of its rows."""
    table = list(csv.reader(io.StringIO(exported(MAIL, Format.CSV)[0].decode(), newline="")))
    change(table)
    file = folder / "mail.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows(table)
    return importer.read(file, Letters(), Wishes())


def held(matrix: Matrix, id_: str) -> list[str]:
    activity = matrix.activity(id_)
    assert activity
    return [letters(activity, party) for party in matrix.parties]


def told(found: Imported) -> list[str]:
    return [note.message for note in found.notes]


def test_letters_that_were_changed_count(tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        rows[2][4:6] = ["ra", "a, i"]

    assert held(edited(tmp_path, change).matrix, "backups") == ["RA", "AI", ""]


def test_a_new_row_gets_an_id_and_goes_into_its_phase(tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        rows.insert(3, ["Mail", "", "", "Test the backups", "R", "A", ""])
        rows.append(["Mail", "", "3. End", "Delete the data", "RA"])

    matrix = edited(tmp_path, change).matrix
    by_text = {one.text: one for one in matrix.activities}
    assert (by_text["Test the backups"].id, by_text["Test the backups"].phase.label) == (
        "test-backups",
        "2.1. Daily operations",
    )
    assert by_text["Delete the data"].phase.label == "3. End"


def test_a_new_column_of_letters_is_a_party_and_one_of_remarks_is_left_out(tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        for number, row in enumerate(rows):
            row.extend(["I", "to be discussed"] if number else ["Board", "Remarks"])

    found = edited(tmp_path, change)
    assert [party.name for party in found.matrix.parties][-1] == "Board"
    assert held(found.matrix, "alerts") == ["", "RA", "", "I"]
    assert told(found) == ["a column without letters is left out"]


def test_what_is_no_letter_and_what_is_no_activity_is_told(tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        rows[1][4] = "to be discussed"
        rows.append(["Mail", "stray", "", "", "R", "A", ""])

    found = edited(tmp_path, change)
    assert told(found)[:2] == ["these are no letters", "a row without an activity is left out"]
    assert held(found.matrix, "domain") == ["", "I", ""]


def test_rows_of_several_services_are_refused(tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        rows[1][0] = "Chat"

    with pytest.raises(BotError, match="rows of 2 services: Chat, Mail"):
        edited(tmp_path, change)


def test_rows_without_any_phase_stand_in_one(tmp_path: Path) -> None:
    def change(rows: Rows) -> None:
        for row in rows[1:]:
            row[2] = ""

    assert [phase.label for phase in edited(tmp_path, change).matrix.phases] == ["Activities"]


def test_a_workbook_keeps_aliases_and_contacts_of_what_was_changed(tmp_path: Path) -> None:
    file = tmp_path / "mail.xlsx"
    file.write_bytes(exported(MAIL, Format.XLSX)[0])
    book = load_workbook(file)
    book["Matrix"]["C3"] = "Manage all backups"
    book.save(file)
    matrix = importer.read(file, Letters(), Wishes()).matrix

    assert [one.text for one in matrix.activities][1] == "Manage all backups"
    assert (matrix.source, matrix.we, matrix.reviewed) == (MAIL.source, MAIL.we, MAIL.reviewed)


def test_a_wish_of_a_person_overrules_the_columns_of_an_export(tmp_path: Path) -> None:
    file = tmp_path / "mail.csv"
    file.write_bytes(exported(MAIL, Format.CSV)[0])
    matrix = importer.read(file, Letters(), Wishes(parties=("Customer",))).matrix

    assert [party.name for party in matrix.parties] == ["Customer"]
