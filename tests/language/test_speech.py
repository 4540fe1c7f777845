"""Which language a text is in, its function words, and its stems."""

import pytest

from bot.language import speech
from bot.language.words import fold, words

SENTENCES = {
    "en": [
        "who is responsible for the backups?",
        "do we have to patch the servers ourselves",
        "what happens to our data when the contract ends?",
        "and who should be told about it?",
    ],
    "fr": [
        "qui est responsable des sauvegardes ?",
        "est-ce que c'est à nous de mettre à jour les serveurs",
        "que deviennent nos données à la fin du contrat ?",
        "et qui doit être au courant ?",
    ],
    "de": [
        "wer ist für die Datensicherung verantwortlich?",
        "müssen wir die Server selbst aktualisieren",
        "was passiert mit unseren Daten nach der Kündigung?",
        "und wer wird darüber informiert?",
    ],
    "es": [
        "¿quién es responsable de las copias de seguridad?",
        "¿tenemos que actualizar nosotros los servidores?",
        "¿qué pasa con nuestros datos cuando termina el contrato?",
        "¿y a quién hay que avisar?",
    ],
    "it": [
        "chi è responsabile dei backup?",
        "dobbiamo aggiornare noi i server?",
        "che cosa succede ai nostri dati alla fine del contratto?",
        "e chi viene informato?",
    ],
    "pl": [
        "kto jest odpowiedzialny za kopie zapasowe?",
        "czy musimy sami aktualizować serwery",
        "co się dzieje z naszymi danymi po zakończeniu umowy?",
        "a kto jest o tym informowany?",
    ],
    "pt": [
        "quem é responsável pelas cópias de segurança?",
        "somos nós que temos de atualizar os servidores?",
        "o que acontece aos nossos dados no fim do contrato?",
        "e quem deve ser informado?",
    ],
    "nl": [
        "wie is verantwoordelijk voor de back-ups?",
        "moeten wij de servers zelf bijwerken",
        "wat gebeurt er met onze gegevens als het contract stopt?",
        "en wie wordt daarover ingelicht?",
    ],
}
SPOKEN = [(language, text) for language, texts in SENTENCES.items() for text in texts]

STEMS = [
    ("en", "backups", "backup"),
    ("en", "restoring", "restored"),
    ("en", "responsibilities", "responsibility"),
    ("fr", "sauvegardes", "sauvegarde"),
    ("de", "postfachern", "postfache"),
    ("es", "servidores", "servidor"),
    ("it", "aggiornamenti", "aggiornamento"),
    ("pl", "kopiami", "kopia"),
    ("pt", "servidores", "servidor"),
    ("nl", "diensten", "dienst"),
]
ABBREVIATIONS = ["dns", "ups", "sla", "dpa", "pst", "ews", "os", "ip", "mx", "s", "ads"]


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    assert speech.detect(words(text)) == language


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_accents_that_were_not_typed_change_no_language(language: str, text: str) -> None:
    typed = " ".join(fold(word) for word in text.split())

    assert speech.detect(words(typed)) == language


@pytest.mark.parametrize("text", ["", "backup", "DNS MX", "50 300", "谁负责备份", "👍"])
def test_a_text_without_function_words_may_be_in_any_language(text: str) -> None:
    assert speech.likeliest(words(text)) == tuple(speech.LANGUAGES)


@pytest.mark.parametrize("text", ["", "backup"])
def test_english_comes_first_where_nothing_tells(text: str) -> None:
    assert speech.detect(words(text)) == "en"


def test_languages_that_share_a_word_are_level() -> None:
    functions = speech.function_words()

    assert speech.likeliest(["de"]) == tuple(
        one for one in speech.LANGUAGES if "de" in functions[one]
    )
    assert speech.detect(["de"]) == "fr"


def test_one_language_is_left_where_it_is_plainly_spoken() -> None:
    assert speech.likeliest(words("wer ist für die Server zuständig?")) == ("de",)


def test_a_word_that_few_languages_share_tells_more() -> None:
    assert speech.detect(["wer", "la", "me"]) == "de"
    assert speech.detect(["la", "me"]) != "de"


def test_function_words_are_folded_words_of_every_language() -> None:
    found = speech.function_words()

    assert list(found) == list(speech.LANGUAGES)
    for language, functions in found.items():
        assert len(functions) > 100, language
        assert [word for word in functions if words(word) != [word]] == []


@pytest.mark.parametrize(("language", "one", "other"), STEMS)
def test_inflected_forms_have_one_stem(language: str, one: str, other: str) -> None:
    assert speech.stem(one, language) == speech.stem(other, language)


@pytest.mark.parametrize("language", speech.LANGUAGES)
@pytest.mark.parametrize("word", ABBREVIATIONS)
def test_short_words_stay_as_they_are(word: str, language: str) -> None:
    assert speech.stem(word, language) == word


@pytest.mark.parametrize("language", speech.LANGUAGES)
def test_many_words_are_stemmed_as_each_of_them_is(language: str) -> None:
    told = [*words(" ".join(SENTENCES[language])), *ABBREVIATIONS]

    assert speech.stems(told, language) == [speech.stem(word, language) for word in told]
