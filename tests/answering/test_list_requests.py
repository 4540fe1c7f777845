"""A list is told by what remains of a message, once what people put around a list is taken away."""

import pytest

from bot.answering.answer import Listing, Unknown
from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.language.wording import ENGLISH
from bot.matrix import Role
from tests.knowledge import shipped_matrix

MATRIX = shipped_matrix()
CUSTOMER, OVHCLOUD = MATRIX.parties
R, A, C, I = Role  # noqa: E741 - the letters of a matrix
ALL = frozenset(Role)


def held(ours: str = "", theirs: str = "", not_ours: str = "", not_theirs: str = "") -> set[str]:
    """The activities for which both parties hold these letters, and none of those."""
    return {
        activity.id
        for activity in MATRIX.activities
        if activity.roles(CUSTOMER) >= set(map(Role, ours))
        and activity.roles(OVHCLOUD) >= set(map(Role, theirs))
        and not activity.roles(CUSTOMER) & set(map(Role, not_ours))
        and not activity.roles(OVHCLOUD) & set(map(Role, not_theirs))
    }


def within(*phases: str) -> set[str]:
    return {
        activity.id
        for activity in MATRIX.activities
        if any(phase.number in phases for phase in activity.phase.lineage)
    }


def listed(desk: Engine, text: str) -> set[str]:
    answer = desk.ask(text).answer
    assert isinstance(answer, Listing), (text, answer)
    return {row.activity.id for row in answer.rows}


AROUND = {
    "dump the complete RACI for me": held(),
    "print the whole table please": held(),
    "could you send over every row that OVH answers for?": held(theirs="A"),
    "enumerate the tasks our hosting provider carries out": held(theirs="R"),
    "I'm writing a summary for my boss, give me the points where the client is informed": held("I"),
    "Staff meeting on Friday. Which activities are ours?": held("R"),
    "Security board at nine, so what does OVH do under Changes?": held(theirs="R")
    & within("3.2.2"),
    "Workshop tomorrow: all business continuity and incidents entries": within("3.1.7", "3.2.1"),
    "what all is part of the install service step?": within("2.1"),
    "what are they accountable for in monitoring?": held(theirs="A") & within("3.1.3"),
    "as a customer, what must I do in phase 1?": held("R") & within("1"),
    "who does what in the last phase?": within("5"),
    "the first phase, all rows": within("1"),
    "everything from 3.1.4 to 3.1.7": within("3.1.4", "3.1.5", "3.1.6", "3.1.7"),
    "storage, connectivity, management: list the activities": within("3.1.4", "3.1.5", "3.1.6"),
    "incidents in service usage, all tasks": within("3.2.1"),
    "hand me the complete responsibility matrix as it stands": held(),
    "Kindly forward the entire list of OVH's tasks": held(theirs="R"),
    "Auditor on site tomorrow - all access management activities with owners": within("3.1.2"),
    "For the transition plan: what is ours to do in Reverting?": held("R") & within("4"),
    "our responsibilities across phases 2 to 4": held("R") & within("2", "3", "4"),
    "who's in charge of which row under Incidents?": within("3.2.1"),
    "I am the customer. What am I accountable for in access management?": held("A")
    & within("3.1.2"),
    "what happens after we terminate? all the steps please": within("5"),
    "all rows, but skip anything in phase 3": held() - within("3"),
    "Slide 4 of my deck: our tasks during access management": held("R") & within("3.1.2"),
    "we have onboarding next week; which activities happen before subscription?": within("1"),
    "i want know all activity that customer is informed": held("I"),
}
MEANT = {
    "rows where the customer has no letter whatsoever": held(not_ours="RACI"),
    "which tasks have no involvement of OVH?": held(not_theirs="RACI"),
    "where does the customer not appear at all?": held(not_ours="RACI"),
    "which rows have only OVH with a letter?": held(not_ours="RACI"),
    "what lies entirely with the customer?": held(not_theirs="RACI"),
    "activities in which just one party has a letter": held(not_ours="RACI")
    | held(not_theirs="RACI"),
    "R for us in phases 1 and 2 together": held("R") & within("1", "2"),
    "OVH has R and the client has no I, which rows?": held(theirs="R", not_ours="I"),
    "where does the A sit with us?": held("A"),
    "tasks OVH performs and reports back to the client": held("I", "R"),
    "list what we do ourselves and OVH gets informed of": held("R", "I"),
    "rows whose accountability is not with the provider": held(not_theirs="A"),
    "what does OVH do, minus the rows we are told about": held(theirs="R", not_ours="I"),
    "tasks OVH is told of without having to do them": held(theirs="I", not_theirs="R"),
    "phase 3 aside, what is OVH accountable for?": held(theirs="A") - within("3"),
    "all in 3.1, daily operations excluded": within("3.1") - within("3.1.1"),
    "list everything but without the service usage rows": held() - within("3"),
    "tasks for which nobody on our side carries any letter": held(not_ours="RACI"),
    "tasks where OVHcloud is R but we get no information": held(theirs="R", not_ours="I"),
    "which activities are exclusively ours?": held(not_theirs="RACI"),
    "which of service usage does OVH have to keep us posted on?": held("I") & within("3"),
    "name the activities for which we hold the R but not the A": held("R", not_ours="A"),
    "which points of the matrix leave OVH without any letter?": held(not_theirs="RACI"),
    "rows where somebody is consulted": set(),
    "under which items is OVHcloud solely informed?": held(theirs="I", not_theirs="RAC"),
    "which tasks are the exclusive responsibility of OVH?": held(theirs="R", not_ours="R"),
    "tasks that require the customer to be informed and are carried out by the provider": held(
        "I", "R"
    ),
    "rows where both have a letter": held() - held(not_ours="RACI") - held(not_theirs="RACI"),
    "customer I rows in event management": held("I") & within("3.2"),
    "which of our responsibilities do we have to tell OVH about?": held("R", "I"),
    "which tasks stay with us even though OVH gets informed": held("R", "I"),
    "rows with no I at all": held(not_ours="I", not_theirs="I"),
}
LANGUAGES = {
    "Schick mir bitte die komplette RACI-Tabelle": held(),
    "Bei welchen Aufgaben hat der Kunde gar keine Rolle?": held(not_ours="RACI"),
    "Was macht unser Anbieter in der letzten Phase?": held(theirs="R") & within("5"),
    "Ich bereite ein Audit vor. Welche Aufgaben in der Zugriffsverwaltung liegen bei uns?": held(
        "R"
    )
    & within("3.1.2"),
    "Envoie-moi toutes les lignes où OVH est redevable": held(theirs="A"),
    "Dans quels cas le client n'a-t-il aucun rôle ?": held(not_ours="RACI"),
    "toutes les activités de la phase 3 hors supervision": within("3") - within("3.1.3"),
    "imprime tout le tableau s'il te plaît": held(),
    "¿en qué actividades OVH no tiene ningún papel?": held(not_theirs="RACI"),
    "Tengo una reunión mañana. ¿Qué tareas son nuestras en la fase 4?": held("R") & within("4"),
    "in quali attività il cliente non ha alcun ruolo?": held(not_ours="RACI"),
    "elenca quello che tocca a noi nella prima fase": held("R") & within("1"),
    "w których zadaniach klient nie ma żadnej roli?": held(not_ours="RACI"),
    "co robi nasz dostawca w ostatniej fazie?": held(theirs="R") & within("5"),
    "em que atividades a OVH não tem nenhum papel?": held(not_theirs="RACI"),
    "lista tudo da última fase": within("5"),
    "bij welke taken heeft de klant geen enkele rol?": held(not_ours="RACI"),
    "stuur me de volledige tabel": held(),
    "Potrzebuję listy wszystkich zadań klienta w fazie 3": held("R") & within("3"),
}


@pytest.mark.parametrize(("text", "rows"), AROUND.items())
def test_who_asks_and_what_for_are_no_part_of_a_list(
    desk: Engine, text: str, rows: set[str]
) -> None:
    assert listed(desk, text) == rows


@pytest.mark.parametrize(("text", "rows"), MEANT.items())
def test_a_list_is_what_its_words_mean_together(desk: Engine, text: str, rows: set[str]) -> None:
    assert listed(desk, text) == rows


@pytest.mark.parametrize(("text", "rows"), LANGUAGES.items())
def test_a_list_is_asked_for_in_every_language(desk: Engine, text: str, rows: set[str]) -> None:
    assert listed(desk, text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "we should talk about responsibilities in the next retro",
        "domain things",
        "thanks, that works now",
        "who gives the auditor the list of what we use?",
        "Our disk failed last night. Which party replaces it, and what are the steps?",
        "please take me off the list",
        "which certificates do OVH's sales people hold?",
    ],
)
def test_words_for_lists_beside_a_topic_ask_for_none(desk: Engine, text: str) -> None:
    assert not isinstance(desk.ask(text).answer, Listing)


def test_a_list_narrowed_by_what_nobody_knows_is_not_made_without_it(desk: Engine) -> None:
    assert not isinstance(desk.ask("orchid stage, list all activities").answer, Listing)


def test_a_list_of_one_party_alone_says_so(desk: Engine) -> None:
    answer = desk.ask("which rows have only OVH with a letter?").answer

    assert reply(answer, desk.knowledge.catalog, ENGLISH).headline == (
        "19 activities · only OVHcloud"
    )


def test_they_are_whom_the_list_before_was_about(desk: Engine) -> None:
    before = desk.ask("what is the customer responsible for?")
    answer = desk.ask("and what are they informed about?", before).answer

    assert isinstance(answer, Listing)
    assert {row.activity.id for row in answer.rows} == held("I")


def test_a_list_that_leaves_out_what_is_no_phase_is_declined(desk: Engine) -> None:
    assert isinstance(desk.ask("all tasks in monitoring except the logs").answer, Unknown)
