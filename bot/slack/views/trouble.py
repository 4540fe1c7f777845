"""What the owners of the knowledge are told when a change of it cannot be used."""

from bot.errors import BotError
from bot.slack import limits
from bot.slack.views.blocks import Message, escape, preformatted, rich, section, text

BROKEN = "A change of the knowledge cannot be used; the last good one answers on."
MEND = "Mend the file, and it is taken up at once. `raci check` shows the same on your machine."


def troubled(error: BotError) -> Message:
    """What is wrong, with the file, the line and the remedy."""
    said = str(error)
    room = limits.PLAIN_TEXT
    shown = said if len(said) <= room else said[: room - 1] + "…"
    elements = [section([text(BROKEN, bold=True)]), preformatted(shown), section([text(MEND)])]
    return Message(text=escape(BROKEN), blocks=[rich(elements)])
