"""Where a reply says yes or no, about whom, and where it must not."""

import pytest

from bot.answering.answer import Found
from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.language.wording import ENGLISH

OVH = "OVHcloud is responsible and accountable."
YES = f"Yes: {OVH}"


def headline(desk: Engine, question: str) -> str:
    """The first line of the answer, in English whatever the language of the question."""
    answer = desk.ask(question).answer
    assert isinstance(answer, Found), (question, answer)
    return reply(answer, desk.knowledge.catalog, ENGLISH).headline


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("does OVHcloud not encrypt the data on storage media?", OVH),
        ("isn't OVH responsible for encrypting the data on storage media?", OVH),
        ("OVH doesn't encrypt the data on storage media, does it?", OVH),
        ("verschlüsselt OVH die Daten nicht?", OVH),
        (
            "is the customer not responsible for choosing the format of the extraction file?",
            "Customer is responsible and accountable.",
        ),
        ("does OVH encrypt the data on storage media or not?", YES),
    ],
)
def test_neither_yes_nor_no_answers_a_question_with_a_negation(
    desk: Engine, question: str, said: str
) -> None:
    assert headline(desk, question) == said


@pytest.mark.parametrize(
    "question",
    [
        "who isn't informed about the backup recovery?",
        "who is not accountable for the backup recovery?",
        "wer wird über das Einspielen von Backups nicht informiert?",
    ],
)
def test_who_does_not_hold_a_letter_is_not_answered_with_who_does(
    desk: Engine, question: str
) -> None:
    assert headline(desk, question) == OVH


def test_a_letter_that_another_is_set_against_is_still_asked_for(desk: Engine) -> None:
    said = headline(desk, "who is informed, not responsible, for the backup recovery?")

    assert said == "Customer is informed."


@pytest.mark.parametrize(
    "question",
    [
        "what must OVH do about configurations at end of service",
        "how does OVH encrypt the data on storage media?",
        "when does OVH encrypt the data on storage media?",
        "does OVH or the customer encrypt the data on storage media?",
        "OVH encryption of data on storage media",
    ],
)
def test_a_question_for_something_else_gets_neither_yes_nor_no(desk: Engine, question: str) -> None:
    assert headline(desk, question) == OVH


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is OVH informed when we administrate mailboxes?", "Yes: OVHcloud is informed."),
        (
            "is OVH informed when we choose the format of the extraction file?",
            "No: OVHcloud is not informed.",
        ),
        ("when hardware is deficient, does OVH replace it?", YES),
        ("does OVH encrypt our data on storage media for us?", YES),
    ],
)
def test_yes_or_no_is_about_the_side_that_is_asked_about(
    desk: Engine, question: str, said: str
) -> None:
    assert headline(desk, question) == said


@pytest.mark.parametrize(
    "question",
    [
        "Verschlüsselt OVH die Platten?",
        "Hallo, ersetzt OVH defekte Hardware?",
        "¿Cifra OVH los discos?",
        "Sostituisce OVH l'hardware guasto?",
        "Encripta a OVH os discos?",
        "A OVH encripta os discos?",
        "Vervangt OVH defecte hardware?",
        "Czy dyski szyfruje OVH?",
        "OVH remplace-t-il le matériel défectueux ?",
        "Remplacez-vous le matériel défectueux ?",
    ],
)
def test_a_verb_before_its_subject_asks_for_yes_or_no(desk: Engine, question: str) -> None:
    assert headline(desk, question) == YES


def test_of_two_questions_the_first_gets_its_yes_or_no_first(desk: Engine) -> None:
    answer = desk.ask("does OVH encrypt the data on storage media, and are we informed?").answer
    assert isinstance(answer, Found)
    said = reply(answer, desk.knowledge.catalog, ENGLISH)

    assert (said.headline, said.facts) == (YES, ("Nobody is informed.",))


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Ersetzt OVH defekte Hardware?", "de"),
        ("Sostituisce OVH l'hardware guasto?", "it"),
        ("Vervangt OVH defecte hardware?", "nl"),
        ("Substitui a OVH o hardware avariado?", "pt"),
    ],
)
def test_words_that_people_ask_with_tell_the_language_of_the_answer(
    desk: Engine, question: str, language: str
) -> None:
    asked = desk.ask(question).question

    assert (asked.language, asked.told) == (language, True)


def test_the_name_of_the_side_that_is_asked_about_is_no_topic(desk: Engine) -> None:
    patched = desk.rank("Patcht OVH die Server?").ranked[0].row.activity

    assert patched.text.startswith("Plan and deploy updates and patches")
