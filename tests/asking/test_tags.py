"""Sides that are only named to choose from are no topic, and a mark after them asks."""

import pytest

from bot.asking.reading import Reader


@pytest.mark.parametrize(
    ("text", "topic", "asked"),
    [
        ("data plane access – customer or ovh?", ("data", "plane", "access"), True),
        ("risk treatment, R = OVH?", ("risk", "treatment"), True),
        ("nightly copies (OVH only)", ("nightly", "copies"), False),
        ("disks: OVHcloud R/A, client I?", ("disks",), True),
        ("hi OVH, the racks", ("racks",), False),
        ("rooms that OVH people enter", ("rooms", "ovh", "people", "enter"), False),  # says which
        ("OVH?", ("ovh",), False),  # there is nothing else
        ("Zugriff auf die Datenebene – Kunde oder OVH?", ("zugriff", "datenebene"), True),
        ("sauvegardes du service : OVH ?", ("sauvegardes", "service"), True),
    ],
)
def test_sides_to_choose_from_are_no_topic(
    reader: Reader, text: str, topic: tuple[str, ...], asked: bool
) -> None:
    question = reader.read(text)

    assert question.words == topic
    assert question.asked is asked
