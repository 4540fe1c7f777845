"""The frames of eight languages, and how runs of words are found in a text."""

import itertools
from importlib.resources import files

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.asking.frames import frames, pronouns
from bot.asking.phrasebook import Phrasebook
from bot.asking.question import Mention
from bot.language.speech import LANGUAGES
from bot.language.words import words

AROUND = ("joints", "aspects", "reverses", "several", "wonders", "unmarked", "now", "once")
CLAIMS = ("what", "clauses", "negations", "choices", "openers", "belongings", "ands")
LINKING = ("adverse", "towards", "standing", "picking")
LISTING = (
    "bare",
    "occasions",
    "agents",
    "askers",
    "selves",
    "single",
    "they",
    "ordinals",
    "asking_what",
)
UNASKED = ("who", "ours", "aside", *AROUND, *CLAIMS, *LINKING, *LISTING)  # no frames of their own


def read(language: str) -> dict[str, list[str]]:
    file = files("bot.asking").joinpath(f"frames/{language}.yaml")
    found: dict[str, list[str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


FRAMES = {language: read(language) for language in LANGUAGES}
RUNS = [
    (language, heading, run)
    for language, headings in FRAMES.items()
    for heading, runs in headings.items()
    for run in runs
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_headings(language: str) -> None:
    of_relatives = {"wonders"} if language not in {"en", "fr"} else set()

    assert set(FRAMES[language]) == set(FRAMES["en"]) - of_relatives


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_is_empty(language: str) -> None:
    assert [heading for heading, runs in FRAMES[language].items() if not runs] == []


def test_every_frame_is_a_run_of_folded_words() -> None:
    letters = [run.replace("*", "x").replace("?", "x") for *_, run in RUNS]

    assert [run for run in letters if not run or " ".join(words(run)) != run] == []


def test_every_frame_is_found_with_the_meaning_of_its_heading() -> None:
    lost = [
        (language, heading, run)
        for language, heading, run in RUNS
        if heading not in UNASKED
        and not any(
            span.stop == len(run.split()) and heading in span.meaning
            for span in frames(language).spans(run.split())
        )
    ]

    assert lost == []


def test_frames_for_what_is_overheard_hide_no_others_elsewhere() -> None:
    asked = ["who", "is", "responsible", "for", "it"]

    assert ["responsible" in span.meaning for span in frames("en").spans(asked)].count(True) == 1
    assert any("who" in span.meaning for span in frames("en", overheard=True).spans(asked))
    assert not any("who" in span.meaning for span in frames("en").spans(asked))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_for_we_and_you_are_told_apart(language: str) -> None:
    we, you = FRAMES[language]["we"], FRAMES[language]["you"]

    assert set(we).isdisjoint(you)
    for run, mention in ((we[0], Mention.WE), (you[0], Mention.YOU)):
        assert [span.meaning for span in pronouns(language).spans(run.split())] == [mention]


BOOK = Phrasebook([(["who"], 1), (["who", "does"], 2), (["does"], 3), (["who", "does", "what"], 4)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("nothing of it", []),
        ("who", [(0, 1, 1)]),
        ("who does it", [(0, 2, 2)]),
        ("who does what", [(0, 3, 4)]),
        ("so who does", [(1, 3, 2)]),
        ("who who does does", [(0, 1, 1), (1, 3, 2), (3, 4, 3)]),
        ("does who do what", [(0, 1, 3), (1, 2, 1)]),
    ],
)
def test_the_longest_run_is_found_from_left_to_right(
    text: str, expected: list[tuple[int, int, int]]
) -> None:
    assert [(span.start, span.stop, span.meaning) for span in BOOK.spans(text.split())] == expected


RUN = st.lists(st.sampled_from("abc"), min_size=1, max_size=3)


@settings(deadline=None)
@given(st.lists(RUN, max_size=8), st.lists(st.sampled_from("abcd"), max_size=12))
def test_runs_never_overlap_and_stand_in_the_text(runs: list[list[str]], text: list[str]) -> None:
    found = list(Phrasebook((run, "".join(run)) for run in runs).spans(text))

    assert all("".join(text[span.start : span.stop]) == span.meaning for span in found)
    assert all(one.stop <= other.start for one, other in itertools.pairwise(found))
    assert bool(found) == any(
        text[at : at + len(run)] == run for run in runs for at in range(len(text))
    )
