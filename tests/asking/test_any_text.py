"""Reading never fails, whatever the text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.asking.frames import frames
from bot.asking.heard import LONGEST
from bot.asking.reading import Reader
from bot.language.speech import LANGUAGES
from bot.language.words import words
from bot.matrix import Catalog
from tests.knowledge import shipped_matrix

READER = Reader(Catalog((shipped_matrix(),)))
PIECES = [
    "who is responsible for",
    "backups",
    "but not",
    "accountable",
    "R and A",
    "an I",
    "3.1.2",
    "4.",
    "phase",
    "we",
    "OVH",
    "<@U1>",
    "<#C1",
    "x>",
    "<https://a.b",
    "c>",
    ":tada:",
    "```",
    "\n> ",
    "&gt;",
    "and",
    "it",
    "wer ist",
    "qui",
    "???",
    "ł",
    "谁",
    "👍",
    " ",
    "\n",
]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join)


@settings(deadline=None)
@given(TEXTS, st.booleans())
@example("an I:WE", False)
def test_a_question_is_read_from_any_text(text: str, overheard: bool) -> None:
    found = READER.read(text, overheard=overheard)

    assert found.language in LANGUAGES
    assert set(found.rest) <= set(found.words) <= set(found.plain) | set(words(text))
    assert not (found.nothing and found.wanted)


@settings(deadline=None)
@given(st.sampled_from(["", "who restores ", "```", "> "]), st.text(min_size=1, max_size=9))
def test_a_long_text_is_read_as_far_as_its_limit(start: str, text: str) -> None:
    whole = start + text * LONGEST

    assert READER.read(whole) == READER.read(whole[:LONGEST])


@pytest.mark.parametrize("language", LANGUAGES)
def test_frames_are_found_in_any_text(language: str) -> None:
    assert list(frames(language).spans([])) == []
    assert list(frames(language).spans(["", "\0", "谁"])) == []
