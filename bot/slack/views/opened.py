"""An activity that was picked from a list: the answer about it, and where to share that."""

from bot.language.wording import Wording
from bot.slack import limits
from bot.slack.views.blocks import Block, Message, plain

SHARED = "opened:share"  # the modal's callback id
CHANNEL = "channel"

# What a modal shows of a message; the buttons of a message work on messages only.
SHOWN = frozenset({"rich_text", "section", "context", "header", "divider"})


def opened(answer: Message, key: str, wording: Wording, above: bool = False) -> Block:
    """The answer about the row of this key, as a modal that shares it when it is submitted.

    `above` says that it stands above another modal, to which its Back button leads.
    """
    select = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "default_to_current_conversation": True,
        "response_url_enabled": True,  # lets the bot post there without being a member
        "filter": {"include": ["public", "private", "mpim", "im"], "exclude_bot_users": True},
    }
    share = {"type": "input", "block_id": CHANNEL, "element": select}
    label = plain(wording("Share this answer in"), limits.PLAIN_TEXT)
    return {
        "type": "modal",
        "callback_id": SHARED,
        "title": plain(wording("Who is responsible?"), limits.VIEW_TITLE),
        "submit": plain(wording("Share"), limits.VIEW_TITLE),
        "close": plain(wording("Back") if above else wording("Close"), limits.VIEW_TITLE),
        "private_metadata": key,
        "blocks": [*shown(answer), share | {"label": label}],
    }


def shown(answer: Message) -> list[Block]:
    """What a modal or a Home tab can show of a message."""
    return [block for block in answer["blocks"] if block["type"] in SHOWN]
