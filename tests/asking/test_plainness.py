"""What an overheard message has to say for it to ask plainly."""

import pytest

from bot.asking.reading import Reader

PLAIN = [
    "who restores mailboxes?",
    "I'd like to know who restores mailboxes",
    "whose job is it to restore mailboxes",
    "if a fan dies in the rack who swaps it?",
    "once the contract has ended who wipes the disks?",
    "is it Peter's group or OVH who picks the export format?",
    "the export format is picked by whom?",
    "the export format: us or OVH?",
    "mailboxes restored by the provider or do we?",
    "is the export format OVH's job or our job?",
    "les mots de passe, c'est à qui de les remettre ?",
    "les journaux restent chez qui ?",
    "wenn eine Platte stirbt wer tauscht die?",
    "se muore un disco chi lo cambia?",
    "jak padnie dysk kto go wymienia?",
    "cuando muere un disco ¿quién lo cambia?",
    "se um disco morre quem o troca?",
    "als een schijf sterft wie vervangt die?",
    "les disques, vous ou nous ?",
    "Platten tauschen, der Kunde oder OVH?",
]
NOT_PLAIN = [
    "the person who restored my mailbox is on holiday",
    "if the person who restored it is back, say hello",
    "le collègue qui a restauré ma boîte est en congé",
    "Platten tauscht Peter",
    "il disco di chi non paga resta vuoto",
    "we restored a mailbox",
    "OVH restored a mailbox, we had no part in it",
    "OVH replied, or some host did",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_word_for_who_asks_plainly_where_it_cannot_be_relative(reader: Reader, text: str) -> None:
    assert reader.read(text, overheard=True).plainly


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_is_told_of_somebody_asks_nothing(reader: Reader, text: str) -> None:
    assert not reader.read(text, overheard=True).plainly


@pytest.mark.parametrize(
    ("text", "contrasted"),
    [
        ("the export format: us or OVH?", True),
        ("does OVH pick it or do we?", True),
        ("vous ou nous ?", True),
        ("is it our job to write the backup and recovery plan or does OVH do that", True),
        ("he left on Friday and still gets in. who cuts his access to the mail, us or OVH?", True),
        ("le prestataire, qui sauvegarde nos boîtes, a appelé", False),
        ("der Kunde oder OVH?", True),
        ("the export or import format of OVH", False),
        ("does OVH have it, or is the format for us to pick", False),
        ("OVH or some host replied", False),
        ("we tell OVH", False),
        ("we or us", False),
    ],
)
def test_two_sides_with_an_or_between_are_contrasted(
    reader: Reader, text: str, contrasted: bool
) -> None:
    assert reader.read(text).contrasted is contrasted
