"""What a message means after another one of its thread."""

import pytest

from bot.answering.answer import Choices, Silent, Unknown
from bot.answering.engine import Engine
from bot.matrix import Role
from tests.answering.talking import BACKUPS, first, found, talk
from tests.knowledge import shipped


@pytest.mark.parametrize(
    ("follow_up", "letters"),
    [
        ("and who is informed?", (Role.INFORMED,)),
        ("who is accountable?", (Role.ACCOUNTABLE,)),
        ("ok and who signs off on it?", (Role.ACCOUNTABLE,)),
        ("et qui est informé ?", (Role.INFORMED,)),
        ("und wer wird informiert?", (Role.INFORMED,)),
        ("who is told?", (Role.INFORMED,)),
        ("who needs to know?", (Role.INFORMED,)),
        ("whose head rolls?", (Role.ACCOUNTABLE,)),
        ("wen fragt man?", (Role.CONSULTED,)),
        ("a quién hay que avisar?", (Role.INFORMED,)),
    ],
)
def test_another_letter_is_asked_of_the_same_row(
    desk: Engine, follow_up: str, letters: tuple[Role, ...]
) -> None:
    answer = found(talk(desk, BACKUPS, follow_up))

    assert (answer.best.row.activity.id, answer.letters) == ("backups", letters)


def test_yes_or_no_is_asked_of_the_same_row(desk: Engine) -> None:
    answer = found(talk(desk, BACKUPS, "do we have a say in it?"))

    assert answer.best.row.activity.id == "backups"
    assert answer.verdict is not None
    assert (answer.verdict.yes, answer.verdict.roles) == (False, (Role.CONSULTED,))


@pytest.mark.parametrize(
    "follow_up",
    [
        "do they have to ask us first?",
        "will they notify us beforehand?",
        "are we even told when that changes?",
        "on nous prévient si ça change ?",
        "werden wir informiert, wenn das schiefgeht?",
        "is the provider at least informed?",
        "and at weekends?",
        "so what's our part in it?",
        "faut-il notre accord ?",
        "und am Wochenende?",
        "¿y por la noche?",
        "e nei festivi?",
        "a w nocy?",
        "e ao fim de semana?",
        "en in het weekend?",
    ],
)
def test_another_side_is_asked_of_the_same_row(desk: Engine, follow_up: str) -> None:
    assert found(talk(desk, BACKUPS, follow_up)).best.row.activity.id == "backups"


@pytest.mark.parametrize(
    "follow_up",
    [
        "hm, seriously? my boss will never believe that",
        "ok so who gets the blame if it all goes wrong",
        "what's our part then?",
        "is there anything at all for us to do?",
        "our lawyers insist on seeing that written somewhere",
        "does the host get a letter in that row or none?",
        "wait, why is there no I for us?",
        "vraiment ? mon chef n'y croira jamais",
        "et qui porte le chapeau si ça tourne mal ?",
        "im Ernst? unser Prüfer behauptet das Gegenteil",
        "und wessen Kopf rollt, wenn es schiefgeht?",
        "¿en serio? el auditor insiste en otra cosa",
        "sul serio? il mio capo non ci crede",
        "naprawdę? audytor twierdzi inaczej",
        "a sério? o auditor insiste noutra coisa",
        "echt waar? de auditor gelooft dat nooit",
        "since when?",
        "no need for a signature from us?",
        "can you prove that?",
        "gibt es darüber einen Nachweis?",
        "on peut s'y opposer ?",
        "¿desde cuándo?",
        "dove sta scritto?",
        "kto tak twierdzi?",
        "quem tem a última palavra?",
        "mogen we bezwaar maken?",
        "and at 4 in the morning?",
    ],
)
def test_talk_about_the_answer_is_about_the_same_row(desk: Engine, follow_up: str) -> None:
    assert found(talk(desk, BACKUPS, follow_up)).best.row.activity.id == "backups"


@pytest.mark.parametrize(
    ("before", "follow_up"),
    [
        ("who encrypts the disks?", "who feeds the fish in the reception?"),
        ("who encrypts the disks?", "and who books the flights for the trade fair?"),
        (BACKUPS, "my bike got stolen, who do I tell about it?"),
        (BACKUPS, "und wer gießt die Pflanzen im Flur?"),
        (BACKUPS, "et qui commande le café pour la cuisine ?"),
    ],
)
def test_a_new_topic_that_is_not_covered_is_unknown_also_after_one_that_is(
    desk: Engine, before: str, follow_up: str
) -> None:
    assert isinstance(talk(desk, before, follow_up), Unknown)


@pytest.mark.parametrize(
    "follow_up", ["write a poem about Fridays", "where is the canteen?", "any news on the merger?"]
)
def test_nothing_in_a_message_that_leans_on_nothing_means_the_row_before(
    desk: Engine, follow_up: str
) -> None:
    assert isinstance(talk(desk, BACKUPS, follow_up), Unknown)


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        ("alerts?", "system-alerts"),
        ("the control plane, then", "control-plane-access"),
        ("and who keeps watch over those?", "backup-monitoring"),
    ],
)
def test_few_words_mean_another_row_by_what_was_said_before(
    desk: Engine, follow_up: str, expected: str
) -> None:
    assert found(talk(desk, BACKUPS, follow_up)).best.row.activity.id == expected


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        ("and the other way round?", "export-tool"),
        ("and to get them out again?", "export-tool"),
        ("et à la sortie ?", "export-tool"),
        ("und umgekehrt?", "export-tool"),
        ("¿y al revés?", "export-tool"),
        ("e in uscita?", "export-tool"),
        ("a z powrotem?", "export-tool"),
        ("e na saída?", "export-tool"),
        ("en andersom?", "export-tool"),
        ("and who is informed?", "import-tool"),
    ],
)
def test_a_question_that_turns_back_means_the_opposite_row(
    desk: Engine, follow_up: str, expected: str
) -> None:
    importing = "who chooses the tool to import accounts?"

    assert first(talk(desk, importing, follow_up)) == expected


def test_a_row_without_an_opposite_is_meant_again(desk: Engine) -> None:
    answer = found(talk(desk, "who encrypts the disks?", "and the other way round?"))

    assert answer.best.row.activity.id == "encryption"


@pytest.mark.parametrize(
    ("before", "follow_up", "expected"),
    [
        (BACKUPS, "and who monitors them?", "backup-monitoring"),
        (BACKUPS, "what about restoring them?", "backup-recovery"),
        ("who destroys our data at the end?", "and the configurations?", "destroy-configurations"),
        ("who chooses the tool to import accounts?", "and to export them?", "export-tool"),
    ],
)
def test_a_part_of_the_topic_is_taken_over(
    desk: Engine, before: str, follow_up: str, expected: str
) -> None:
    assert first(talk(desk, before, follow_up)) == expected


@pytest.mark.parametrize(
    "between",
    ["and who is informed?", "are we accountable for it?", "do they have to ask us?"],
)
def test_the_topic_outlives_questions_about_the_same_row(desk: Engine, between: str) -> None:
    after = "and who monitors them?"

    assert first(talk(desk, BACKUPS, between, after)) == first(talk(desk, BACKUPS, after))
    assert first(talk(desk, BACKUPS, after)) == "backup-monitoring"
    assert first(talk(desk, after)) != "backup-monitoring"


def test_a_new_topic_is_not_mixed_with_the_one_before(desk: Engine) -> None:
    text = "who encrypts data on storage media?"

    assert talk(desk, BACKUPS, text) == talk(desk, text)


def test_of_rows_that_were_offered_one_has_to_be_chosen_all_the_same(desk: Engine) -> None:
    offered = talk(desk, "who handles security?")
    assert isinstance(offered, Choices)

    assert talk(desk, "who handles security?", "and who is informed?") == offered


def test_a_word_more_chooses_among_the_rows_that_were_offered(desk: Engine) -> None:
    offered = talk(desk, "incidents")
    assert isinstance(offered, Choices)

    answer = found(talk(desk, "incidents", "I mean notifying with the ticketing system"))

    assert answer.best.row.activity.id == "incident-tickets"


@pytest.mark.parametrize("before", ["who won the match?", "hello"])
def test_nothing_is_taken_over_from_what_was_not_answered(desk: Engine, before: str) -> None:
    answer = talk(desk, before, "and who is informed?")

    assert isinstance(answer, Unknown)
    assert answer.nearest == ()


@pytest.mark.parametrize("text", ["thanks!", "help", "", "👍", "merci", "danke"])
def test_thanks_in_a_thread_repeat_nothing(desk: Engine, text: str) -> None:
    assert talk(desk, BACKUPS, text) == Unknown(asked=False)


def test_chatter_in_a_thread_it_answered_is_left_alone() -> None:
    before = shipped().ask("who encrypts the disks?")

    for said in ("ok, them then", "it is fine like this", "and that is that"):
        assert isinstance(shipped().ask(said, before, overheard=True).answer, Silent), said
