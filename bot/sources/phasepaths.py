"""The way to a phase as one text: "3. Service usage › 3.1. Operations"."""

from bot.matrix import Phase

SEPARATOR = " › "


def written(phase: Phase, skipped: int = 0) -> str:
    """The labels from the outermost phase on, or past some of them; a › in a label is doubled."""
    return SEPARATOR.join(step.label.replace("›", "››") for step in phase.lineage[skipped:])


def labels(path: str) -> tuple[str, ...]:
    """The labels that a path was written of, outermost first."""
    return tuple(label.replace("››", "›") for label in path.split(SEPARATOR))
