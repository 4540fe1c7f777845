"""What taking up a suggested phrasing would change, in a modal."""

from collections.abc import Iterator, Sequence

from bot.evaluation.scores import Scores
from bot.language.wording import Wording
from bot.learning.suggestions import Suggestion
from bot.learning.trial import Trial
from bot.slack import limits
from bot.slack.views.blocks import Block, bullets, cut, plain, rich, section, text

SHOWN = 8  # questions and phrases that are named, of more
PHRASE = 150  # letters of one that is named


def trying(wording: Wording) -> Block:
    """The modal while a suggestion is tried."""
    return _modal(
        [rich([section([text(wording("Trying it on the labelled questions …"))])])], wording
    )


def tried(one: Suggestion, trial: Trial, wording: Wording) -> Block:
    """The modal with what a suggestion would change."""
    phrase = cut(one.phrasing.text, PHRASE)
    activity = cut(one.row.activity.text, limits.PLAIN_TEXT)
    head = [text(f"“{phrase}”", bold=True), text(f" → {activity}")]
    return _modal([rich([section(head)]), *_changes(one, trial, wording)], wording)


def _changes(one: Suggestion, trial: Trial, wording: Wording) -> Iterator[Block]:
    answered = (
        wording("The question is then answered at once.")
        if trial.answered
        else wording("The question is not answered at once by it alone.")
    )
    told = [answered, *_figures(trial.before, trial.after, wording)]
    if trial.winner:
        winner = cut(trial.winner.activity.text, PHRASE)
        told.append(
            wording("Another activity would win it all the same: {activity}", activity=winner)
        )
    yield rich([bullets(told)])
    yield from _named(wording("Asked as"), one.wordings)
    yield from _named(wording("Better"), trial.better)
    yield from _named(wording("Worse"), trial.worse)
    lost = [f"{each.phrasing.text} ({each.phrasing.activity})" for each in trial.lost]
    yield from _named(wording("Other activities would lose"), lost)


def _figures(before: Scores | None, after: Scores | None, wording: Wording) -> Iterator[str]:
    if before is None or after is None:
        yield wording("There are no labelled questions to try it on.")
        return
    names = {
        wording("right"): (before.right, after.right),
        wording("offered"): (before.offered, after.offered),
        wording("wrong"): (before.wrong, after.wrong),
        wording("missed"): (before.missed, after.missed),
    }
    for name, (was, would) in names.items():
        yield f"{name}: {was:.1%} → {would:.1%}"


def _named(title: str, texts: Sequence[str]) -> Iterator[Block]:
    if texts:
        shown = [cut(each, PHRASE) for each in texts[:SHOWN]]
        more = [f"… + {len(texts) - SHOWN}"] if len(texts) > SHOWN else []
        yield rich([section([text(title, bold=True)]), bullets([*shown, *more])])


def _modal(blocks: list[Block], wording: Wording) -> Block:
    return {
        "type": "modal",
        "title": plain(wording("What would change?"), limits.VIEW_TITLE),
        "close": plain(wording("Close"), limits.VIEW_TITLE),
        "blocks": blocks,
    }
