"""What is said over a list: how many rows, of what, and what to do where there are none."""

from bot.answering.answer import Listing
from bot.answering.sentences import filtered
from bot.language.wording import Wording
from bot.matrix import Catalog


def counted(answer: Listing, wording: Wording) -> str:
    """How many rows a list has, and what it was asked for."""
    inside = wording.listed([phase.label for phase in answer.phases])
    outside = wording.listed([phase.label for phase in answer.outside])
    but = wording("except {phases}", phases=outside) if outside else ""
    what = [part for part in (inside, but, filtered(answer, wording)) if part]
    if answer.rows:
        count = wording.plural("{count} activity", "{count} activities", len(answer.rows))
        return " · ".join([count, *what])
    if answer.missing:
        return _absent(answer, wording)
    if what:
        return wording("No activity fits: {what}.", what=" · ".join(what))
    return wording("No activity fits.")


def next_step(answer: Listing, catalog: Catalog, wording: Wording) -> str:
    """What to do with a list that is empty, or what is lacking of one that is not."""
    if answer.rows:
        return _absent(answer, wording) if answer.missing else ""
    outermost = [
        phase.label
        for matrix in catalog.matrices
        for phase in matrix.phases
        if len(phase.lineage) == 1
    ]
    if answer.missing and len(catalog.matrices) == 1:
        return wording("The phases are {phases}.", phases=wording.listed(outermost))
    numbers = [phase.number for phase in answer.phases if phase.number]
    return wording(
        "Leave out the phase or a role, or see a whole phase: “show {phase}”.",
        phase=numbers[0] if numbers else some_phase(catalog, wording),
    )


def some_phase(catalog: Catalog, wording: Wording) -> str:
    """A phase that can be asked for, by way of example."""
    phases = [
        phase.number for matrix in catalog.matrices for phase in matrix.phases if phase.number
    ]
    return phases[len(phases) // 2] if phases else wording("everything")


def _absent(answer: Listing, wording: Wording) -> str:
    return wording("There is no phase {number}.", number=wording.either(answer.missing))
