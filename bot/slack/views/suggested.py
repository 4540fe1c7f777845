"""Suggested phrasings, each with what led to it and the buttons to decide about it."""

from collections.abc import Iterator, Sequence

from bot.language.wording import Wording
from bot.learning.suggestions import Suggestion
from bot.slack.views.blocks import Block, actions, button, context, cut, quote, rich, section, text

ACCEPT = "suggestion:accept"
REJECT = "suggestion:reject"
TRY = "suggestion:try"
LONGEST = 300  # characters of an activity that people still recognise it by


def suggested(found: Sequence[Suggestion], wording: Wording) -> Iterator[Block]:
    """What the owners of the knowledge are to decide about; nothing where there is nothing."""
    if not found:
        return
    yield {"type": "divider"}
    yield rich([section([text(wording("Suggested phrasings"), bold=True)])])
    yield context(
        [wording("People picked these activities for these words. Only owners see this.")]
    )
    for one in found:
        activity = cut(one.row.activity.text, LONGEST)
        yield rich([section([text(one.phrasing.text, bold=True)]), quote([text(activity)])])
        yield context([_picked(one, wording)])
        accept = button(ACCEPT, wording("Take up"), one.mark)
        reject = button(REJECT, wording("Turn down"), one.mark)
        change = button(TRY, wording("What would change?"), one.mark)
        yield actions([accept, change, reject])


def _picked(one: Suggestion, wording: Wording) -> str:
    times = wording.plural("picked {count} time", "picked {count} times", one.picks)
    people = wording.plural("by {count} person", "by {count} people", one.people)
    told = f"{one.row.matrix.service} · {one.phrasing.language} · {times} {people}"
    vain = wording.plural(
        "asked {count} time without an answer", "asked {count} times without an answer", one.vain
    )
    return f"{told} · {vain}" if one.vain else told
