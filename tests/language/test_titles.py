"""What people call a service for short, out of its title."""

import pytest

from bot.language.titles import acronyms, names


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Managed Kubernetes", {"managed kubernetes", "kubernetes"}),
        ("Managed Kubernetes (MKS)", {"managed kubernetes mks", "kubernetes", "mks"}),
        ("Public Cloud Databases", {"public cloud databases", "databases"}),
        ("Public Cloud", {"public cloud"}),
        ("Nutanix on OVHcloud", {"nutanix on ovhcloud", "nutanix"}),
        ("Private Cloud powered by VMware", {"private cloud", "vmware"}),
        ("Private Cloud par VMware sous SecNumCloud", {"private cloud", "vmware"}),
        ("File Storage: NAS-HA + EFS", {"file storage", "nas ha", "efs"}),
        ("Téléphonie", {"telephonie"}),
    ],
)
def test_a_title_holds_the_names_that_people_use(title: str, expected: set[str]) -> None:
    assert expected <= set(names(title))


@pytest.mark.parametrize("title", ["", "  ", "raci", "Service", "HR", "(…)"])
def test_a_title_that_tells_nothing_holds_no_name(title: str) -> None:
    assert names(title) == ()


def test_the_longest_name_comes_first() -> None:
    assert names("Managed Kubernetes (MKS)")[0] == "managed kubernetes mks"


def test_names_of_three_words_have_an_acronym() -> None:
    assert acronyms("Hosted Private Cloud powered by VMware") == ("hpc",)
    assert acronyms("Object Storage") == ()
