"""Questions that quote an activity: what stands there verbatim is what is meant."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.asking.question import Question
from bot.language.words import words
from bot.matching.candidates import Candidate

SHORTEST = 4  # words; fewer may stand within a text by chance
CERTAIN = 0.99


def verbatim(question: Question, ranked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those first whose text holds the question's words in one run.

    They share the confidence, so that one is certain and several are a choice. A
    text that is quoted whole goes before texts of which it is a part.
    """
    run = f" {' '.join(question.plain)} "
    quoted = [one for one in ranked if _words(one.row.activity.text) == run]
    if not quoted and len(question.plain) >= SHORTEST:
        quoted = [one for one in ranked if run in _words(one.row.activity.text)]
    if not quoted:
        return tuple(ranked)
    certain = [replace(one, confidence=round(CERTAIN / len(quoted), 4)) for one in quoted]
    others = [replace(one, confidence=0.0) for one in ranked if one not in quoted]
    return (*certain, *others)


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    return f" {' '.join(words(text))} "
