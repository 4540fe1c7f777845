"""An answer as the message that it is shown as: a list as a table, all else as sentences."""

from dataclasses import replace

from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Unknown
from bot.answering.reply import reply
from bot.answering.threads import Exchange
from bot.matrix import Catalog
from bot.slack.views.blocks import Message
from bot.slack.views.frame import Frame
from bot.slack.views.leaf import Leaf
from bot.slack.views.listing import listing
from bot.slack.views.message import message


def said(exchange: Exchange, catalog: Catalog, frame: Frame) -> Message:
    """What was answered, from this catalog."""
    words = reply(exchange.answer, catalog, frame.wording)
    match exchange.answer:
        case Listing(rows) if rows:
            text = frame.carried.question
            leaf = Leaf(exchange.question, frame.page, text, frame.private, frame.asked)
            return listing(words, leaf, frame.wording)
        case answer:
            carried = replace(frame.carried, rows=_rows(answer))
            return message(words, replace(frame, carried=carried))


def _rows(answer: Answer) -> tuple[str, ...]:
    match answer:
        case Found(best, runners) | PerService(lead=Found(best, runners)):
            return tuple(candidate.row.key for candidate in (best, *runners))
        case Choices(candidates) | Unknown(candidates):
            return tuple(candidate.row.key for candidate in candidates)
        case _:
            return ()
