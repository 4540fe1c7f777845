"""Texts of a few stems as the index takes them, and back again."""

from collections.abc import Sequence

import numpy as np

from bot.matching.terms import Bag, Concepts, of_texts

NO_CONCEPTS = Concepts({}, {})


def bag(texts: Sequence[Sequence[int]], concepts: Concepts = NO_CONCEPTS) -> Bag:
    """The terms of texts, each given by its stems."""
    stems = [stem for text in texts for stem in text]
    of_text = [at for at, text in enumerate(texts) for _ in text]
    return of_texts(np.array(stems, np.int64), np.array(of_text, np.int64), concepts)


def held(found: Bag) -> list[tuple[int, int]]:
    """Each text with each of its terms, in the order of the bag."""
    return list(zip(found.texts.tolist(), found.terms[found.columns].tolist(), strict=True))
