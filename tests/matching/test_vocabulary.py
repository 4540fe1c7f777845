"""What a word of a question is taken for, when it is not spelt as the knowledge spells it."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.knowledge import Glossary
from bot.matching.terms import of_question
from bot.matching.vocabulary import How, Reading, Vocabulary

WORDS = [
    "responsibility",
    "encryption",
    "mailbox",
    "restore",
    "certificate",
    "incident",
    "monitoring",
    "infrastructure",
    "storage",
    "network",
    "hardware",
    "backup",
    "service",
    "licences",
    "deployment",
    "log",
    "sla",
]
LONG = [word for word in WORDS if len(word) >= 7]


def vocabulary(*words: str, language: str = "en", glossary: Glossary | None = None) -> Vocabulary:
    found = Vocabulary(glossary or Glossary())
    found.learn(words, language)
    return found


KNOWN = vocabulary(*WORDS)


def read(word: str) -> Reading:
    return KNOWN.read(word, "en")


def means(word: str) -> tuple[int, ...]:
    """The stem that a correctly spelt word has."""
    return tuple(KNOWN.learn([word], "en"))


@pytest.mark.parametrize(
    ("typed", "word", "how"),
    [
        ("mailbox", "mailbox", How.KNOWN),
        ("mailboxes", "mailbox", How.INFLECTED),
        ("restoring", "restore", How.INFLECTED),
        ("mialbox", "mailbox", How.REPAIRED),  # neighbours swapped
        ("amilbox", "mailbox", How.REPAIRED),  # the first two swapped
        ("malbox", "mailbox", How.REPAIRED),  # a letter missing
        ("mailboxx", "mailbox", How.REPAIRED),  # a letter doubled
        ("maillbox", "mailbox", How.REPAIRED),
        ("mailbpx", "mailbox", How.REPAIRED),  # a letter changed
        ("xmailbox", "mailbox", How.REPAIRED),  # a letter before it
        ("mxilboa", "mailbox", How.REPAIRED),  # two swapped that are far apart
        ("bailmox", "mailbox", How.REPAIRED),  # one of them the first
        ("encyrptoin", "encryption", How.REPAIRED),  # two typos in a long word
        ("infrastucure", "infrastructure", How.REPAIRED),
        ("restoremailbox", "restore mailbox", How.PARTED),
        ("servicelog", "service log", How.PARTED),
        ("slaservice", "sla service", How.PARTED),
    ],
)
def test_a_word_is_taken_for_the_one_that_was_meant(typed: str, word: str, how: How) -> None:
    found = read(typed)

    assert found.how is how
    assert found.stems == tuple(stem for part in word.split() for stem in means(part))


@pytest.mark.parametrize("word", ["lgo", "lob", "sal", "slaa", "log1", "50gb", "3000", "mailb0x"])
def test_short_words_and_numbers_are_never_repaired(word: str) -> None:
    assert read(word) == Reading(word, How.UNKNOWN)


@pytest.mark.parametrize(
    "word", ["weather", "elephant", "mallorca", "netball", "storm", "谁负责备份"]
)
def test_a_word_that_is_like_none_is_unknown(word: str) -> None:
    assert read(word) == Reading(word, How.UNKNOWN)


def test_numbers_that_the_knowledge_has_are_known() -> None:
    assert vocabulary("50gb", "300").read("300", "en").how is How.KNOWN


def test_a_long_word_with_two_typos_is_repaired_and_a_short_one_is_not() -> None:
    assert read("certfcate").how is How.REPAIRED
    assert read("bakpu").how is How.UNKNOWN


def test_the_nearer_of_two_words_is_taken() -> None:
    near = vocabulary("restores", "restoring", "restored")

    assert near.read("restoding", "en").taken_for == ("restoring",)


def test_words_written_together_are_parted_as_evenly_as_can_be() -> None:
    parts = vocabulary("net", "work", "network", "workload", "load")

    assert parts.read("networkload", "en").taken_for == ("network", "load")


def test_a_word_of_another_language_is_known_there() -> None:
    both = Vocabulary(Glossary())
    (sauvegarde,) = both.learn(["sauvegarde"], "fr")
    both.learn(["backup"], "en")

    assert both.read("sauvegarde", "en").stems == (sauvegarde,)
    assert both.read("backup", "fr").how is How.KNOWN


def test_typos_are_repaired_in_the_language_that_is_spoken_and_in_english() -> None:
    both = Vocabulary(Glossary())
    both.learn(["sauvegarde"], "fr")
    both.learn(["encryption"], "en")

    assert both.read("savegarde", "fr").taken_for == ("sauvegarde",)
    assert both.read("encrytion", "fr").taken_for == ("encryption",)
    assert both.read("savegarde", "de").how is How.UNKNOWN


def test_short_words_are_mended_where_letters_are_swapped_or_doubled() -> None:
    short = vocabulary("logs", "keep", "disk")

    assert [short.read(typed, "en").taken_for for typed in ("lgos", "kepe", "dissk")] == [
        ("logs",),
        ("keep",),
        ("disk",),
    ]
    assert short.read("desk", "en").how is How.UNKNOWN


@pytest.mark.parametrize(
    ("typed", "word"), [("srvce", "service"), ("ntwrk", "network"), ("dplymnt", "deployment")]
)
def test_a_word_without_its_vowels_is_known_by_its_consonants(typed: str, word: str) -> None:
    assert read(typed).taken_for == (word,)


def test_of_two_words_that_may_be_meant_the_commoner_is_taken() -> None:
    words = vocabulary("server", "saver", "amount", "account")
    words.weigh([2.0, 6.0, 4.0, 4.0], 9.0)

    assert words.read("srver", "en").taken_for == ("server",)
    assert words.read("acount", "en").taken_for == ("account",)  # a letter that is doubled


def test_a_word_written_short_is_the_one_it_stands_for() -> None:
    words = vocabulary("service", "svc")

    assert words.read("svc", "en").stems == words.read("service", "en").stems
    assert words.read("services", "en").stems == words.read("svc", "en").stems


def test_a_slip_is_mended_before_it_is_a_form_of_a_foreign_word() -> None:
    both = Vocabulary(Glossary())
    both.learn(["access"], "en")
    both.learn(["acesso"], "pt")

    assert both.read("acess", "en").taken_for == ("access",)


@settings(deadline=None)
@given(
    st.sampled_from(LONG), st.integers(0, 20), st.sampled_from(["swap", "drop", "double", "change"])
)
def test_one_typo_in_a_long_word_is_mended(word: str, at: int, slip: str) -> None:
    at = at % (len(word) - 1)
    assume(at > 0 or slip in ("swap", "double"))  # a word is sought by its first two letters
    typed = {
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
        "change": word[:at] + "q" + word[at + 1 :],
    }[slip]

    assert read(typed).stems == means(word)


@settings(deadline=None)
@given(st.text(max_size=12) | st.text(alphabet="abcdeimorstx", max_size=12))
def test_any_word_is_read_the_same_every_time(word: str) -> None:
    found = vocabulary(*WORDS).read(word, "en")

    assert found == read(word)
    assert (found.how is How.UNKNOWN) == (found.stems == ())


def test_words_of_one_meaning_share_a_concept_in_all_languages() -> None:
    glossary = Glossary(
        {"en": {"backup": ("safety copy",)}, "es": {"backup": ("copia de seguridad",)}}
    )
    words = Vocabulary(glossary)

    def concepts(text: str, language: str) -> set[str]:
        stems = [stem for word in text.split() for stem in words.read(word, language).stems]
        named = [term for term in of_question(stems, words.concepts) if term < 1 << 32]
        return {words.name(term) for term in named} & {"=backup"}

    assert concepts("backups", "en") == {"=backup"}
    assert concepts("safety copies", "en") == {"=backup"}
    assert concepts("copias seguridad", "es") == {"=backup"}  # as a question holds it
    assert concepts("copia", "es") == concepts("copy", "en") == set()


def test_a_term_of_one_word_beside_function_words_stays_whole() -> None:
    words = vocabulary(glossary=Glossary({"en": {"sign in": ("log in",)}}))

    assert of_question(words.learn(["log"], "en"), words.concepts) == words.learn(["log"], "en")
