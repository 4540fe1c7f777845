"""Sums up grades: shares per kind and language, confusions, and the error of being sure."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.evaluation.grading import Grade, Graded


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures for a group of questions; shares are from 0 to 1."""

    count: int
    right: float
    offered: float
    wrong: float
    missed: float
    top1: float | None
    top3: float | None


def scores(group: Sequence[Graded]) -> Scores:
    """The figures for a group that is not empty."""
    counts = Counter(graded.grade for graded in group)
    ranked = [graded for graded in group if graded.first is not None]
    return Scores(
        count=len(group),
        right=counts[Grade.RIGHT] / len(group),
        offered=counts[Grade.OFFERED] / len(group),
        wrong=counts[Grade.WRONG] / len(group),
        missed=counts[Grade.MISSED] / len(group),
        top1=sum(bool(graded.first) for graded in ranked) / len(ranked) if ranked else None,
        top3=sum(bool(graded.three) for graded in ranked) / len(ranked) if ranked else None,
    )


def by_kind(all_: Iterable[Graded]) -> dict[str, Scores]:
    """The figures per kind, and per language where a question names one; and for all."""
    groups: dict[str, list[Graded]] = {}
    everything = list(all_)
    for graded in everything:
        name = f"{graded.kind} {graded.language}".strip()
        groups.setdefault(name, []).append(graded)
    return {name: scores(group) for name, group in sorted(groups.items())} | (
        {"all": scores(everything)} if everything else {}
    )


def confusions(all_: Iterable[Graded], most: int = 10) -> list[tuple[str, str, int]]:
    """The pairs of a right and a wrong row that were mistaken most often."""
    pairs = Counter(
        (graded.gold[0], graded.got[0])
        for graded in all_
        if graded.first is False and graded.gold and graded.got
    )
    return [(gold, got, count) for (gold, got), count in pairs.most_common(most)]


def sure_and_wrong(all_: Iterable[Graded]) -> tuple[int, int]:
    """How many questions were answered with one row, and how many of these wrongly."""
    found = [graded for graded in all_ if graded.found]
    return len(found), sum(graded.grade is not Grade.RIGHT for graded in found)


def upper_bound(wrong: int, count: int, doubt: float = 0.05) -> float:
    """The Clopper–Pearson upper bound of an error rate, two-sided, with doubt/2 above it.

    The rate at which `wrong` errors or fewer in `count` trials would be as unlikely
    as doubt/2 (Clopper and Pearson, Biometrika 26, 1934); found by bisection.
    """
    if count == 0 or wrong >= count:
        return 1.0
    low, high = wrong / count, 1.0
    for _ in range(60):
        rate = (low + high) / 2
        if _at_most(wrong, count, rate) > doubt / 2:
            low = rate
        else:
            high = rate
    return high


def _at_most(wrong: int, count: int, rate: float) -> float:
    """The probability of at most so many errors at this rate."""
    logs = [
        math.lgamma(count + 1)
        - math.lgamma(k + 1)
        - math.lgamma(count - k + 1)
        + k * math.log(rate)
        + (count - k) * math.log1p(-rate)
        for k in range(wrong + 1)
    ]
    return math.fsum(math.exp(value) for value in logs)
