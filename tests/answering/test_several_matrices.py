"""Questions to several matrices at once, whose parties and phases differ."""

from dataclasses import replace

import pytest

from bot.answering.answer import Choices, Found, Listing
from bot.answering.engine import Engine
from bot.matrix import Activity, Matrix, Party, Phase, Role
from tests.knowledge import knowledge, matrix, shipped

MAIL = matrix({"mail-backups": "Manage mail backups", "mail-updates": "Deploy updates of the mail"})
TEAM, BOARD = Party("team", "Support team"), Party("board", "Board")
PLANNING = Phase("2", "Planning")


def planned(id_: str, text: str, team: str, board: str) -> Activity:
    held = ((TEAM, team), (BOARD, board))
    return Activity(id_, text, PLANNING, tuple((p, frozenset(map(Role, r))) for p, r in held if r))


FILES: Matrix = replace(
    matrix([planned("budget", "Plan the budget", "R", "A"), planned("votes", "Vote", "", "RA")]),
    name="files",
    service="Files",
    parties=(TEAM, BOARD),
    we=TEAM,
    phases=(PLANNING,),
)


@pytest.fixture(scope="module")
def both() -> Engine:
    told = {id_: [text] for id_, text in (("mail-backups", "keep copies"), ("none", "lunch"))}
    return Engine.of(knowledge(MAIL, FILES, phrasings=told))


def listed(desk: Engine, question: str) -> list[str]:
    answer = desk.ask(question).answer
    assert isinstance(answer, Listing), answer
    return [row.key for row in answer.rows]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("list everything the Board is responsible for", ["files/votes"]),
        ("which tasks is the Host responsible for?", ["mail/mail-backups", "mail/mail-updates"]),
        ("what are we responsible for?", ["files/budget"]),
        (
            "what are we accountable for?",
            ["mail/mail-backups", "mail/mail-updates"],
        ),
        ("show 2", ["files/budget", "files/votes"]),
        ("what happens in planning?", ["files/budget", "files/votes"]),
        ("show 1", ["mail/mail-backups", "mail/mail-updates"]),
        (
            "list everything",
            ["mail/mail-backups", "mail/mail-updates", "files/budget", "files/votes"],
        ),
    ],
)
def test_a_list_holds_the_rows_of_the_matrices_that_know_what_is_named(
    both: Engine, question: str, expected: list[str]
) -> None:
    assert listed(both, question) == expected


def test_a_row_is_found_in_whichever_matrix_has_it(both: Engine) -> None:
    for question, key in (
        ("who plans the budget?", "files/budget"),
        ("who keeps copies of mail backups?", "mail/mail-backups"),
    ):
        answer = both.ask(question).answer
        assert isinstance(answer, Found | Choices)
        best = answer.best if isinstance(answer, Found) else answer.offered[0]
        assert best.row.key == key


def test_we_are_who_the_row_says(both: Engine) -> None:
    answer = both.ask("do we plan the budget?").answer

    assert isinstance(answer, Found)
    assert answer.verdict is not None
    assert (answer.verdict.yes, answer.verdict.party) == (True, TEAM)


def test_the_first_phrasing_of_a_matrix_is_answered_at_once() -> None:
    mail = matrix({"backups": "Manage backups", "updates": "Deploy updates"})
    desk = Engine.of(knowledge(mail, phrasings={"backups": ["keeps the spare duplicates"]}))

    answer = desk.ask("who keeps the spare duplicates?").answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity.id == "backups"


@pytest.mark.parametrize("text", ["Feed cats & dogs", "Wash cats & dogs", "Vote"])
def test_the_text_of_a_row_is_answered_whatever_its_length(text: str) -> None:
    rows = {"feed": "Feed cats & dogs", "wash": "Wash cats & dogs", "vote": "Vote"}
    desk = Engine.of(knowledge(matrix(rows)))

    answer = desk.ask(f"who is responsible for: {text}?").answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity.text == text


def test_a_small_matrix_says_nothing_of_a_topic_that_is_known_elsewhere_only() -> None:
    shop = matrix({"design": "Design the checkout flow", "review": "Review code changes"}, "shop")
    mail = matrix({"backups": "Back up the mailboxes", "updates": "Patch the servers"})
    lent = shipped().knowledge
    desk = Engine.of(replace(knowledge(mail, shop, glossary=lent.glossary), lenders=(lent,)))

    said = desk.ask("who is accountable for backups?").answer

    assert isinstance(said, Found)
    assert said.best.row.activity.id == "backups"
