"""What the knowledge says of its rows, as texts in numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.knowledge import NONE, Knowledge
from bot.language import speech
from bot.language.words import words
from bot.matching.terms import Bag, Whole, of_texts
from bot.matching.vocabulary import Vocabulary
from bot.matrix import Row

TEXT_WEIGHT = 6.0  # an activity's own words count as so many phrasings
END = "\n"


@dataclass(frozen=True, slots=True)
class Own:
    """The words of an activity itself: their stems, and the concepts they stand for."""

    stems: frozenset[int]
    concepts: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lessons:
    """Texts, the row each speaks for, and its weight; the rows past the last are `NONE`s.

    `own` is what the words of each row's activity say.
    """

    bag: Bag
    rows: Whole
    own: tuple[Own, ...]
    weights: NDArray[np.float64]
    size: int


def lessons(knowledge: Knowledge, rows: tuple[Row, ...], vocabulary: Vocabulary) -> Lessons:
    """Everything the knowledge says: activities, phrasings, and what matrices do not cover.

    Each matrix has one more row, for what it does not cover.
    """
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
    stems, texts, count = [], [], 0
    for language, spoken in said.items():
        found = _stems([text for _, text, _ in spoken], language, vocabulary)
        stems.append(found[0])
        texts.append(found[1] + count)
        count += len(spoken)
    bag = of_texts(np.concatenate(stems), np.concatenate(texts), vocabulary.concepts)
    spoken = [one for many in said.values() for one in many]
    return Lessons(
        bag,
        np.array([row for row, _, _ in spoken], np.int64),
        _own(rows, vocabulary),
        np.array([weight for _, _, weight in spoken]),
        len(at),
    )


def _own(rows: tuple[Row, ...], vocabulary: Vocabulary) -> tuple[Own, ...]:
    functions = speech.function_words()["en"]
    texts = [[w for w in words(row.activity.text) if w not in functions] for row in rows]
    told = [vocabulary.learn(text, "en") for text in texts]
    return tuple(Own(frozenset(stems), vocabulary.meant(stems)) for stems in told)


def _stems(texts: Iterable[str], language: str, vocabulary: Vocabulary) -> tuple[Whole, Whole]:
    """The stems of texts end to end, without function words, and the text of each.

    All texts are taken as one long one, since that is several times faster.
    """
    long = f" {END} ".join(" ".join(text.split()) for text in texts)
    functions = speech.function_words()[language]
    marked = [word for word in words(long, END) if word not in functions]
    topic = [word for word in marked if word != END]
    ends = np.array([word == END for word in marked], bool)
    of_text = np.cumsum(ends)[~ends] if marked else np.zeros(0, np.int64)
    return np.array(vocabulary.learn(topic, language), np.int64), of_text.astype(np.int64)
