"""A verb with its particle is one word, however it is inflected."""

import pytest

from bot.language.particles import joined
from bot.language.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("log in", ["login"]),
        ("she logs in", ["she", "login"]),
        ("logged out again", ["logout", "again"]),
        ("setting up the service", ["setup", "service"]),
        ("roll it out", ["roll", "it"]),
        ("back up", ["back"]),
        ("live in", ["live"]),
        ("log", ["log"]),
        ("get our mail out", ["get", "our", "mail", "outwards"]),
        ("pull them in and go", ["pull", "them", "inwards", "and", "go"]),
        (
            "moving the old accounts over to you",
            ["moving", "old", "accounts", "across", "to", "you"],
        ),
        ("get the mail in Outlook", ["get", "mail", "outlook"]),  # says where
        ("logged in", ["login"]),
        ("in and out", ["and"]),  # nothing is moved
        ("who may get in", ["who", "may", "get"]),
    ],
)
def test_a_verb_and_the_particle_after_it_are_joined(text: str, expected: list[str]) -> None:
    said = words(text)
    places = [at for at, word in enumerate(said) if word not in ("in", "out", "over", "up", "the")]

    assert joined(said, places) == expected
