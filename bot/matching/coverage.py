"""Coverage: which terms tell that a question is about something no matrix covers.

A question may share most of its words with a row and yet ask about something else:
"who backs up our CRM". A term that stands rather in phrasings of what is not covered
speaks against all rows alike, by the logarithm of how much rather (naive Bayes). What
speaks for a row is left to the row's score; only what speaks against counts here.
"""

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import cells
from bot.matching.lessons import Lessons
from bot.matching.table import Floats
from bot.matching.terms import Bag, Whole, is_pair

SMOOTHING = 1e-4  # the share of texts that each side grants a term it does not hold
MOST_OF_PAIR = 8.0  # what a pair may say, as most pairs stand in a single text


def foreignness(told: Lessons, matrices: Whole, rarities: Floats) -> NDArray[np.float64]:
    """For each term what it says against coverage, the more the rarer it is: 0 or less.

    `matrices` numbers the matrix of each row; the rows past them say what is not
    covered. A term is at home where one matrix has it often, however many do not.
    """
    inside, held, terms = len(matrices), told.rows[told.bag.texts], len(told.bag.terms)
    if inside == told.size or not (told.rows >= inside).any():
        return np.zeros(terms)
    covered = held < inside
    weights = told.weights[told.bag.texts]
    foreign = np.bincount(told.bag.columns[~covered], weights[~covered], minlength=terms)
    outside = foreign / told.weights[told.rows >= inside].sum()
    bag = Bag(told.bag.terms, told.bag.texts[covered], told.bag.columns[covered])
    of_text = np.append(matrices, np.zeros(told.size - inside, np.int64))[told.rows]
    several = int(matrices.max(initial=0)) + 1
    of_column, of_matrix, counts = cells(bag, of_text, told.weights, several)
    own = told.rows < inside
    texts = np.bincount(of_text[own], told.weights[own], minlength=several)
    home = np.zeros(terms)
    np.maximum.at(home, of_column, counts / np.maximum(texts, 1.0)[of_matrix])
    against = np.minimum(np.log((home + SMOOTHING) / (outside + SMOOTHING)), 0.0) * rarities
    least = np.where(is_pair(told.bag.terms), -MOST_OF_PAIR, -np.inf)
    return np.asarray(np.maximum(against, least))
