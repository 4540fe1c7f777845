"""A list as a message: a page of it as a table, and buttons that turn the page."""

from dataclasses import replace

from bot.answering.reply import Reply
from bot.answering.reply import text as as_text
from bot.language.wording import Wording
from bot.slack.carried import Carried
from bot.slack.views.blocks import (
    Block,
    Message,
    actions,
    button,
    context,
    cut,
    notification,
    rich,
    section,
    text,
)
from bot.slack.views.buttons import helpful, share
from bot.slack.views.leaf import Leaf
from bot.slack.views.table import Layout, legend, pages, placed, table

PREVIOUS = "list:previous"  # action ids of the buttons that turn the page
NEXT = "list:next"
HEADLINE = 1000  # characters of a headline that names many parties and phases


def listing(words: Reply, leaf: Leaf, wording: Wording) -> Message:
    """The page of a list that `leaf` names; past the end it is the last."""
    layout = Layout.of(words.entries)
    book = tuple(pages(words.entries, layout))
    number = max(1, min(leaf.page, len(book)))
    page = book[number - 1]
    headline = cut(words.headline, HEADLINE)
    blocks = [context([leaf.asked])] if leaf.asked else []
    blocks.append(rich([section([text(headline, bold=True)])]))
    blocks.append(table(page, layout, wording))
    blocks += [context([part]) for part in (legend(wording), words.source) if part]
    buttons = _turns(replace(leaf, page=number), len(book), wording)
    if len(book) > 1:
        place = placed(book, number, wording)
        advice = "" if buttons else wording("Name a phase, a party or a role to see the rest.")
        blocks.append(context([part for part in (place, advice) if part]))
    carried = Carried(leaf.text)
    buttons += [share(carried, wording)] if leaf.private else []
    blocks += [actions(buttons)] if buttons else []
    blocks.append(helpful(carried, wording))
    told = as_text(replace(words, headline=headline, entries=page))
    return Message(text=notification(told), blocks=blocks)


def _turns(leaf: Leaf, count: int, wording: Wording) -> list[Block]:
    """Buttons to the pages beside this one."""
    beside = {
        PREVIOUS: (leaf.page - 1, wording("Previous")),
        NEXT: (leaf.page + 1, wording("Next")),
    }
    values = {name: replace(leaf, page=page).value() for name, (page, _) in beside.items()}
    return [
        button(name, label, values[name])
        for name, (page, label) in beside.items()
        if 1 <= page <= count and values[name]
    ]
