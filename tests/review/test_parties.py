import pytest

from bot.language.lookalikes import skeleton
from bot.sources.problems import Level
from tests.review.conftest import Review, written

TEXTS = (
    "Encrypt disks", "Order domains", "Manage backups", "Patch servers", "Watch alerts",
    "Train people", "Pay invoices", "Approve budgets", "Move buildings", "Write manuals",
    "Hire staff", "Answer phones", "Clean offices", "Lock doors", "Sign contracts",
    "Print posters", "Feed cats", "Paint walls", "Count stock", "Drive vans",
)  # fmt: skip


def rows(*letters: str) -> list[tuple[str, str]]:
    """Activities that can be told apart, with these letters."""
    return list(zip(TEXTS, letters, strict=False))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ops Team", "OPS-team"),
        ("Security", "\u0405ecurity"),
        ("Finance", "Financ\u0435"),
        ("Équipe", "equipe"),
        ("Board", "\u0392oard"),
    ],
)
def test_names_that_differ_only_to_a_machine_are_told(review: Review, one: str, other: str) -> None:
    (found,) = review(
        written(rows("us: RA", "them: RA"), {"us": f"name: {one}", "them": f"name: {other}"})
    )

    assert (found.rule, found.level, found.value) == ("distinct-party", Level.WARNING, other)
    assert found.message == f"this name can hardly be told from `{one}` of the party `us`"
    assert found.question == f"Are {one} and {other} the same people?"
    assert (found.place.line, found.place.column) == (5, 3)


@pytest.mark.parametrize("names", [("Ops", "Oops"), ("Équipe A", "Équipe B"), ("الفريق", "فريق")])
def test_names_that_differ_to_the_eye_are_not_told(review: Review, names: tuple[str, str]) -> None:
    parties = {f"p{number}": f"name: {name}" for number, name in enumerate(names)}

    assert review(written(rows("p0: RA", "p1: RA"), parties)) == ()


def test_the_same_alias_of_one_party_is_no_finding(review: Review) -> None:
    parties = {"us": "name: Ops Team, aliases: [OpsTeam, ops team]", "them": "name: Them"}

    assert review(written(rows("us: RA", "them: RA"), parties)) == ()


def test_a_skeleton_keeps_letters_and_digits_of_every_alphabet() -> None:
    assert skeleton("Team 1 – Žluťoučký") == "team1zlutoucky"
    assert skeleton("الفريق")


THREE = {"a": "name: A", "b": "name: B", "c": "name: C"}


def test_a_party_with_twice_its_fair_share_is_overloaded(review: Review) -> None:
    found = review(written(rows(*["a: RA"] * 18, "b: RA", "c: RA"), THREE))

    assert [(one.rule, one.level, one.value) for one in found] == [
        ("fair-share", Level.ADVICE, "A")
    ] * 2
    assert found[0].message == ("responsible for 18 of 20 activities, and 2 other parties for 2")
    assert found[1].question == ("Can A answer for all of this? What could others take over?")


@pytest.mark.parametrize(
    "letters",
    [
        pytest.param(["a: RA"] * 10 + ["b: RA"] * 5 + ["c: RA"] * 5, id="a half of three"),
        pytest.param(["a: RA"] * 4 + ["b: RA", "c: RA"], id="few rows"),
        pytest.param(["a: R, b: A"] * 10 + ["b: R, c: A"] * 5 + ["c: RA"] * 5, id="shared"),
        pytest.param(["a: RA"] * 9, id="nobody else"),
    ],
)
def test_a_fair_share_is_no_finding(review: Review, letters: list[str]) -> None:
    found = review(written(rows(*letters), THREE))

    assert [one.rule for one in found if one.rule == "fair-share"] == []


@pytest.mark.parametrize(("many", "told"), [(18, 2), (17, 0)])
def test_of_two_parties_only_nine_tenths_are_too_much(review: Review, many: int, told: int) -> None:
    parties = {"a": "name: A", "b": "name: B"}
    found = review(written(rows(*["a: RA"] * many, *["b: RA"] * (20 - many)), parties))

    assert len(found) == told


CONTACT = "contacts: [{email: help@example.com}]"


def test_a_party_without_a_contact_is_told_where_others_have_one(review: Review) -> None:
    parties = THREE | {"a": f"name: A, {CONTACT}"}
    (found,) = review(written(rows("a: RA", "b: RA", "c: RA"), parties, "we: c"))

    assert (found.rule, found.level, found.value) == ("reachable-party", Level.WARNING, "B")
    assert found.question == "Where does B want to be asked?"
    assert found.place.line == 6


def test_where_nobody_has_a_contact_none_is_missed(review: Review) -> None:
    assert review(written(rows("a: RA", "b: RA", "c: RA"), THREE)) == ()


def test_a_party_that_does_nothing_needs_no_contact(review: Review) -> None:
    parties = THREE | {"a": f"name: A, {CONTACT}", "b": f"name: B, {CONTACT}"}
    found = review(written(rows("a: RA, c: I", "b: RA"), parties))

    assert [one.rule for one in found] == ["busy-party"]
