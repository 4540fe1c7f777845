"""The way to a phase as one text: "3. Service usage › 3.1. Operations"."""

from collections.abc import Iterable

from bot.matrix import Phase

SEPARATOR = " › "


def written(phase: Phase, skipped: int = 0) -> str:
    """The labels from the outermost phase on, or past some of them; a › in a label is doubled."""
    return joined([step.label for step in phase.lineage[skipped:]])


def joined(labels: Iterable[str]) -> str:
    """The path that these labels make, outermost first."""
    return SEPARATOR.join(label.replace("›", "››") for label in labels)


def labels(path: str) -> tuple[str, ...]:
    """The labels that a path was written of, outermost first."""
    return tuple(label.replace("››", "›") for label in path.split(SEPARATOR))
