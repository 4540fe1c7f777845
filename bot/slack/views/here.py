"""What is said about what the bot answers in a channel."""

from bot.journal.entries import Overhearing
from bot.language.wording import Wording
from bot.matrix import Catalog, Matrix
from bot.slack.views.blocks import Message
from bot.slack.views.message import notice


def told(setting: Overhearing, own: Matrix | None, wording: Wording) -> Message:
    """What is set, and how it is changed."""
    service = _own(own, wording) if own else ""
    return notice(_joined(_setting(setting, wording), service, _how(wording)))


def changed(setting: Overhearing, person: str, wording: Wording) -> Message:
    """What somebody has just set, told to all."""
    return notice(_joined(_setting(setting, wording), _by(person, wording), _how(wording)))


def of_service(own: Matrix | None, person: str, wording: Wording) -> Message:
    """Which service somebody has just set for the channel, told to all."""
    how = wording("Change it with /raci here service followed by a name, or by any.")
    return notice(_joined(_own(own, wording), _by(person, wording), how))


def loaded(catalog: Catalog, wording: Wording) -> Message:
    """Which services can be asked about, and how one is named."""
    names = wording.listed([matrix.service for matrix in catalog.matrices])
    services = wording("I know these services: {services}.", services=names)
    how = wording("Put a name behind /raci service, and your question after it.")
    return notice(_joined(services, how))


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


def _own(own: Matrix | None, wording: Wording) -> str:
    if own is None:
        return wording("In this channel a question may be about any service.")
    return wording(
        "In this channel a question that names no service is about {service}.",
        service=own.service,
    )


def _by(person: str, wording: Wording) -> str:
    return wording("{person} changed that.", person=person) if person else ""


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
