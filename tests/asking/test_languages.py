"""The same questions in eight languages."""

import pytest

from bot.asking.question import Mention
from bot.asking.reading import Reader
from bot.language.speech import LANGUAGES
from bot.matrix import Role

R, A, C, I = Role.RESPONSIBLE, Role.ACCOUNTABLE, Role.CONSULTED, Role.INFORMED  # noqa: E741

# a question, and the words of it that name the topic
ASKED = [
    ("en", "who takes care of mailbox backups?", "mailbox backups"),
    ("fr", "qui s'occupe des sauvegardes ?", "sauvegardes"),
    ("fr", "c'est à qui de chiffrer les disques ?", "chiffrer disques"),
    ("de", "wer kümmert sich um die Datensicherung?", "datensicherung"),
    ("de", "in wessen Verantwortung liegt die Verschlüsselung?", "verschlusselung"),
    ("es", "¿quién se encarga de las copias de seguridad?", "copias seguridad"),
    ("es", "¿de quién depende el cifrado de los discos?", "cifrado discos"),
    ("it", "chi si occupa dei backup delle caselle?", "backup caselle"),
    ("it", "a chi spetta cifrare i dischi?", "cifrare dischi"),
    ("pl", "kto zajmuje się kopiami zapasowymi?", "kopiami zapasowymi"),
    ("pl", "kto jest odpowiedzialny za szyfrowanie dysków?", "szyfrowanie dyskow"),
    ("pt", "quem trata das cópias de segurança?", "copias seguranca"),
    ("pt", "quem é responsável pela encriptação dos discos?", "encriptacao discos"),
    ("nl", "wie zorgt voor de mailback-ups?", "mailback ups"),
    ("nl", "bij wie ligt het versleutelen van schijven?", "versleutelen schijven"),
]
LETTERS = [
    ("fr", "qui est responsable des sauvegardes ?", R),
    ("fr", "qui rend compte des sauvegardes ?", A),
    ("fr", "qui est consulté sur les sauvegardes ?", C),
    ("fr", "qui est tenu au courant des sauvegardes ?", I),
    ("de", "wer ist für Backups verantwortlich?", R),
    ("de", "wer ist für Backups rechenschaftspflichtig?", A),
    ("de", "wer wird bei Backups zu Rate gezogen?", C),
    ("de", "wer wird über Backups informiert?", I),
    ("es", "¿quién es responsable de los backups?", R),
    ("es", "¿quién rinde cuentas de los backups?", A),
    ("es", "¿quién es consultado sobre los backups?", C),
    ("es", "¿quién es informado de los backups?", I),
    ("it", "chi è responsabile dei backup?", R),
    ("it", "chi rende conto dei backup?", A),
    ("it", "chi viene consultato sui backup?", C),
    ("it", "chi viene informato dei backup?", I),
    ("pl", "kto jest odpowiedzialny za kopie?", R),
    ("pl", "kto jest rozliczany za kopie?", A),
    ("pl", "kto jest konsultowany w sprawie kopii?", C),
    ("pl", "kto jest informowany o kopiach?", I),
    ("pt", "quem é responsável pelos backups?", R),
    ("pt", "quem presta contas pelos backups?", A),
    ("pt", "quem é consultado sobre os backups?", C),
    ("pt", "quem é informado sobre os backups?", I),
    ("nl", "wie is verantwoordelijk voor back-ups?", R),
    ("nl", "wie is eindverantwoordelijk voor back-ups?", A),
    ("nl", "wie wordt geraadpleegd over back-ups?", C),
    ("nl", "wie wordt geïnformeerd over back-ups?", I),
]
OURS = [
    ("fr", "est-ce que c'est à nous de sauvegarder ?"),
    ("de", "müssen wir die Backups selbst machen?"),
    ("es", "¿nos toca a nosotros hacer los backups?"),
    ("it", "dobbiamo fare noi i backup?"),
    ("pl", "czy my musimy robić kopie?"),
    ("pt", "somos nós que temos de fazer os backups?"),
    ("nl", "moeten wij de back-ups zelf maken?"),
]
LISTS = [
    ("fr", "quelles tâches sommes-nous responsables ?"),
    ("fr", "de quoi sommes-nous responsables ?"),
    ("de", "für welche Aufgaben sind wir verantwortlich?"),
    ("de", "wofür sind wir zuständig?"),
    ("es", "¿de qué tareas somos responsables nosotros?"),
    ("es", "¿de qué somos responsables?"),  # the verb alone says "we"
    ("it", "di quali attività siamo responsabili noi?"),
    ("it", "di cosa siamo responsabili?"),
    ("pl", "za jakie zadania my jesteśmy odpowiedzialni?"),
    ("pt", "por quais tarefas nós somos responsáveis?"),
    ("pt", "pelo que somos responsáveis?"),
    ("nl", "voor welke taken zijn wij verantwoordelijk?"),
    ("nl", "waar zijn wij verantwoordelijk voor?"),
]
PHASES = [
    ("fr", "montre la phase 3.1.2"),
    ("de", "zeig mir Phase 3.1.2"),
    ("es", "muestra la fase 3.1.2"),
    ("it", "mostrami la fase 3.1.2"),
    ("pl", "pokaż etap 3.1.2"),
    ("pt", "mostre-me a fase 3.1.2"),
    ("nl", "toon fase 3.1.2"),
]
FOLLOW_UPS = [
    ("fr", "et qui est informé ?"),
    ("de", "und wer wird informiert?"),
    ("es", "¿y quién es informado?"),
    ("it", "e chi viene informato?"),
    ("pl", "a kto jest informowany?"),
    ("pt", "e quem é informado?"),
    ("nl", "en wie wordt geïnformeerd?"),
]
NOTHING = {
    "fr": ["bonjour", "merci", "aide", "comment ça marche ?"],
    "de": ["hallo", "danke", "Hilfe", "was kannst du?"],
    "es": ["hola", "gracias", "ayuda", "¿cómo funciona esto?"],
    "it": ["ciao", "grazie", "aiuto", "come funziona?"],
    "pl": ["cześć", "dziękuję", "pomoc", "jak to działa?"],
    "pt": ["olá", "obrigado", "ajuda", "como funciona isto?"],
    "nl": ["hallo", "bedankt", "hulp", "hoe werkt dit?"],
}


@pytest.mark.parametrize(("language", "text", "topic"), ASKED)
def test_a_question_is_read_in_its_language(
    reader: Reader, language: str, text: str, topic: str
) -> None:
    found = reader.read(text)

    assert (found.language, found.asked, found.wanted) == (language, True, None)
    assert " ".join(found.words) == topic


@pytest.mark.parametrize(("language", "text", "letter"), LETTERS)
def test_a_letter_is_asked_for_in_every_language(
    reader: Reader, language: str, text: str, letter: Role
) -> None:
    found = reader.read(text)

    assert (found.language, found.letters) == (language, (letter,))


@pytest.mark.parametrize(("language", "text"), OURS)
def test_a_question_for_yes_or_no_about_us(reader: Reader, language: str, text: str) -> None:
    found = reader.read(text)

    assert (found.language, found.verdict, found.parties) == (language, True, (Mention.WE,))


@pytest.mark.parametrize(("language", "text"), LISTS)
def test_a_list_of_what_we_are_responsible_for(reader: Reader, language: str, text: str) -> None:
    found = reader.read(text)

    assert found.language == language
    assert found.wanted is not None
    assert (found.wanted.letters, found.parties, found.rest) == ((R,), (Mention.WE,), ())


@pytest.mark.parametrize(("language", "text"), PHASES)
def test_a_phase_is_asked_for(reader: Reader, language: str, text: str) -> None:
    found = reader.read(text)

    assert (found.language, found.phases, found.rest) == (language, ("3.1.2",), ())
    assert found.wanted is not None


@pytest.mark.parametrize(("language", "text"), FOLLOW_UPS)
def test_a_follow_up_is_told(reader: Reader, language: str, text: str) -> None:
    found = reader.read(text)

    assert (found.language, found.follows, found.letters) == (language, True, (I,))
    assert found.words == ()


@pytest.mark.parametrize("text", [text for texts in NOTHING.values() for text in texts])
def test_greetings_thanks_and_calls_for_help_ask_nothing(reader: Reader, text: str) -> None:
    assert reader.read(text).nothing


def test_every_language_is_tried() -> None:
    for table in (ASKED, LETTERS, OURS, LISTS, PHASES, FOLLOW_UPS):
        assert {language for language, *_ in table} >= set(LANGUAGES) - {"en"}
    assert set(NOTHING) == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("wer macht die Backups?", "de", True),
        ("Hilfe", "de", True),
        ("Encrypt data on storage media", "fr", False),
        ("DNS MX", "en", False),
        ("Verschlüsselt OVH die Platten?", "de", True),
        ("Patcht OVH die Server?", "de", True),
    ],
)
def test_a_text_tells_its_language_where_no_other_is_as_likely(
    reader: Reader, text: str, language: str, told: bool
) -> None:
    question = reader.read(text)

    assert (question.language, question.told) == (language, told)
