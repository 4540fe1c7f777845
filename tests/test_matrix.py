import dataclasses

import pytest

from bot.matrix import Activity, Catalog, Contact, Matrix, Party, Phase, Role, Row, Source

US, THEM, BOARD = Party("us", "Us", ("Customer",)), Party("them", "Them"), Party("board", "Board")
USAGE = Phase("3", "Usage")
STORAGE = Phase("3.1", "Storage", USAGE)
R, A, C, I = Role  # noqa: E741 - the letters are what the roles are called

ENCRYPTION = Activity(
    "encryption",
    "Encrypt the disks",
    STORAGE,
    ((US, frozenset({A})), (THEM, frozenset({R, I}))),
)
BACKUPS = Activity("backups", "Manage backups", STORAGE, ((THEM, frozenset({R, A})),))


def matrix(name: str, *activities: Activity) -> Matrix:
    parties = (US, THEM, BOARD)
    return Matrix(
        name, "Mail", (), Source("Agreement"), (), parties, US, (USAGE, STORAGE), activities
    )


MAIL, CHAT = matrix("mail", ENCRYPTION, BACKUPS), matrix("chat", BACKUPS)
CATALOG = Catalog((CHAT, MAIL))


def test_roles_stand_in_the_order_of_their_letters_and_have_a_word() -> None:
    assert [(role.value, role.word) for role in Role] == [
        ("R", "responsible"),
        ("A", "accountable"),
        ("C", "consulted"),
        ("I", "informed"),
    ]


def test_a_party_is_known_by_its_name_first_and_then_by_the_others() -> None:
    assert US.names == ("Us", "Customer")
    assert THEM.names == ("Them",)


def test_a_phase_is_labelled_with_its_number_if_it_has_one() -> None:
    assert STORAGE.label == "3.1. Storage"
    assert Phase("", "Storage").label == "Storage"


def test_the_lineage_of_a_phase_begins_outermost() -> None:
    inner = Phase("3.1.4", "Disks", STORAGE)

    assert inner.lineage == (USAGE, STORAGE, inner)
    assert USAGE.lineage == (USAGE,)


def test_holders_stand_in_the_order_of_the_columns() -> None:
    both = dataclasses.replace(ENCRYPTION, letters=((US, frozenset({R})), (THEM, frozenset({R}))))

    assert both.holders(R) == (US, THEM)
    assert ENCRYPTION.holders(A) == (US,)
    assert ENCRYPTION.holders(C) == ()


def test_a_party_without_letters_has_no_roles() -> None:
    assert ENCRYPTION.roles(THEM) == {R, I}
    assert ENCRYPTION.roles(BOARD) == frozenset()


def test_an_activity_is_found_by_its_id() -> None:
    assert MAIL.activity("backups") == BACKUPS
    assert MAIL.activity("gone") is None


def test_rows_come_matrix_by_matrix_in_document_order() -> None:
    assert [row.key for row in CATALOG.rows()] == [
        "chat/backups",
        "mail/encryption",
        "mail/backups",
    ]


def test_every_row_is_found_again_by_its_key() -> None:
    for row in CATALOG.rows():
        assert CATALOG.row(row.key) == row


@pytest.mark.parametrize("key", ["", "/", "mail", "mail/", "mail/gone", "gone/backups", "a/b/c"])
def test_a_key_that_names_no_row_finds_none(key: str) -> None:
    assert CATALOG.row(key) is None


@pytest.mark.parametrize(
    ("own", "phase", "activity", "expected"),
    [
        ("party", "", "", "party"),
        ("party", "phase", "", "phase"),
        ("party", "phase", "activity", "activity"),
        ("", "", "activity", "activity"),
        ("", "", "", ""),
    ],
)
def test_of_the_contacts_of_a_party_the_innermost_are_given(
    own: str, phase: str, activity: str, expected: str
) -> None:
    def ways(value: str) -> tuple[Contact, ...]:
        return (Contact("email", f"{value}@example.com"),) if value else ()

    party = Party("us", "Us", (), ways(own))
    outer = Phase("1", "Running", None, ((party, ways(phase)),) if phase else ())
    inner = Phase("1.1", "Nights", outer, ((US, ways("other")),))
    row = Activity("a", "A", inner, (), ((party, ways(activity)),) if activity else ())

    assert row.contacts_of(party) == ways(expected)


def test_values_cannot_be_changed() -> None:
    for value, field in ((US, "name"), (STORAGE, "title"), (BACKUPS, "text"), (MAIL, "service")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, field, "other")


def test_equal_values_are_the_same_to_a_set() -> None:
    assert len({Row(MAIL, BACKUPS), Row(matrix("mail", ENCRYPTION, BACKUPS), BACKUPS)}) == 1


def test_a_matrix_is_shown_without_all_its_activities() -> None:
    assert "Encrypt" not in repr(MAIL)
