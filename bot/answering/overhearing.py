"""Whether a message that nobody addressed to the bot asks what a matrix tells."""

import math

from bot.matching.candidates import Candidates

# What else than its form tells that a message asks for a row, as log-odds; fitted together
# with the weights of `asking.plainness`, and rounded.
BIAS = -10.1  # a channel seldom asks, and it is worse to disturb than to keep still
CHANCE = 0.4  # for each of the log-odds that some row is meant
INSIDE = 0.5  # for how far the best row stands before what its matrix does not cover
MOST_INSIDE = 6.0
NAMED = 1.0  # for each word that is one of its activity, or means the same, …
MOST_NAMED = 6
UNKNOWN = -1.0  # … and for each that nothing knows, …
MOST_UNKNOWN = 5
FEW = -2.0  # where there are so few words that chance may have brought them together
SCANTY = 2  # words that are so few
NEVER, SURELY = 0.05, 0.9999  # bounds of a chance, past which it tells no more


def odds(candidates: Candidates, named: int) -> float:
    """The log-odds that an overheard message asks for one of some rows.

    `named` of its words stand in the activity of the best row, or mean the same.
    """
    plainness = candidates.question.plainness
    if plainness is None or not candidates.ranked:
        return -math.inf
    covered = sum([candidate.confidence for candidate in candidates.ranked])
    chance = min(max(covered, NEVER), SURELY)
    return (
        BIAS
        + plainness
        + CHANCE * math.log(chance / (1 - chance))
        + INSIDE * min(candidates.signals.inside, MOST_INSIDE)
        + NAMED * min(named, MOST_NAMED)
        + UNKNOWN * min(candidates.unknown, MOST_UNKNOWN)
        + FEW * (len(candidates.question.words) <= SCANTY)
    )
