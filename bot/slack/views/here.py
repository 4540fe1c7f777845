"""What is said about what the bot answers in a channel."""

from bot.journal.entries import Overhearing
from bot.language.wording import Wording
from bot.slack.views.blocks import Message
from bot.slack.views.message import notice


def told(setting: Overhearing, wording: Wording) -> Message:
    """What is set, and how it is changed."""
    return notice(f"{_setting(setting, wording)} {_how(wording)}")


def changed(setting: Overhearing, person: str, wording: Wording) -> Message:
    """What somebody has just set, told to all."""
    who = wording("{person} changed that.", person=person) if person else ""
    return notice(
        " ".join(part for part in (_setting(setting, wording), who, _how(wording)) if part)
    )


def direct(wording: Wording) -> Message:
    """What is said about it where only one person is."""
    return notice(wording("In a direct message I answer everything. Use this in a channel."))


def silenced(wording: Wording) -> Message:
    """What somebody is told who mentions the bot where it is switched off."""
    return notice(
        wording(
            "I am switched off in this channel. Ask with /raci, or switch me on for all "
            "with /raci here mentions."
        )
    )


def _setting(setting: Overhearing, wording: Wording) -> str:
    return {
        "mentions": wording("In this channel I answer when I am mentioned."),
        "questions": wording(
            "In this channel I answer when I am mentioned, and plain questions about who is "
            "responsible, once a thread."
        ),
        "off": wording("In this channel I answer nothing."),
    }[setting]


def _how(wording: Wording) -> str:
    return wording("Change it with /raci here followed by mentions, questions or off.")
