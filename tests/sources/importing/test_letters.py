import pytest

from bot.errors import BotError
from bot.matrix import Role
from bot.sources.importing.letters import Letters


def read(text: str, other: str = "") -> str:
    """A cell's roles in order, with a ? where something of it is not known."""
    reading = Letters.of(other).read(text)
    if reading is None:
        return "no letters"
    return "".join(r for r in Role if r in reading.roles) + ("?" if reading.unknown else "")


@pytest.mark.parametrize(
    "text",
    [
        "RA",
        "AR",
        "R/A",
        "R / A",
        "A, R",
        "a(r)",
        "R;A",
        "R+A",
        "R & A",
        "R\nA",
        "[R] [A]",
        "RA1",
        "R*, A",
        "R\u0410",
        "R\u0391",
        "\uff32\uff21",
        "Responsible, Accountable",
        "Responsible/Approver",
        "Responsable & Approbateur",
        "verantwortlich, rechenschaftspflichtig",
        "Responsable, aprobador",
        "verantwoordelijk / eindverantwoordelijk",
    ],
)
def test_responsible_and_accountable_in_all_ways(text: str) -> None:
    assert read(text) == "RA"


@pytest.mark.parametrize("text", ["", "-", "–", " — ", "n/a", "N.A.", ".", "none", "X", "o"])
def test_a_cell_that_holds_no_role(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    ("text", "roles"),
    [("S", "C"), ("RS", "RC"), ("D", "R"), ("Q", "C"), ("A(C)", "AC"), ("Informé", "I"), ("O", "")],
)
def test_letters_of_other_models_are_taken_for_the_nearest(text: str, roles: str) -> None:
    assert read(text) == roles


def test_a_letter_map_overrules() -> None:
    assert read("S", "S=R,X=I") == "R"
    assert read("X", "S=R, X=I") == "I"
    assert read("P", "P=RA") == "RA"
    assert read("D", "D=") == ""


@pytest.mark.parametrize("wishes", ["S", "S:R", "SD=R", "R=A", "S=Z"])
def test_a_letter_map_that_says_nothing_is_refused(wishes: str) -> None:
    with pytest.raises(BotError, match="says nothing about a letter"):
        Letters.of(wishes)


@pytest.mark.parametrize("text", ["to be defined", "Operations", "see below", "RACIRACIRA"])
def test_other_texts_are_no_letters(text: str) -> None:
    assert read(text) == "no letters"


def test_what_is_not_known_beside_letters_is_told() -> None:
    assert read("R (weekends)") == "R?"
