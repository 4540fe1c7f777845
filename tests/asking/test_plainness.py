"""What tells that an overheard message asks whose duty something is."""

import pytest

from bot.asking.reading import Reader

PLAINER = {
    "a question mark": ("who restores mailboxes?", "who restores mailboxes"),
    "a question mark of another sentence": (
        "who restores mailboxes. Anyone?",
        "who restores mailboxes. Thanks",
    ),
    "a word for who": ("who restores mailboxes?", "restores mailboxes?"),
    "a word for who at the end": ("picked by whom?", "picked by Tom?"),
    "what somebody asked": ("Ann asked me who restores it", "Ann met Tom who restores it"),
    "no relative clause": ("who restored my mailbox?", "the person who restored my mailbox?"),
    "no relative clause in French": ("qui chiffre les disques", "le serveur qui chiffre"),
    "a language without such clauses": ("wenn eine Platte stirbt wer tauscht die", "tauscht die"),
    "a duty": ("who is responsible for mailboxes?", "who restores mailboxes?"),
    "oneself": ("do we restore mailboxes?", "do mailboxes restore?"),
    "a party": ("does OVH restore mailboxes?", "do mailboxes restore?"),
    "sides to choose from": ("does OVH restore it or do we?", "does OVH restore it, do we?"),
    "nobody spoken to": ("who restores mailboxes?", "who restores your mailboxes?"),
    "no other question": ("is the backup ours?", "where is the backup of ours?"),
    "a habit": ("who restores mailboxes?", "who restored mailboxes?"),
    "a rule": ("who restores mailboxes?", "who restores mailboxes today?"),
    "a rule without who": ("do we patch?", "do we patch right now?"),
    "a duty, and no volunteer": ("who restores mailboxes?", "who wants to restore mailboxes?"),
    "a habit in German": ("wer spielt Updates ein?", "wer hat die Updates gelöscht?"),
    "a habit in French": ("qui efface les boîtes ?", "qui a effacé les boîtes ?"),
    "a rule in Spanish": ("¿quién cifra los discos?", "¿quién cifra los discos hoy?"),
    "a rule in Italian": ("chi apre il ticket?", "chi apre il ticket oggi?"),
    "a rule in Polish": ("kto otwiera zgłoszenie?", "kto otwiera dzisiaj zgłoszenie?"),
    "a rule in Portuguese": ("quem abre o ticket?", "quem abre o ticket hoje?"),
    "a rule in Dutch": ("wie opent het ticket?", "wie opent vandaag het ticket?"),
}


def plainness(reader: Reader, text: str) -> float:
    found = reader.read(text, overheard=True).plainness
    assert found is not None
    return found


@pytest.mark.parametrize(("plainer", "other"), PLAINER.values(), ids=PLAINER)
def test_a_message_asks_the_more_plainly_by(reader: Reader, plainer: str, other: str) -> None:
    assert plainness(reader, plainer) > plainness(reader, other)


def test_a_message_asks_as_plainly_as_its_plainest_sentence(reader: Reader) -> None:
    asked = "who restores mailboxes?"

    assert plainness(reader, f"The disks died today. {asked} Bye") == plainness(reader, asked)


def test_a_moment_in_another_clause_tells_nothing_of_who(reader: Reader) -> None:
    told = plainness(reader, "the disk died yesterday, who restores mailboxes?")

    assert told == plainness(reader, "who restores mailboxes?")


def test_it_is_looked_at_only_where_nobody_addressed_the_bot(reader: Reader) -> None:
    assert reader.read("who restores mailboxes?").plainness is None
