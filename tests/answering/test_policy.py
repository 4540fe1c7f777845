"""When a ranking is said, offered, declined, or kept still about."""

from dataclasses import replace

import pytest

from bot.answering.answer import Answer, Choices, Found, Listing, Silent, Unknown
from bot.answering.engine import Engine
from bot.answering.policy import MOST_OFFERED, NEAREST, decide, unasked
from bot.asking.question import Question
from bot.matching.candidates import Candidate, Candidates
from bot.matrix import Row
from tests.knowledge import matrix

MAIL = matrix({f"row{n}": f"Do the work of row {n}" for n in range(6)})
ASKED = Question("who does it?", words=("alpha", "beta", "gamma"), asked=True)
OVERHEARD = replace(ASKED, plainness=9.0)


def ranking(*confidences: float, question: Question = ASKED) -> Candidates:
    """A ranking of as many rows, with these confidences."""
    ranked = [
        Candidate(Row(MAIL, activity), confidence, confidence)
        for activity, confidence in zip(MAIL.activities, confidences, strict=False)
    ]
    return Candidates(question, tuple(ranked))


def rows(answer: Answer) -> list[str]:
    """The ids of the rows of an answer, in order."""
    match answer:
        case Found(best, runners):
            shown = (best.row, *(runner.row for runner in runners))
        case Choices(some) | Unknown(some) | Silent(some):
            shown = tuple(one.row for one in some)
        case Listing(listed):
            shown = listed
    return [row.activity.id for row in shown]


def test_a_row_that_is_sure_is_said_with_those_that_came_next() -> None:
    answer = decide(ranking(0.97, 0.01, 0.01, 0.005, 0.005))

    assert isinstance(answer, Found)
    assert rows(answer) == ["row0", "row1", "row2", "row3"]
    assert len(answer.runners) == NEAREST


def test_rows_that_are_about_equal_are_offered() -> None:
    answer = decide(ranking(0.33, 0.33, 0.33, 0.0, 0.0))

    assert isinstance(answer, Choices)
    assert rows(answer) == ["row0", "row1", "row2"]


def test_never_more_are_offered_than_can_be_chosen_from_at_a_glance() -> None:
    answer = decide(ranking(0.2, 0.2, 0.2, 0.2, 0.2))

    assert isinstance(answer, Choices)
    assert len(answer.offered) == MOST_OFFERED


@pytest.mark.parametrize("confidence", [0.0, 0.001])
def test_rows_that_are_unlikely_are_only_shown_as_the_nearest(confidence: float) -> None:
    answer = decide(ranking(*[confidence] * 5))

    assert isinstance(answer, Unknown)
    assert rows(answer) == ["row0", "row1", "row2"]
    assert answer.asked


def test_a_question_whose_words_nothing_knows_is_declined() -> None:
    assert decide(ranking()) == Unknown()


@pytest.mark.parametrize(
    "question", [replace(ASKED, nothing=True), replace(ASKED, words=()), Question("")]
)
def test_without_a_topic_there_was_no_question(question: Question) -> None:
    assert decide(ranking(question=question)) == Unknown(asked=False)


def test_what_was_overheard_is_answered_only_when_sure_and_plainly_asked() -> None:
    vaguely = replace(OVERHEARD, plainness=0.0)

    assert isinstance(unasked(ranking(0.99, question=OVERHEARD), 2), Found)
    assert unasked(ranking(0.99, question=vaguely), 2) == Silent(ranking(0.99).ranked)
    assert isinstance(unasked(ranking(0.03, 0.03, question=OVERHEARD), 1), Silent)
    assert unasked(ranking(question=OVERHEARD), 0) == Silent()


def test_what_was_overheard_is_offered_rows_that_are_about_equal() -> None:
    assert isinstance(unasked(ranking(0.5, 0.49, question=OVERHEARD), 3), Choices)


def test_what_was_overheard_has_to_name_what_it_is_about() -> None:
    once = ranking(0.9, question=replace(OVERHEARD, plainness=8.0))

    assert isinstance(unasked(once, 0), Silent)
    assert isinstance(unasked(once, 2), Found)


@pytest.mark.parametrize(
    "text",
    [
        "who won the match last night?",
        "what's the weather in Paris?",
        "who is responsible for the coffee machine?",
        "qui a mangé mon gâteau ?",
        "wer gießt die Blumen im Büro?",
        "¿quién paga el café de la oficina?",
        "谁负责备份",
        "asdfgh qwertz",
    ],
)
def test_what_the_matrix_does_not_cover_is_never_guessed(desk: Engine, text: str) -> None:
    answer = desk.ask(text).answer

    assert isinstance(answer, Unknown)
    assert answer.asked
    assert len(answer.nearest) <= NEAREST


GREETINGS = ["", "   ", "hello", "hi there", "bonjour", "thanks!", "👍"]
CALLS_FOR_HELP = ["help", "Hilfe", "what can you do?"]
TOPICLESS = ["who?", "who is responsible?", "are we informed?"]


@pytest.mark.parametrize("text", [*GREETINGS, *CALLS_FOR_HELP, *TOPICLESS])
def test_without_a_topic_the_bot_tells_how_to_ask(desk: Engine, text: str) -> None:
    assert desk.ask(text).answer == Unknown(asked=False)


@pytest.mark.parametrize(
    "text",
    [
        "security",
        "who handles security?",
        "incidents",
        "the servers",
        "who manages the risks?",
        "reversibility",
    ],
)
def test_a_vague_question_is_answered_with_a_choice(desk: Engine, text: str) -> None:
    answer = desk.ask(text).answer

    assert isinstance(answer, Choices)
    assert 2 <= len(answer.offered) <= MOST_OFFERED


@pytest.mark.parametrize(
    "text",
    [
        "good morning everyone ☕",
        "lunch at noon?",
        "who's up for coffee?",
        "the backup ran fine last night, nice",
        "I'll restart the mail client and see",
        "mailboxes are slow again 🙄",
        "merci, c'est réglé",
        "",
    ],
)
def test_chatter_is_left_alone(desk: Engine, text: str) -> None:
    assert isinstance(desk.ask(text, overheard=True).answer, Silent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("does anyone know who encrypts the data on the storage media?", "encryption"),
        ("hey, who is responsible for deploying updates and patches on Exchange?", "updates"),
        ("who delivers the PST file, us or OVH?", "pst-delivery"),
    ],
)
def test_a_plain_question_is_answered_unasked(desk: Engine, text: str, expected: str) -> None:
    answer = desk.ask(text, overheard=True).answer

    assert isinstance(answer, Found)
    assert answer.best.row.activity.id == expected


@pytest.mark.parametrize("text", ["list everything", "what are we responsible for?", "show 3.1.2"])
def test_lists_are_never_shown_unasked(desk: Engine, text: str) -> None:
    assert not isinstance(desk.ask(text, overheard=True).answer, Listing)
