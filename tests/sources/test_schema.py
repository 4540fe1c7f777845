"""What a matrix file may hold, and what becomes of it."""

import datetime

import pytest
from pydantic import ValidationError

from bot.matrix import Role
from bot.sources.schema import ActivityFile, MatrixFile, PhaseFile, SourceFile


def test_only_service_source_parties_and_phases_have_to_be_there() -> None:
    read = MatrixFile.model_validate(
        {
            "service": "Mail",
            "source": {"title": "Our agreement"},
            "parties": {"us": {"name": "Us"}},
            "phases": [{"title": "Running"}],
        }
    )

    assert (read.aliases, read.roles, read.we) == ([], {}, "")
    assert (read.source.address, read.source.date) == ("", None)
    assert (read.parties["us"].aliases, read.phases[0].number) == ([], "")


def test_a_date_is_read_as_a_day() -> None:
    read = SourceFile.model_validate({"title": "T", "date": "2022-11-15"})

    assert read.date == datetime.date(2022, 11, 15)


def test_roles_are_named_by_their_letters() -> None:
    read = MatrixFile.model_validate(
        {
            "service": "Mail",
            "source": {"title": "T"},
            "roles": {"A": "Answers for it"},
            "parties": {"us": {"name": "Us"}},
            "phases": [{"title": "Running"}],
        }
    )

    assert read.roles == {Role.ACCOUNTABLE: "Answers for it"}


def test_phases_nest() -> None:
    read = PhaseFile.model_validate({"title": "A", "phases": [{"title": "B", "phases": []}]})

    assert read.phases[0].title == "B"


@pytest.mark.parametrize("text", ["Manage backups\n", "  Manage backups", "Manage backups"])
def test_blanks_around_a_text_are_no_part_of_it(text: str) -> None:
    read = ActivityFile.model_validate({"id": "a", "activity": text, "letters": {}})

    assert read.activity == "Manage backups"


def test_what_is_inside_a_text_stays_as_it_was_written() -> None:
    text = "Choose location in EU (or in CA if the client uses CA website )"
    read = ActivityFile.model_validate({"id": "a", "activity": text, "letters": {}})

    assert read.activity == text


@pytest.mark.parametrize("letters", ["R", "RA", "IR", "AIRC"])
def test_letters_stand_in_any_order(letters: str) -> None:
    read = ActivityFile.model_validate({"id": "a", "activity": "A", "letters": {"us": letters}})

    assert read.letters == {"us": letters}


@pytest.mark.parametrize("id_", ["a", "backups", "mail-backups", "2fa", "3-2-1"])
def test_ids_are_small_letters_digits_and_hyphens(id_: str) -> None:
    assert ActivityFile.model_validate({"id": id_, "activity": "A", "letters": {}}).id == id_


@pytest.mark.parametrize("id_", ["", "A", "a_b", "-a", "a-", "a--b", "a b", "none", "a" * 61, "é"])
def test_other_ids_are_refused(id_: str) -> None:
    with pytest.raises(ValidationError):
        ActivityFile.model_validate({"id": id_, "activity": "A", "letters": {}})


@pytest.mark.parametrize("address", ["", "http://example.com", "https://example.com/a?b#c"])
def test_the_source_has_a_web_address_or_none(address: str) -> None:
    assert SourceFile.model_validate({"title": "T", "address": address}).address == address


@pytest.mark.parametrize(
    "address", ["example.com", "javascript:alert(1)", "https://a b", "ftp://a"]
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        SourceFile.model_validate({"title": "T", "address": address})
