"""An answer as the message that it is shown as: a list as a table, all else as sentences."""

from bot.answering.answer import Listing
from bot.answering.reply import reply, wording_for
from bot.answering.threads import Exchange
from bot.matrix import Catalog
from bot.slack.views.blocks import Message
from bot.slack.views.leaf import Leaf
from bot.slack.views.listing import listing
from bot.slack.views.message import Shared, message


def said(
    exchange: Exchange, catalog: Catalog, share: str = "", asked: str = "", page: int = 1
) -> Message:
    """What was answered, in the language of its question.

    Args:
        exchange: the question and its answer.
        catalog: what was answered from.
        share: given, a button offers to post the answer to this question for all to see.
        asked: given, the question is quoted above the answer.
        page: of a list.
    """
    wording = wording_for(exchange.question)
    words = reply(exchange.answer, catalog, wording)
    match exchange.answer:
        case Listing(rows) if rows:
            return listing(words, Leaf(exchange.question, page, share, asked), wording)
        case _:
            return message(words, Shared(share) if share else None, asked)
