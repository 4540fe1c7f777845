"""Which services a question names, as people name them."""

import pytest

from bot.asking.services import Naming, Services
from bot.errors import BotError
from bot.language.words import words
from bot.matrix import Catalog
from tests.services import CLUSTER, DESK, GLOSSARY, STORE

KNOWN = Services(Catalog((DESK, CLUSTER, STORE)), GLOSSARY)


def naming(text: str, language: str = "en") -> Naming:
    return KNOWN.naming(words(text), language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("who patches our k8s", "en", ["managed-kubernetes"]),
        ("who patches Managed Kubernetes", "en", ["managed-kubernetes"]),
        ("who patches our kuberentes", "en", ["managed-kubernetes"]),
        ("who empties the buckets", "en", ["object-storage"]),
        ("who runs objectstorage", "en", ["object-storage"]),
        ("who answers at the support portal", "en", ["desk"]),
        ("who answers at the service desk", "en", ["desk"]),
        ("k8s or s3", "en", ["managed-kubernetes", "object-storage"]),
        ("qui gère le stockage objet", "fr", ["object-storage"]),
        ("wer betreibt den Kubernetes-Cluster", "de", ["managed-kubernetes"]),
        ("kto zarządza pamięcią obiektową", "pl", ["object-storage"]),
        ("qui gère nos stockages objets", "fr", ["object-storage"]),
        ("¿quién arregla el help desk?", "es", ["desk"]),
        ("who does the backups", "en", []),
        ("", "en", []),
    ],
)
def test_a_service_is_named_in_any_usual_way(text: str, language: str, expected: list[str]) -> None:
    assert list(naming(text, language).services) == expected


def test_what_names_a_service_is_told_by_title_and_by_what_is_inside() -> None:
    said = words("the bucket of our object storage")
    found = KNOWN.naming(said, "en")

    assert [said[at] for at in sorted(found.titled)] == ["object", "storage"]
    assert [said[at] for at in sorted(found.inside)] == ["bucket"]
    assert found.places == found.titled | found.inside


def test_a_kind_of_service_that_no_matrix_is_of_is_told_apart() -> None:
    found = naming("who runs our voip")

    assert (found.services, found.unserved) == ((), frozenset({3}))


def test_a_known_word_is_no_misspelt_name() -> None:
    assert naming("who changes the desktop backup").services == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("desk", "desk"),
        ("Managed-Kubernetes", "managed-kubernetes"),
        ("K8S", "managed-kubernetes"),
        ("the bucket", "object-storage"),
        ("klaster kubernetes", "managed-kubernetes"),
        ("pamięci obiektowej", "object-storage"),
    ],
)
def test_a_matrix_is_found_by_the_name_that_people_use(text: str, name: str) -> None:
    assert KNOWN.named(text).name == name


@pytest.mark.parametrize("text", ["exchange", "", "voip", "谁"])
def test_a_name_that_no_service_has_is_refused_with_the_nearest(text: str) -> None:
    with pytest.raises(BotError) as refused:
        KNOWN.named(text)

    assert "no service here is called" in str(refused.value)
    assert "Help Desk" in str(refused.value)


def test_a_misspelt_name_is_refused_with_the_service_it_is_nearest_to() -> None:
    with pytest.raises(BotError, match="The nearest are: Help Desk"):
        KNOWN.named("hlp dsk")


def test_a_name_of_several_services_is_refused_with_all_of_them() -> None:
    with pytest.raises(BotError, match="Managed Kubernetes, Object Storage"):
        KNOWN.named("k8s and s3")


def test_a_wide_name_adds_nothing_to_a_narrow_one() -> None:
    glossary = type(GLOSSARY)(services={"kubernetes": ("vm",), "object storage": ("vm",)})
    known = Services(Catalog((CLUSTER, STORE)), glossary)

    assert known.naming(["vm"], "en").services == ("managed-kubernetes", "object-storage")
    assert known.naming(["vm", "kubernetes"], "en").services == ("managed-kubernetes",)


def test_a_matrix_is_known_by_its_name() -> None:
    assert "desk" in KNOWN
    assert "exchange" not in KNOWN
