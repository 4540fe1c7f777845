"""Coverage: which terms tell that a question is about something no matrix covers.

A question may share most of its words with a row and yet ask about something else:
"who backs up our CRM". A term that stands rather in phrasings of what is not covered
speaks against all rows alike, by the logarithm of how much rather (naive Bayes). What
speaks for a row is mostly left to the row's score; here it counts for a part.
"""

import numpy as np
from numpy.typing import NDArray

from bot.matching.index import UNSEEN_PHRASES, cells
from bot.matching.lessons import Lessons
from bot.matching.table import Floats
from bot.matching.terms import Bag, Whole, first, is_pair

SMOOTHING = 3e-5  # the share of texts that each side grants a term it does not hold
MOST_OF_PAIR = 8.0  # what a pair may say, as most pairs stand in a single text
OF_ROW = 0.04  # the part that a term's share of a row's texts counts for in its matrix
AT_HOME = 0.3  # the part that counts of what a term says for coverage


def foreignness(told: Lessons, matrices: Whole, rarities: Floats) -> NDArray[np.float64]:
    """For each term what it says of coverage, the more the rarer it is; against it: below 0.

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
    home = _at_home(told, covered, matrices)
    said = np.log((home + SMOOTHING) / (outside + SMOOTHING)) * rarities
    said[said > 0] *= AT_HOME
    most = np.where(is_pair(told.bag.terms), MOST_OF_PAIR, np.inf)
    return np.asarray(np.clip(said, -most, most))


def _at_home(told: Lessons, covered: NDArray[np.bool_], matrices: Whole) -> NDArray[np.float64]:
    """For each term the share of a matrix's texts that hold it, where that is the highest.

    A term that few rows hold, each of them often, counts for more.
    """
    bag = Bag(told.bag.terms, told.bag.texts[covered], told.bag.columns[covered])
    of_column, of_row, counts = cells(bag, told.rows, told.weights, told.size)
    texts = np.bincount(told.rows, told.weights, told.size)
    of_matrix = matrices[of_row]
    starts = np.flatnonzero(first(of_column * (matrices.max(initial=0) + 1) + of_matrix))
    all_texts = np.bincount(matrices, texts[: len(matrices)])
    shares = np.add.reduceat(counts, starts) / all_texts[of_matrix[starts]]
    home = np.zeros(len(told.bag.terms))
    np.maximum.at(home, of_column[starts], shares)
    np.maximum.at(home, of_column, OF_ROW * counts / (texts[of_row] + UNSEEN_PHRASES))
    return home
