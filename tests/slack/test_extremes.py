"""A message of every kind keeps within Slack's limits, however much a matrix holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.speech import LANGUAGES
from bot.language.wording import worded_in
from bot.matrix import Activity, Catalog, Contact, Matrix, Party, Phase, Role, Source
from tests.slack.blocks import breaches, quoted
from tests.slack.kinds import kinds
from tests.slack.vast import LONGEST_NAME, LONGEST_TEXT, catalogs

QUESTIONS = ("", "<" * 10_000)


def greatest(parties: int, letter: str) -> Catalog:
    """Activities as long as they may be, with so many parties in every role."""
    label = letter * LONGEST_NAME
    contacts = 8 * (
        Contact("channel", "C0123ABCDEF"),
        Contact("group", "S0123ABCDEF", label),
        Contact("email", f"{'m' * 64}@example.com", label),
        Contact("link", f"https://example.com/{'x' * 2000}"),
        Contact("channel", "c" * 80, label, backup=True),
    )
    held = tuple(
        Party(f"p{n}", f"{n} {letter * LONGEST_NAME}"[:LONGEST_NAME], (), contacts)
        for n in range(parties)
    )
    phase: Phase | None = None
    for n in range(35):
        phase = Phase("3." * 10, f"{n} {letter * LONGEST_NAME}"[:LONGEST_NAME], phase)
    assert phase is not None
    rows = tuple(
        Activity(
            f"row-{n}",
            f"{n} {letter * LONGEST_TEXT}"[:LONGEST_TEXT],
            phase,
            tuple((party, frozenset(Role)) for party in held),
        )
        for n in range(5)
    )
    name = letter * LONGEST_NAME
    source = Source(name, "https://example.com/")
    matrix = Matrix("m" * 200, name, (), source, (), held, held[0], (phase,), rows)
    return Catalog((matrix,))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parties", [20, 60])
def test_the_longest_activity_of_many_parties_fits_in_every_language(
    language: str, parties: int
) -> None:
    wording = worded_in(language)
    for letter in ("W", "<"):
        catalog = greatest(parties, letter)
        for question in QUESTIONS:
            for kind, message in kinds(catalog, wording, question, "ana"):
                assert breaches(message) == [], (kind, letter, question[:10])


@given(catalogs(), st.text(max_size=400), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=40, deadline=None)
def test_every_matrix_fits(catalog: Catalog, question: str, language: str) -> None:
    for kind, message in kinds(catalog, worded_in(language), question, "ana"):
        assert breaches(message) == [], kind


def test_an_activity_that_is_found_is_told_whole_however_long() -> None:
    catalog = greatest(20, "W")
    answer = dict(kinds(catalog, worded_in("en"), "who?", "ana"))["answer"]

    (activity,) = quoted(answer["blocks"])
    assert activity == catalog.matrices[0].activities[0].text
    assert len(activity) == LONGEST_TEXT
