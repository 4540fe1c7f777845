"""Short sentences of the bot's own, each with what to do next."""

from bot.language.wording import Wording
from bot.slack.views.blocks import Message
from bot.slack.views.message import notice

# Why Slack does not let the bot post somewhere: https://docs.slack.dev/reference/methods/chat.postMessage
OUTSIDE = frozenset({"not_in_channel", "channel_not_found", "no_permission"})
CLOSED = frozenset({"is_archived", "restricted_action", "restricted_action_read_only_channel"})


def old_button(wording: Wording) -> Message:
    """A button is of another version of the bot's."""
    return notice(wording("This button is from an earlier version. Ask again with /raci."))


def gone(wording: Wording) -> Message:
    """What a button was about is no longer in the matrix."""
    return notice(wording("That activity is no longer in the matrix. Ask again with /raci."))


def chosen(wording: Wording) -> Message:
    """Somebody was faster."""
    return notice(wording("Somebody has chosen already; ask again for another answer."))


def thanks(wording: Wording) -> Message:
    """A thumb up was taken note of."""
    return notice(wording("Thank you, noted."))


def not_answered(error: str, wording: Wording) -> Message:
    """A question could not be answered where it was asked; this goes to the asker alone."""
    if error in CLOSED:
        return notice(wording("I may not post where you asked: ask me here, or with /raci."))
    return notice(wording("I could not answer where you asked: ask me here, or with /raci."))


def not_posted(error: str, wording: Wording) -> Message:
    """An answer could not be posted in a channel."""
    if error in OUTSIDE:
        return notice(
            wording("I am not in that channel: invite me there, then ask again with /raci.")
        )
    if error in CLOSED:
        return notice(wording("Nobody may post in that channel, nor may I: copy the answer."))
    return notice(wording("Slack did not take the message: ask again with /raci."))


def called(wording: Wording) -> Message:
    """They were notified."""
    return notice(wording("They are notified: they see the question and your name."))


def called_before(wording: Wording) -> Message:
    """They were notified before."""
    return notice(wording("They were notified before, and once is enough."))


def not_called(error: str, wording: Wording) -> Message:
    """They could not be notified."""
    if error in OUTSIDE:
        return notice(
            wording("I am not in their channel: invite me there and ask again, or write to them.")
        )
    return notice(wording("Slack did not take the message: please write to them yourself."))


def nowhere_to_call(wording: Wording) -> Message:
    """A group can be mentioned only where it reads along."""
    return notice(wording("Ask in a channel, so that I can mention them there."))
