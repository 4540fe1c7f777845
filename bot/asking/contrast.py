"""Two sides that are named against each other."""

from collections.abc import Sequence
from itertools import pairwise

from bot.asking.frames import joints
from bot.asking.plainness import Named, momentary
from bot.language import speech

MOST_BETWEEN = 3  # words that say what a side does, before the "or"
NEAR = 8  # words around two sides that tell whether it is about a moment


def contrasted(said: Sequence[str], parties: Sequence[Named], language: str) -> bool:
    """Whether two sides are named with an "or" between: "OVH or us", "does OVH do it or do we".

    Where something is done now, it is rather two people: "today, you or me?".
    """
    joining, functions = joints(language), speech.function_words()[language]
    for one, other in pairwise(parties):
        between = said[one.stop : other.start]
        at = next((n for n, word in enumerate(between) if word in joining), None)
        if at is None:
            continue
        inverted = len(between) - at > 1  # "or does OVH", which asks whatever stands before
        if (
            (inverted or at <= MOST_BETWEEN)
            and functions.issuperset(between[at:])
            and one.meaning != other.meaning
        ):
            return not momentary(said[max(one.start - NEAR, 0) : other.stop + NEAR], language)
    return False
