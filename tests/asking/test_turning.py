"""What a message in a thread says of the answer before it, and what else it names."""

from collections.abc import Callable

import pytest

from bot.asking.reading import Reader
from bot.asking.turning import Turning

Turns = Callable[[str], Turning]


@pytest.fixture
def turning(reader: Reader) -> Turns:
    return lambda text: Turning.of(reader.read(text))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("our auditors insist on it", ()),
        ("and whose head rolls?", ()),
        ("who restores the mailboxes?", ("restores", "mailboxes")),
        ("seriously? and the mailboxes?", ("mailboxes",)),
        ("unser Prüfer behauptet das Gegenteil", ()),
        ("notre auditeur affirme le contraire", ()),
    ],
)
def test_talk_about_an_answer_is_told_from_words_of_a_topic(
    turning: Turns, text: str, own: tuple[str, ...]
) -> None:
    assert turning(text).own == own


def test_every_word_of_the_topic_is_either(turning: Turns) -> None:
    found = turning("seriously? and the mailboxes?")

    assert (found.talk, len(found.own)) == (1, 1)


@pytest.mark.parametrize(
    ("text", "sided"),
    [
        ("do we have a say?", True),
        ("is ovh told?", True),
        ("who stole my bike from the yard?", False),
        ("who waters our plants?", False),
        ("is anybody told?", False),
    ],
)
def test_what_is_ours_is_no_side(turning: Turns, text: str, sided: bool) -> None:
    assert turning(text).sided is sided


@pytest.mark.parametrize(
    ("text", "several"),
    [("which tasks are ours?", True), ("is there anything at all for us to do?", False)],
)
def test_several_rows_are_asked_for_in_so_many_words(
    turning: Turns, text: str, several: bool
) -> None:
    assert turning(text).several is several


@pytest.mark.parametrize(
    ("text", "greets"), [("thank you!", True), ("help", True), ("since when?", False)]
)
def test_a_greeting_is_no_question(turning: Turns, text: str, greets: bool) -> None:
    assert turning(text).greets is greets


def test_turning_back_means_the_opposite(turning: Turns) -> None:
    assert turning("and on the way out?").back
    assert not turning("and who is told?").back
