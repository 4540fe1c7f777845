"""The stems of texts are kept to compare a question with a few of them."""

import numpy as np

from bot.matching.wordings import Wordings


def test_each_text_has_its_stems_in_order_and_some_have_none() -> None:
    wordings = Wordings.of(np.array([7, 8, 7, 9]), np.array([0, 0, 0, 2]), 4)

    assert [wordings[text] for text in range(4)] == [[7, 8, 7], [], [9], []]
