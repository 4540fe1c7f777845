"""Who holds which letter, said in the order it was asked for, and yes or no."""

import pytest

from bot.answering.answer import Found
from bot.answering.engine import Engine
from bot.answering.reply import Reply, reply
from bot.language.wording import ENGLISH
from bot.matrix import Activity, Party, Role
from tests.knowledge import shipped_matrix

MATRIX = shipped_matrix()
CUSTOMER, OVHCLOUD = MATRIX.parties
EVERY = pytest.mark.parametrize("activity", MATRIX.activities, ids=lambda a: a.id)

ASKING = {
    Role.RESPONSIBLE: "who is responsible for {}?",
    Role.ACCOUNTABLE: "who is accountable for {}?",
    Role.CONSULTED: "who is consulted about {}?",
    Role.INFORMED: "who gets informed about {}?",
}


def said(desk: Engine, question: str) -> Reply:
    answer = desk.ask(question).answer
    assert isinstance(answer, Found), (question, answer)
    return reply(answer, desk.knowledge.catalog, ENGLISH)


def names(parties: tuple[Party, ...]) -> str:
    return " and ".join(party.name for party in parties)


def naming_nobody(activity: Activity) -> bool:
    """Whether the text of an activity is free of the parties' names."""
    text = activity.text.lower()
    return not any(name.lower() in text for party in MATRIX.parties for name in party.names)


@EVERY
@pytest.mark.parametrize("role", Role)
def test_the_letter_that_was_asked_for_is_said_first(
    desk: Engine, role: Role, activity: Activity
) -> None:
    holders = activity.holders(role)

    headline = said(desk, ASKING[role].format(activity.text)).headline

    if holders:
        verb = "is" if len(holders) == 1 else "are"
        assert headline.startswith(f"{names(holders)} {verb} {role.word}")
    else:
        assert headline == f"Nobody is {role.word}."


@EVERY
def test_every_letter_of_a_row_is_said(desk: Engine, activity: Activity) -> None:
    shown = said(desk, f"who is responsible for {activity.text}?")
    sentences = [shown.headline, *shown.facts]

    for party, roles in activity.letters:
        for role in Role:
            told = any(party.name in s and role.word in s for s in sentences)
            assert told is (role in roles), (party.name, role)


def test_both_letters_of_one_party_are_said_once(desk: Engine) -> None:
    shown = said(desk, "who encrypts the data on storage media?")

    assert (shown.headline, shown.facts) == ("OVHcloud is responsible and accountable.", ())


def test_two_responsible_parties_are_both_named(desk: Engine) -> None:
    shown = said(desk, "who administrates domain, mailboxes and distribution groups?")

    assert shown.headline == "Customer and OVHcloud are responsible."
    assert shown.facts == ("Customer is accountable.", "OVHcloud is informed.")


def test_letters_of_different_parties_are_said_apart(desk: Engine) -> None:
    shown = said(desk, "who delivers the PST file following client request?")

    assert shown.headline == "OVHcloud is responsible."
    assert shown.facts == ("Customer is accountable.", "OVHcloud is informed.")


def test_several_letters_are_said_in_the_order_they_were_asked_for(desk: Engine) -> None:
    shown = said(desk, "who is informed and who is accountable for delivering the PST file?")

    assert shown.headline == "OVHcloud is informed."
    assert shown.facts == ("Customer is accountable.", "OVHcloud is responsible.")


def test_nobody_is_named_only_where_the_letter_was_asked_for(desk: Engine) -> None:
    text = "encrypt data on storage media"

    assert said(desk, f"who gets informed: {text}?").headline == "Nobody is informed."
    assert "obody" not in said(desk, f"who does this: {text}?").headline


@pytest.mark.parametrize(
    "activity", [a for a in MATRIX.activities if naming_nobody(a)], ids=lambda a: a.id
)
@pytest.mark.parametrize(
    ("question", "party", "roles"),
    [
        ("do we have to {}?", CUSTOMER, {Role.RESPONSIBLE}),
        ("is it our job to {}?", CUSTOMER, {Role.RESPONSIBLE}),
        ("are we responsible for: {}?", CUSTOMER, {Role.RESPONSIBLE}),
        ("are we accountable for: {}?", CUSTOMER, {Role.ACCOUNTABLE}),
        ("are we informed about: {}?", CUSTOMER, {Role.INFORMED}),
        ("are we consulted about: {}?", CUSTOMER, {Role.CONSULTED}),
        ("does OVH {}?", OVHCLOUD, {Role.RESPONSIBLE}),
        ("is OVHcloud accountable for: {}?", OVHCLOUD, {Role.ACCOUNTABLE}),
        (
            "are we responsible and accountable for: {}?",
            CUSTOMER,
            {Role.RESPONSIBLE, Role.ACCOUNTABLE},
        ),
    ],
)
def test_yes_or_no_is_what_the_matrix_says_of_the_party(
    desk: Engine, question: str, party: Party, roles: set[Role], activity: Activity
) -> None:
    answer = desk.ask(question.format(activity.text)).answer

    assert isinstance(answer, Found)
    assert answer.verdict is not None
    assert answer.best.row.activity == activity
    assert (answer.verdict.party, set(answer.verdict.roles)) == (party, roles)
    assert answer.verdict.yes is (activity.roles(party) >= roles)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("do we encrypt data on storage media?", "No: OVHcloud is responsible and accountable."),
        (
            "does OVH encrypt data on storage media?",
            "Yes: OVHcloud is responsible and accountable.",
        ),
        ("are we told when data on storage media is encrypted?", "No: Customer is not informed."),
        ("are we informed about the backup recovery?", "Yes: Customer is informed."),
        ("are we accountable for delivering PST files?", "Yes: Customer is accountable."),
        ("do we deliver the PST file ourselves?", "No: OVHcloud is responsible."),
        ("who encrypts data on storage media?", "OVHcloud is responsible and accountable."),
    ],
)
def test_yes_or_no_comes_first_in_the_reply(desk: Engine, question: str, headline: str) -> None:
    assert said(desk, question).headline == headline
