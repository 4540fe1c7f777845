"""What an English question asks for, beside its topic."""

import pytest

from bot.asking.heard import LONGEST
from bot.asking.question import Mention
from bot.asking.reading import Reader
from bot.matrix import Catalog, Role
from tests.knowledge import matrix

WE, YOU = Mention.WE, Mention.YOU
R, A, C, I = Role.RESPONSIBLE, Role.ACCOUNTABLE, Role.CONSULTED, Role.INFORMED  # noqa: E741

TOPICS = {
    "who is responsible for backups?": "backups",
    "Who's in charge of restoring the mailboxes?": "restoring mailboxes",
    "who takes care of disk encryption": "disk encryption",
    "backups": "backups",
    "hi all, quick question: who patches the servers? thanks in advance": "patches servers",
    "do we have to renew the domain name?": "renew domain name",
    "who signs off on the recovery plan": "recovery plan",
    "who gets told about incidents": "incidents",
    "whose job is it to delete old mails": "delete old mails",
    "who is responsible for a b c": "",  # single letters name nothing
    "who handles 300 GB mailboxes": "300 gb mailboxes",
}
LETTERS = {
    "who is responsible for backups?": [R],
    "who carries out backups?": [R],
    "who is accountable for backups?": [A],
    "who signs off on backups?": [A],
    "who has the final say in backups?": [A],
    "who is ultimately responsible for backups?": [A],
    "who is consulted about backups?": [C],
    "who has a say in backups?": [C],
    "who is informed of backups?": [I],
    "who is kept in the loop about backups?": [I],
    "who gets told about backups?": [I],
    "who is responsible and who is accountable for backups?": [R, A],
    "who is accountable and who is responsible for backups?": [A, R],
    "who is informed, informed I say, of backups?": [I],
    "who does the backups?": [],
    "backups": [],
}
PARTIES = {
    "do we back up our mailboxes?": [WE],
    "can I restore it myself?": [WE],
    "do you back up our mailboxes?": [YOU, WE],
    "does OVH back up?": ["ovh"],
    "does OVHcloud back up?": ["ovhcloud"],
    "does OVH cloud back up?": ["ovh cloud"],
    "does the hosting provider back up?": ["hosting provider"],
    "is it the customer or OVH?": ["customer", "ovh"],
    "us or them, who backs up?": [WE],
    "who backs up?": [],
}
YES_OR_NO = [
    "do we have to back up?",
    "are we responsible for backups?",
    "are we informed about backups?",
    "is it our job to back up?",
    "does OVH back up?",
    "is OVH accountable for backups?",
    "is it us who backs up?",
    "should we back up?",
    "must we back up ourselves?",
]
NOT_YES_OR_NO = [
    "who does the backups?",
    "which side backs up?",
    "backups",
    "what are backups?",
    "who is informed about backups?",
]


@pytest.mark.parametrize(("text", "topic"), TOPICS.items())
def test_the_topic_is_left_when_the_frame_is_gone(reader: Reader, text: str, topic: str) -> None:
    assert " ".join(reader.read(text).words) == topic


@pytest.mark.parametrize(("text", "letters"), LETTERS.items())
def test_letters_are_read_in_the_order_they_are_named(
    reader: Reader, text: str, letters: list[Role]
) -> None:
    assert list(reader.read(text).letters) == letters


@pytest.mark.parametrize(("text", "parties"), PARTIES.items())
def test_parties_are_read_as_they_are_named(
    reader: Reader, text: str, parties: list[Mention | str]
) -> None:
    assert list(reader.read(text).parties) == parties


@pytest.mark.parametrize("text", [*LETTERS, *TOPICS, *YES_OR_NO])
def test_a_question_asks_and_a_keyword_does_not(reader: Reader, text: str) -> None:
    assert reader.read(text).asked is (text != "backups")


@pytest.mark.parametrize("text", YES_OR_NO)
def test_a_question_for_yes_or_no_is_told(reader: Reader, text: str) -> None:
    assert reader.read(text).verdict


@pytest.mark.parametrize("text", NOT_YES_OR_NO)
def test_other_questions_want_no_yes_or_no(reader: Reader, text: str) -> None:
    assert not reader.read(text).verdict


@pytest.mark.parametrize(
    ("text", "follows", "refers"),
    [
        ("and who is informed?", True, False),
        ("what about restoring?", True, False),
        ("ok and who checks them?", True, True),
        ("same for the logs", True, False),
        ("who checks it?", False, True),
        ("who restores backups and checks logs?", False, False),
        ("backups and logs", False, False),
        ("backups", False, False),
    ],
)
def test_what_leans_on_a_question_before_is_told(
    reader: Reader, text: str, follows: bool, refers: bool
) -> None:
    found = reader.read(text)

    assert (found.follows, found.refers) == (follows, refers)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "?",
        "👍",
        "hello",
        "hi there!",
        "thanks",
        "good morning all",
        "help",
        "<@U1>",
        "what can you do?",
        "how does this work?",
        "<@U1> help",
        "how are you?",
        ":wave:",
        "usage",
    ],
)
def test_a_greeting_or_a_call_for_help_asks_nothing(reader: Reader, text: str) -> None:
    assert reader.read(text).nothing


@pytest.mark.parametrize(
    "text",
    [
        "backups",
        "who?",
        "are we informed?",
        "show everything",
        "3.1.2",
        "> disk failed",
        "help desk",
        "help me restore a mailbox",
        "hello, who restores mailboxes?",
        "谁负责备份",
    ],
)
def test_whatever_names_or_asks_something_is_no_greeting(reader: Reader, text: str) -> None:
    assert not reader.read(text).nothing


def test_what_was_quoted_is_kept_beside_what_was_said(reader: Reader) -> None:
    found = reader.read("> the disk has failed\n<@U1> who replaces it?")

    assert found.words == ("replaces",)
    assert found.pasted == ("disk", "failed")
    assert found.text == "who replaces it?"


def test_what_was_said_is_kept_without_its_frame(reader: Reader) -> None:
    found = reader.read("Who is responsible for the backups of our mailboxes?")

    assert found.plain == ("the", "backups", "of", "our", "mailboxes")
    assert found.said == 9


def test_a_text_that_is_too_long_is_cut_and_never_refused(reader: Reader) -> None:
    found = reader.read("who restores mailboxes " + "a " * LONGEST + "disk")

    assert found.words == ("restores", "mailboxes")
    assert found.asked
    assert len(found.text) <= LONGEST


def test_a_matrix_of_other_parties_is_read_by_their_names() -> None:
    reader = Reader(Catalog((matrix({"patching": "Patch the servers"}),)))

    assert reader.read("does the Host patch?").parties == ("host",)
    assert reader.read("does OVH patch?").parties == ()
