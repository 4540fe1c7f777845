"""Which party is meant by a name, by "we" or by "you"."""

from dataclasses import replace

import pytest

from bot.answering.parties import parties_of, party_of
from bot.asking.question import Mention
from bot.matrix import Party
from tests.knowledge import THEM, US, matrix

MAIL = matrix({"backups": "Manage backups"})
BOARD = Party("board", "The Board")


@pytest.mark.parametrize(
    ("mention", "party"),
    [
        (Mention.WE, US),
        (Mention.YOU, THEM),
        ("us", US),
        ("customer", US),
        ("host", THEM),
        ("nobody", None),
    ],
)
def test_a_party_is_known_by_all_its_names(mention: Mention | str, party: Party | None) -> None:
    assert party_of(mention, MAIL) == party


def test_a_name_is_compared_without_capitals_and_accents() -> None:
    named = replace(MAIL, parties=(US, Party("host", "Hébergeur OVH")))

    assert party_of("hebergeur ovh", named) == named.parties[1]


def test_you_is_nobody_where_there_are_more_than_two_sides_or_no_own_one() -> None:
    assert party_of(Mention.YOU, replace(MAIL, parties=(US, THEM, BOARD))) is None
    assert party_of(Mention.YOU, replace(MAIL, we=None)) is None
    assert party_of(Mention.WE, replace(MAIL, we=None)) is None


def test_parties_are_told_once_in_the_order_they_are_named() -> None:
    assert parties_of(["host", Mention.WE, "nobody", Mention.YOU, "customer"], MAIL) == (THEM, US)
