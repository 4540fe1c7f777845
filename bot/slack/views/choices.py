"""What is offered instead of an answer, and what is said once it was turned down."""

from bot.answering.entries import offered
from bot.language.wording import Wording
from bot.matrix import Row
from bot.slack.carried import Carried
from bot.slack.views.blocks import Message, actions, bullets, cut, notification, rich, section, text
from bot.slack.views.buttons import choices, is_cut, none_of_these
from bot.slack.views.message import OFFERED, notice


def instead(rows: tuple[Row, ...], carried: Carried, wording: Wording) -> Message:
    """The rows that came next, for the person to whom the first was not the right one."""
    if not rows:
        return notice(
            wording("No other activity comes near. Ask again with a few more words."),
        )
    entries = offered(rows)
    asked = wording("Which one did you mean?")
    elements = [section([text(asked, bold=True)])]
    if is_cut(entries):
        elements.append(bullets([cut(entry.activity, OFFERED) for entry in entries], numbered=True))
    row = [*choices(entries, carried, instead=carried.rows[0]), none_of_these(carried, wording)]
    told = "\n".join((asked, *(entry.activity for entry in entries)))
    return Message(text=notification(told), blocks=[rich(elements), actions(row)])


def refused(rows: tuple[Row, ...], wording: Wording) -> Message:
    """What is said once none of the rows was the one: that it is known, and what to do next."""
    noted = wording("None of these: noted, for whoever keeps the matrix.")
    next_ = wording("Ask again with a few more words.")
    told = [cut(entry.activity, OFFERED) for entry in offered(rows)]
    caption = wording("Offered:")
    elements = [section([text(noted, bold=True), text(f" {next_}")])]
    elements += [section([text(caption)]), bullets(told)] if told else []
    listed = [caption, *(f"- {activity}" for activity in told)] if told else []
    return Message(
        text=notification("\n".join((f"{noted} {next_}", *listed))), blocks=[rich(elements)]
    )
