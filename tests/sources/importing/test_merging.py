"""A document that is imported again: what people made of the first import stays."""

from pathlib import Path

import pytest

from bot.errors import BotError
from bot.matrix import Matrix
from bot.sources import matrices
from bot.sources.importing.notes import Kind
from bot.sources.importing.plan import Plan, plan
from tests.sources.importing.pages import imported

PAGE = """\
---
title: Bikes - Responsibility model
updated: 2024-06-05
---

## 1. Renting

| Activity | Customer | Shop |
| --- | --- | --- |
| Choose the size of the bike | RA | |
| Inflate the tyres before the ride | | RA |
| Grease the chain | I | RA |

## 2. Riding

| Activity | Customer | Shop |
| --- | --- | --- |
| Keep the receipt | RA | |
"""

KEPT = """\
# Ask the shop before you change this.
service: Bicycles
aliases: [bikes, "the bike"]

source:
  title: Bikes - Responsibility model
  date: 2024-06-05

we: customer

parties:
  customer:
    name: Customer
    aliases: [rider]
  shop:
    name: Shop  # the one on the corner
    contacts:
      - email: shop@example.com

phases:
  - number: "1"
    title: Renting
    contacts:
      customer:
        - email: us@example.com
    activities:
      - id: size
        activity: Choose the size of the bike
        letters: {customer: RA}
      # pump them up well
      - id: tyres
        activity: 'Inflate the tyres before the ride'
        letters: {shop: AR}
        contacts:
          shop:
            - email: air@example.com
      - id: chain
        activity: Grease the chain
        letters: {customer: I, shop: RA}
  - number: "2"
    title: Riding
    activities:
      - id: receipt
        activity: Keep the receipt
        letters: {customer: RA}
"""


def planned(tmp_path: Path, page: str) -> Plan:
    """What importing a page would make of the file that is there."""
    return plan(tmp_path, imported(tmp_path / "bikes.md", page))


def again(tmp_path: Path, old: str = "", new: str = "") -> tuple[str, Matrix, list[str]]:
    """The file, its matrix and the doubts after an import of the page with a change."""
    (tmp_path / "bikes.yaml").write_text(KEPT, encoding="utf-8")
    assert old in PAGE
    made = planned(tmp_path, PAGE.replace(old, new) if old else PAGE)
    made.write()
    read, _ = matrices.read(made.target)
    assert read == made.matrix
    looks = [f"{n.message}: {n.value}" for n in made.notes if n.kind is Kind.LOOK]
    return made.target.read_text(encoding="utf-8"), made.matrix, looks


def changed(text: str) -> tuple[list[str], list[str]]:
    """The lines that are gone from the file and those that were added, without their indent."""
    old, new = ([line.strip() for line in one.splitlines()] for one in (KEPT, text))
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_the_same_document_changes_nothing_to_the_letter(tmp_path: Path) -> None:
    assert again(tmp_path)[0] == KEPT


def test_a_reworded_row_keeps_its_id_its_contacts_and_its_comment(tmp_path: Path) -> None:
    text, matrix, looks = again(tmp_path, "before the ride", "before each ride")

    assert changed(text) == (
        ["activity: 'Inflate the tyres before the ride'"],
        ["activity: 'Inflate the tyres before each ride'"],
    )
    assert matrix.activities[1].id == "tyres"
    assert looks == [
        "reworded; it stays `tyres`, which was “Inflate the tyres before the ride”: "
        "Inflate the tyres before each ride"
    ]


def test_changed_letters_are_all_that_changes(tmp_path: Path) -> None:
    text, _, looks = again(tmp_path, "chain | I | RA", "chain | RA | C")

    assert changed(text) == (
        ["letters: {customer: I, shop: RA}"],
        ["letters: {customer: RA, shop: C}"],
    )
    assert looks == []


def test_a_new_row_gets_an_id_that_no_row_had(tmp_path: Path) -> None:
    row = "| Keep the receipt | RA | |\n"
    text, matrix, _ = again(tmp_path, row, f"{row}| Tyres | RA | |\n")

    assert matrix.activities[-1].id == "tyres-riding"
    assert changed(text) == ([], ["- id: tyres-riding", "activity: Tyres"])


def test_a_row_that_moves_takes_what_it_has_along(tmp_path: Path) -> None:
    row = "| Inflate the tyres before the ride | | RA |\n"
    _, matrix, _ = again(tmp_path, PAGE, PAGE.replace(row, "") + row)

    moved = matrix.activities[-1]
    assert (moved.id, moved.phase.number) == ("tyres", "2")
    assert [party.name for party, _ in moved.contacts] == ["Shop"]


def test_a_row_that_is_gone_is_told_with_the_comment_that_stood_there(tmp_path: Path) -> None:
    _, matrix, looks = again(tmp_path, "| Inflate the tyres before the ride | | RA |\n", "")

    assert [one.id for one in matrix.activities] == ["size", "chain", "receipt"]
    assert looks == [
        "`tyres` is no longer in the document; removed: Inflate the tyres before the ride",
        "this comment stood with what is gone: # pump them up well",
    ]


def test_a_comment_stays_above_its_row(tmp_path: Path) -> None:
    text, _, looks = again(tmp_path, "| Choose the size of the bike | RA | |\n", "")

    assert "      # pump them up well\n      - id: tyres\n" in text
    assert looks == ["`size` is no longer in the document; removed: Choose the size of the bike"]


def test_a_party_is_known_by_its_aliases_and_a_new_one_is_added(tmp_path: Path) -> None:
    text, matrix, looks = again(
        tmp_path, PAGE, PAGE.replace("Customer", "Rider").replace("Shop", "Mayor")
    )

    assert [party.key for party in matrix.parties] == ["customer", "shop", "mayor"]
    assert matrix.we == matrix.parties[0]
    assert "shop@example.com" in text
    assert looks == ["this party is no longer in the document; kept without letters: Shop"]


def test_phrasings_that_are_left_without_a_row_are_told(tmp_path: Path) -> None:
    phrasings = tmp_path / "phrasings" / "bikes" / "en.yaml"
    phrasings.parent.mkdir(parents=True)
    phrasings.write_text("receipt: [where is the slip]\nsize: [how big]\n", encoding="utf-8")

    _, _, looks = again(tmp_path, "| Keep the receipt | RA | |", "| Ring the bell | RA | |")
    assert "phrasings are left without a row: receipt" in looks


def test_a_file_with_errors_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "bikes.yaml").write_text("service: [", encoding="utf-8")

    with pytest.raises(BotError, match=r"bikes\.yaml:2:1: error: this is not YAML"):
        planned(tmp_path, PAGE)
    assert (tmp_path / "bikes.yaml").read_text(encoding="utf-8") == "service: ["


def test_ids_of_a_first_import_are_short_words_of_the_activity(tmp_path: Path) -> None:
    assert [one.id for one in planned(tmp_path, PAGE).matrix.activities] == [
        "choose-size-bike",
        "inflate-tyres-ride",
        "grease-chain",
        "keep-receipt",
    ]
