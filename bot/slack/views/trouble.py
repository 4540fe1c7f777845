"""What the owners of the knowledge are told when a change of it cannot be used."""

from bot.errors import BotError
from bot.language.wording import Wording
from bot.slack import limits
from bot.slack.views.blocks import Message, cut, escape, preformatted, rich, section, text


def troubled(error: BotError, wording: Wording) -> Message:
    """What is wrong, with the file, the line and the remedy."""
    broken = wording("A change of the knowledge cannot be used; the last good one answers on.")
    mend = wording("Mend the file, and it is taken up at once; “raci check” shows the same.")
    shown = preformatted(cut(str(error), limits.PLAIN_TEXT))
    elements = [section([text(broken, bold=True)]), shown, section([text(mend)])]
    return Message(text=escape(broken), blocks=[rich(elements)])
