"""What the knowledge says of its rows, as texts in numbers."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count as counting

import numpy as np
from numpy.typing import NDArray

from bot.knowledge import NONE, Knowledge
from bot.language import speech
from bot.language.particles import join
from bot.language.words import BETWEEN, folded, written_apart
from bot.matching.terms import Bag, Whole, of_texts
from bot.matching.vocabulary import Vocabulary
from bot.matching.wordings import Wordings
from bot.matrix import Row

TEXT_WEIGHT = 6.0  # an activity's own words count as so many phrasings
AT_ONCE = 10_000  # texts whose words are held in memory
FUNCTION = -1  # stands in the place of the stem of a function word
APART = -2  # the same where one text ends and the next begins


@dataclass(frozen=True, slots=True)
class Lessons:
    """Texts, the row each speaks for, and its weight; the rows past the last are `NONE`s.

    The texts of the rows themselves come first, in the order of the rows.
    """

    bag: Bag
    wordings: Wordings
    rows: Whole
    weights: NDArray[np.float64]
    size: int


def lessons(knowledge: Knowledge, rows: tuple[Row, ...], vocabulary: Vocabulary) -> Lessons:
    """Everything the knowledge says: activities, phrasings, and what matrices do not cover.

    Each matrix has one more row, for what it does not cover.
    """
    said = _said(knowledge, rows)
    stems, texts, count = [], [], 0
    for language, spoken in said.items():
        found = _stems([text for _, text, _ in spoken], language, vocabulary)
        stems.append(found[0])
        texts.append(found[1] + count)
        count += len(spoken)
    spoken = [one for many in said.values() for one in many]
    of_row = np.array([row for row, _, _ in spoken], np.int64)
    weights = np.array([weight for _, _, weight in spoken])
    del said, spoken  # what follows takes much memory
    all_stems, all_texts = np.concatenate(stems), np.concatenate(texts)
    del stems, texts
    wordings = Wordings.of(all_stems, all_texts, count)
    bag = of_texts(all_stems, all_texts, vocabulary.concepts)
    return Lessons(bag, wordings, of_row, weights, len(rows) + len(knowledge.catalog.matrices))


def _said(knowledge: Knowledge, rows: tuple[Row, ...]) -> dict[str, list[tuple[int, str, float]]]:
    """All texts by language, each with the number of its row and its weight."""
    at = {row.key: n for n, row in enumerate(rows)}
    for matrix in knowledge.catalog.matrices:
        at[f"{matrix.name}/{NONE}"] = len(at)
    said: dict[str, list[tuple[int, str, float]]] = {tongue: [] for tongue in speech.LANGUAGES}
    for n, row in enumerate(rows):
        said["en"].append((n, row.activity.text, TEXT_WEIGHT))
    for name, phrasings in knowledge.phrasings.items():
        for phrasing in phrasings:
            number = at.get(f"{name}/{phrasing.activity}")
            if number is not None:
                said[phrasing.language].append((number, phrasing.text, 1.0))
    return said


def _stems(texts: Sequence[str], language: str, vocabulary: Vocabulary) -> tuple[Whole, Whole]:
    """The stems of texts end to end, without function words, and the text of each."""
    parts = [
        _some_stems(texts[start : start + AT_ONCE], start, language, vocabulary)
        for start in range(0, max(len(texts), 1), AT_ONCE)
    ]
    stems, of_text = (np.concatenate(part) for part in zip(*parts, strict=True))
    return stems, of_text


def _some_stems(
    texts: Sequence[str], start: int, language: str, vocabulary: Vocabulary
) -> tuple[Whole, Whole]:
    """The stems of a part of the texts, which begins with the text number `start`."""
    said = written_apart(texts)
    if language == "en":
        join(said)
    places: defaultdict[str, int] = defaultdict(counting().__next__)  # of distinct words
    at = np.fromiter(map(places.__getitem__, said), np.int64, len(said))
    stems = np.array(_numbers(list(places), language, vocabulary), np.int64)[at]
    of_text = start + np.cumsum(stems == APART)
    topic = stems >= 0
    return stems[topic], of_text[topic]


def _numbers(distinct: Sequence[str], language: str, vocabulary: Vocabulary) -> list[int]:
    """For each word, as it is written, the number of its stem, or that it has a function only."""
    functions = speech.function_words()[language]
    plain = folded(distinct)
    topic = [word for word in dict.fromkeys(plain) if word not in functions and word != BETWEEN]
    stems = dict(zip(topic, vocabulary.learn(topic, language), strict=True)) | {BETWEEN: APART}
    return [stems.get(word, FUNCTION) for word in plain]
