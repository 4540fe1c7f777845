"""What overheard messages are taken for questions about a duty, and what only sounds like one."""

import pytest

from bot.answering.answer import Choices, Found, Silent
from tests.knowledge import shipped

ASKED = {
    "a habit": ("who restores deleted mailboxes from the backup?", "backup-recovery"),
    "a duty in so many words": ("so who is responsible for patching Exchange?", "updates"),
    "a duty without a mark": ("who is meant to provide the licences of the service", "licences"),
    "a habit without a mark": ("who keeps the logs that Exchange writes", "logs"),
    "what somebody wants to know": (
        "our auditor wants to know who encrypts the disks",
        "encryption",
    ),
    "what was asked": (
        "finance asked me who provides the licences of the Exchange service",
        "licences",
    ),
    "after a moment": ("Outage last night. Who notifies incidents on the service?", "incident"),
    "a moment in another clause": ("a disk died today, who replaces the hardware?", "hardware-"),
    "sides to choose from": ("is it us or OVH who opens the incident ticket?", "incident-tickets"),
    "sides far from each other": (
        "do we deploy patches or is OVH responsible for that?",
        "updates",
    ),
    "sides alone": ("encryption of the storage media: us or OVH?", "encryption"),
    "a party": ("is OVH responsible for providing the licences of the service?", "licences"),
    "oneself": ("do we have to monitor the backups of the service ourselves?", "backup-monitoring"),
    "an owner": ("which party owns the inventory of the service?", "inventory"),
    "German": ("wer spielt die Updates und Patches für Exchange ein?", "updates"),
    "French": ("qui doit chiffrer les données sur les disques ?", "encryption"),
    "Spanish": ("¿quién cifra los datos de los discos?", "encryption"),
    "Italian": ("chi deve fornire le licenze del servizio?", "licences"),
    "Polish": ("kto dostarcza licencje na usługę, my czy OVH?", "licences"),
    "Portuguese": ("quem substitui o hardware avariado do serviço?", "hardware-"),
    "Dutch": ("wie levert de licenties voor de dienst, wij of OVH?", "licences"),
}
UNASKED = {
    "a relative clause": "ask Tom, who restores deleted mailboxes, how long it takes",
    "a relative clause in French": "le serveur, qui chiffre les disques, est en panne",
    "a proverb": "wer seine Backups nicht prüft, hat keine",
    "the past": "who restored the mailbox of sales?",
    "the irregular past": "who broke the backup again??",
    "the present moment": "who is restoring the database right now?",
    "today": "who does the patching today, Ann or Tom?",
    "who is on holiday": "who opens the tickets tomorrow?",
    "a wish for help": "who can help me with the distribution list?",
    "a possession": "who has the password of the mail server?",
    "a volunteer": "who wants to take the patching ticket?",
    "whose thing": "whose laptop is logged in to the control panel?",
    "a statement about sides": "it is our job to keep the logs, so let's go",
    "what one knows": "I know who manages the licences, it's me",
    "a state": "is ovh down or is it the firewall?",
    "what must be done": "do we have to reboot after the update?",
    "the past in German": "wer hat die Backups gelöscht?",
    "the past in French": "qui a supprimé les sauvegardes ?",
    "the past in Spanish": "¿quién borró las copias de seguridad?",
    "the past in Italian": "chi ha cancellato i backup?",
    "the past in Polish": "kto usunął kopie zapasowe?",
    "the past in Portuguese": "quem apagou os backups?",
    "the past in Dutch": "wie heeft de back-ups verwijderd?",
    "another question": "when is the next patch window of Exchange?",
    "another question in German": "wann ist das nächste Wartungsfenster für Exchange?",
    "a story of a question": "asked OVH who is responsible, they will call back",
    "what was agreed": "agreed: OVH monitors the backups, we clean up the mailboxes",
    "an advertisement": "we are hiring somebody responsible for mailboxes and quotas",
    "a deed of a side": "did OVH patch Exchange last time or was it us?",
    "a question of fact": "did the domain get verified or do we still wait for the DNS?",
}


@pytest.mark.parametrize(("text", "expected"), ASKED.values(), ids=ASKED)
def test_a_question_about_a_duty_is_answered_unasked(text: str, expected: str) -> None:
    match shipped().ask(text, overheard=True).answer:
        case Found(best):
            rows = [best.row]
        case Choices(offered):
            rows = [one.row for one in offered]
        case _:
            rows = []

    assert any(row.activity.id.startswith(expected) for row in rows)


@pytest.mark.parametrize("text", UNASKED.values(), ids=UNASKED)
def test_what_only_sounds_like_one_is_left_alone(text: str) -> None:
    assert isinstance(shipped().ask(text, overheard=True).answer, Silent)


def test_rows_that_fit_about_equally_are_offered_unasked() -> None:
    answer = shipped().ask("who is responsible for incidents, us or OVH?", overheard=True).answer

    assert isinstance(answer, Choices)
