"""Words are compared in one spelling, however they were typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.words import fold, words, written

WORDS = {
    "English": ("Who's in charge, e.g. of Wi-Fi?", "who s in charge e g of wi fi"),
    "a curly apostrophe": ("who’s", "who s"),
    "French": ("À l'été, ça naît où ? Œuvre, boîte", "a l ete ca nait ou oeuvre boite"),
    "German": ("Größe ändern, Übergabe, Fuß", "grosse andern ubergabe fuss"),
    "German in capitals": ("GRÖẞE", "grosse"),
    "Spanish": ("¿Quién? ¡señor! pingüino", "quien senor pinguino"),
    "Italian": ("perché, città, più, l’attività", "perche citta piu l attivita"),
    "Polish": ("Zażółć gęślą jaźń, ŁÓDŹ", "zazolc gesla jazn lodz"),
    "Portuguese": ("ação, pães, à mão, três", "acao paes a mao tres"),
    "Dutch": ("één coöperatie, zo'n", "een cooperatie zo n"),
    "Danish letters": ("Ærø, blåbær", "aero blabaer"),
    "a Turkish I": ("İstanbul", "istanbul"),
    "digits": ("3.1.2 and 50GB", "3 1 2 and 50gb"),
    "underscores": ("backup_job_2", "backup job 2"),
    "hyphens and slashes": ("in-place/rollback", "in place rollback"),
    "Chinese": ("谁负责备份？", "谁负责备份"),
    "Greek and Russian": ("Ποιος; кто", "ποιος кто"),
    "styled letters": ("𝐁𝐚𝐜𝐤𝐮𝐩 ﬁle", "backup file"),
    "emoji": ("backup 👍🏽 now 🇫🇷", "backup now"),
    "symbols only": ("?! -- … €", ""),
    "blanks only": (" \t\n\u00a0", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), WORDS.values(), ids=WORDS.keys())
def test_words_are_folded_and_parted(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(("text", "expected"), WORDS.values(), ids=WORDS.keys())
def test_an_accent_of_its_own_is_the_same_as_a_letter_with_it(text: str, expected: str) -> None:
    assert " ".join(words(unicodedata.normalize("NFD", text))) == expected


@settings(deadline=None)
@given(st.text())
def test_a_folded_word_folds_to_itself(text: str) -> None:
    assert [fold(word) for word in words(text)] == words(text)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"], codec="latin-1")))
def test_capitals_make_no_difference(text: str) -> None:
    # Latin-1 has no capital of ÿ and µ, nor one letter for ß
    plain = text.replace("ß", "ss").replace("µ", "u")

    assert words(plain.upper()) == words(plain)


def test_words_as_they_are_written_are_those_that_folding_gives() -> None:
    assert written("Où? 2 ÉTÉ") == ["Où", "2", "ÉTÉ"]
    assert written("e\u0301te\u0301") == ["été"]


@settings(deadline=None)
@given(st.text())
def test_folding_what_is_written_gives_the_words(text: str) -> None:
    assert [fold(word) for word in written(text)] == words(text)
