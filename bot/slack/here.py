"""`/raci here`: what the bot answers in this channel; anyone may change it, and all see it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answering.desk import Desk
from bot.journal.entries import Overhearing
from bot.journal.journal import Journal
from bot.slack.locale import Locales
from bot.slack.manners import Manners
from bot.slack.typed import Typed
from bot.slack.views.here import changed, direct, of_service, told

SETTINGS: Mapping[str, Overhearing] = {
    "mentions": "mentions",
    "questions": "questions",
    "off": "off",
}
SERVICE = "service"
ANY = "any"  # the service that takes a channel's own away


def here(typed: Typed, desk: Desk, journal: Journal, locales: Locales, manners: Manners) -> bool:
    """Tell what is set for the channel, or set it; False where it was a question after all."""
    channel = str(typed.command["channel_id"])
    wanted = SETTINGS.get(typed.rest.lower())
    word, _, name = typed.rest.partition(" ")
    if typed.rest and not wanted and word.lower() != SERVICE:
        return False
    wording = locales.wording(typed.person)
    before = journal.channel(channel)
    who = str(typed.command.get("user_name") or "")
    services = desk.engine.services
    if channel.startswith("D"):  # as the ids of direct messages do
        typed.ack(response_type="ephemeral", **direct(wording))
    elif wanted:
        journal.set_channel(channel, replace(before, overhearing=wanted))
        typed.ack(response_type="in_channel", **changed(wanted, who, wording))
    elif name.strip():
        matrix = None if name.strip().lower() == ANY else services.named(name)
        journal.set_channel(channel, replace(before, service=matrix.name if matrix else None))
        typed.ack(response_type="in_channel", **of_service(matrix, who, wording))
    else:
        setting = manners.setting(channel, typed.client)
        own = services.matrix(before.service or "")
        typed.ack(response_type="ephemeral", **told(setting, own, wording))
    return True
