"""Modals and Home tabs stay as designed, within Slack's limits, and say nothing as markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.speech import LANGUAGES
from bot.language.wording import ENGLISH, worded_in
from bot.matrix import Catalog
from tests.slack.blocks import nodes, notifying
from tests.slack.screens import SCREENS, screens, snapshots, written
from tests.slack.test_extremes import greatest
from tests.slack.test_injection import CORPUS, LINKS, hostile
from tests.slack.vast import catalogs
from tests.slack.views import breaches

KINDS = snapshots()


def test_there_is_a_snapshot_of_each_kind_and_no_other() -> None:
    assert {file.stem for file in SCREENS.glob("*.json")} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_looks_as_it_was_designed(kind: str) -> None:
    kept = (SCREENS / f"{kind}.json").read_text(encoding="utf-8")

    assert written(KINDS[kind]) == kept
    assert breaches(KINDS[kind]) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("parties", [1, 20, 60])
def test_the_longest_activity_of_many_parties_fits_in_every_language(
    language: str, parties: int
) -> None:
    for kind, view in screens(greatest(parties, "W"), worded_in(language), "<" * 3000):
        assert breaches(view) == [], kind


@given(catalogs(), st.text(max_size=400), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=30, deadline=None)
def test_every_matrix_fits(catalog: Catalog, question: str, language: str) -> None:
    for kind, view in screens(catalog, worded_in(language), question):
        assert breaches(view) == [], kind


@pytest.mark.parametrize("words", CORPUS, ids=ascii)
def test_no_payload_notifies_links_or_breaks_a_screen(words: str) -> None:
    for kind, view in screens(hostile(words), ENGLISH, words):
        assert breaches(view) == [], kind
        assert notifying(view) == [], kind
        links = {node["url"] for node in nodes(view) if node.get("type") == "link"}
        assert links <= LINKS, kind
