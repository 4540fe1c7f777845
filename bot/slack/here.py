"""`/raci here`: what the bot answers in this channel; anyone may change it, and all see it."""

from dataclasses import replace

from bot.journal.entries import Overhearing
from bot.journal.journal import Journal
from bot.slack.locale import Locales
from bot.slack.manners import Manners
from bot.slack.typed import Typed
from bot.slack.views.here import changed, direct, told

SETTINGS: dict[str, Overhearing] = {
    "mentions": "mentions",
    "questions": "questions",
    "off": "off",
}


def here(typed: Typed, journal: Journal, manners: Manners, locales: Locales) -> bool:
    """Tell what is set for the channel, or set it; False where it was a question after all."""
    channel = str(typed.command["channel_id"])
    wanted = SETTINGS.get(typed.rest.lower())
    if typed.rest and not wanted:
        return False
    wording = locales.wording(str(typed.command.get("user_id") or ""))
    if channel.startswith("D"):  # as the ids of direct messages do
        typed.ack(response_type="ephemeral", **direct(wording))
    elif wanted:
        journal.set_channel(channel, replace(journal.channel(channel), overhearing=wanted))
        person = str(typed.command.get("user_name") or "")
        typed.ack(response_type="in_channel", **changed(wanted, person, wording))
    else:
        setting = manners.setting(channel, typed.client)
        typed.ack(response_type="ephemeral", **told(setting, wording))
    return True
