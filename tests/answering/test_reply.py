"""The words of each of the five answers."""

import datetime
from dataclasses import replace

import pytest

from bot.answering.answer import Choices, Found, Listing, Silent, Unknown, Verdict
from bot.answering.reply import EXAMPLES, reply, text
from bot.answering.sentences import place, source
from bot.asking.question import Filter
from bot.language.wording import ENGLISH
from bot.matching.candidates import Candidate
from bot.matrix import Activity, Catalog, Matrix, Party, Phase, Role, Row
from tests.knowledge import THEM, US, activity, matrix, shipped_matrix

R, A, C, I = Role.RESPONSIBLE, Role.ACCOUNTABLE, Role.CONSULTED, Role.INFORMED  # noqa: E741
MAIL = matrix(
    [
        activity("backups", "Manage backups", "A", "R"),
        activity("updates", "Deploy updates", "", "RA"),
        activity("mailboxes", "Administrate mailboxes", "RA", "R"),
        activity("alerts", "Watch alerts", "CI", "RA"),
    ]
)
CATALOG = Catalog((MAIL,))


def row(id_: str, of: Matrix = MAIL) -> Row:
    found = of.activity(id_)
    assert found is not None
    return Row(of, found)


def candidate(id_: str) -> Candidate:
    return Candidate(row(id_), 9.0, 0.9)


def said(
    answer: Found | Choices | Listing | Unknown | Silent, catalog: Catalog = CATALOG
) -> list[str]:
    return text(reply(answer, catalog, ENGLISH)).splitlines()


def test_a_row_is_said_with_its_letters_its_text_and_its_place() -> None:
    assert said(Found(candidate("backups"))) == [
        "Them is responsible.",
        "Us is accountable.",
        "“Manage backups”",
        "1. Running",
        "Mail · Our agreement",
    ]


@pytest.mark.parametrize(
    ("id_", "letters", "expected"),
    [
        ("updates", "", "Them is responsible and accountable."),
        ("updates", "I", "Nobody is informed. Them is responsible and accountable."),
        ("mailboxes", "", "Us and Them are responsible. Us is accountable."),
        ("mailboxes", "A", "Us is accountable. Us and Them are responsible."),
        ("alerts", "", "Them is responsible and accountable. Us is consulted and informed."),
        ("alerts", "I", "Us is informed. Them is responsible and accountable. Us is consulted."),
        ("backups", "CR", "Nobody is consulted. Them is responsible. Us is accountable."),
    ],
)
def test_letters_are_said_in_the_order_they_were_asked_for(
    id_: str, letters: str, expected: str
) -> None:
    shown = reply(Found(candidate(id_), letters=tuple(map(Role, letters))), CATALOG, ENGLISH)

    assert " ".join([shown.headline, *shown.facts]) == expected


@pytest.mark.parametrize(
    ("id_", "yes", "party", "role", "expected"),
    [
        ("backups", False, US, R, "No: Them is responsible. Us is accountable."),
        ("updates", True, THEM, R, "Yes: Them is responsible and accountable."),
        ("updates", False, US, I, "No: Us is not informed. Them is responsible and accountable."),
        ("alerts", True, US, C, "Yes: Us is consulted. Them is responsible and accountable."),
    ],
)
def test_yes_or_no_is_said_first(
    id_: str, yes: bool, party: Party, role: Role, expected: str
) -> None:
    letters = () if role is R else (role,)
    answer = Found(candidate(id_), letters=letters, verdict=Verdict(yes, party, (role,)))

    shown = reply(answer, CATALOG, ENGLISH)

    assert " ".join([shown.headline, *shown.facts]).startswith(expected)


def test_a_choice_shows_what_there_is_to_choose_from() -> None:
    shown = reply(Choices((candidate("backups"), candidate("updates"))), CATALOG, ENGLISH)

    assert shown.headline == "Which one do you mean?"
    assert [entry.activity for entry in shown.entries] == ["Manage backups", "Deploy updates"]
    assert [entry.row for entry in shown.entries] == [row("backups"), row("updates")]
    assert shown.hint


@pytest.mark.parametrize(
    ("rows", "wanted", "headline"),
    [
        (["backups"], Filter(), "1 activity"),
        (["backups", "updates"], Filter(), "2 activities"),
        ([], Filter(), "No activity fits."),
        ([], Filter((R,)), "No activity fits: responsible."),
        (["backups"], Filter((A,), without=(R,)), "1 activity · accountable, but not responsible"),
        (["alerts"], Filter((I,), only=True), "1 activity · only informed"),
        (["alerts"], Filter((C, I)), "1 activity · consulted and informed"),
        (["alerts"], Filter(both=True), "1 activity · all parties"),
        (["mailboxes"], Filter((R,), both=True), "1 activity · all parties responsible"),
    ],
)
def test_a_list_says_how_many_and_of_what(rows: list[str], wanted: Filter, headline: str) -> None:
    answer = Listing(tuple(row(id_) for id_ in rows), wanted)

    shown = reply(answer, CATALOG, ENGLISH)

    assert shown.headline == headline
    assert [entry.row.activity.id for entry in shown.entries] == rows


def test_a_list_names_the_party_the_phase_and_the_letters_of_each_row() -> None:
    answer = Listing((row("backups"), row("alerts")), Filter((R,)), (THEM,), MAIL.phases)

    assert said(answer) == [
        "2 activities · 1. Running · Them responsible",
        "Mail · Our agreement",
        "- Manage backups (Us A, Them R)",
        "- Watch alerts (Us CI, Them RA)",
    ]


def test_what_is_not_covered_is_said_with_the_nearest_rows() -> None:
    shown = reply(Unknown((candidate("updates"),)), CATALOG, ENGLISH)

    assert shown.headline == "The Mail matrix does not cover that."
    assert [entry.activity for entry in shown.entries] == ["Deploy updates"]
    assert shown.caption
    assert "show 1" in shown.hint
    assert reply(Unknown(), CATALOG, ENGLISH).caption == ""


def test_several_matrices_are_all_named_where_none_covers_it() -> None:
    other = replace(matrix({"x": "Do it"}, "files"), service="Files")

    assert "Mail and Files" in reply(Unknown(), Catalog((MAIL, other)), ENGLISH).headline


def test_how_to_ask_is_told_with_three_examples_of_three_phases() -> None:
    shipped = Catalog((shipped_matrix(),))

    shown = reply(Unknown(asked=False), shipped, ENGLISH)

    assert shown.headline.startswith("Ask in your own words")
    assert len(shown.entries) == EXAMPLES == 3
    assert len({entry.row.activity.phase.lineage[0] for entry in shown.entries}) == 3


def test_silence_is_no_words() -> None:
    assert said(Silent((candidate("backups"),))) == []


def test_a_place_is_the_way_to_it_from_the_outermost_phase() -> None:
    outer = Phase("3", "Usage")
    inner = Phase("3.1", "Operations", outer)

    assert place(Phase("3.1.2", "Access", inner)) == "3. Usage › 3.1. Operations › 3.1.2. Access"
    assert place(Phase("", "Running")) == "Running"


def test_a_source_is_dated_where_it_has_a_date() -> None:
    dated = replace(MAIL.source, date=datetime.date(2022, 11, 5))

    assert source(MAIL, ENGLISH) == "Mail · Our agreement"
    assert source(replace(MAIL, source=dated), ENGLISH) == "Mail · Our agreement, 5 November 2022"


def test_a_matrix_without_numbers_or_activities_can_be_spoken_of() -> None:
    bare = replace(MAIL, phases=(Phase("", "Running"),), activities=())

    assert "everything" in reply(Unknown(), Catalog((bare,)), ENGLISH).hint
    assert reply(Unknown(asked=False), Catalog((bare,)), ENGLISH).entries == ()
    assert said(Unknown(asked=False), Catalog(()))


def one_party(text_: str) -> Activity:
    return activity("one", text_, "RA", "")


def test_a_party_without_letters_is_not_mentioned() -> None:
    of = matrix([one_party("Do it alone")])

    shown = text(reply(Found(Candidate(row("one", of), 1.0, 1.0)), Catalog((of,)), ENGLISH))

    assert "Us is responsible and accountable." in shown
    assert "Them" not in shown
