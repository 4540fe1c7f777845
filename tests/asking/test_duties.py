"""What overheard messages are taken for questions about a duty, and what only sounds like one."""

import pytest

from bot.asking.reading import Reader

ASKED = {
    "a habit": "who restores deleted mailboxes?",
    "a duty in so many words": "so who is responsible for patching, anyone?",
    "a duty without a question mark": "who is supposed to renew the licences",
    "a habit without a question mark": "who keeps the mail logs",
    "what somebody wants to know": "our auditor wants to know who encrypts the disks",
    "after a sentence with a moment": "Outage last night. Who informs the users?",
    "a moment before the question": "after last week I wonder who monitors the backups",
    "sides to choose from": "is it us or OVH who opens the ticket?",
    "sides far from each other": "do we patch it or is OVH responsible for that?",
    "ourselves": "do we have to patch it ourselves?",
    "German": "wer spielt die Updates ein?",
    "French": "la panne de ce matin : qui prévient les utilisateurs ?",
    "Spanish": "¿quién cifra los discos?",
    "Italian": "chi deve aprire il ticket?",
    "Polish": "kto dostarcza licencje?",
    "Portuguese": "quem substitui o hardware avariado?",
    "Dutch": "wie maakt de mailboxen aan?",
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
}


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
def test_a_question_about_a_duty_is_plain(reader: Reader, text: str) -> None:
    assert reader.read(text, overheard=True).plainly


@pytest.mark.parametrize("text", UNASKED.values(), ids=UNASKED)
def test_what_somebody_did_or_is_doing_is_nobodys_duty(reader: Reader, text: str) -> None:
    assert not reader.read(text, overheard=True).plainly


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
def test_it_is_looked_at_only_where_nobody_addressed_the_bot(reader: Reader, text: str) -> None:
    assert not reader.read(text).plainly
