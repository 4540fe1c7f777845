"""An answer in the Home tab: what it says, and a step further into each of its rows."""

from collections.abc import Iterator

from bot.answering.reply import Reply
from bot.language.wording import Wording
from bot.slack.views.blocks import Block, Message, actions, button, context, rich
from bot.slack.views.browse import listed
from bot.slack.views.menus import menu, name, option
from bot.slack.views.opened import shown
from bot.slack.views.table import Layout, pages

OPEN_ROW = "home:open"  # action id of the button and of the menu that open a row
ROWS = 30  # of a list that are shown at most, and fewer where they are long


def answered(
    words: Reply, answer: Message, question: str, key: str, wording: Wording
) -> Iterator[Block]:
    """What is said to a question; `key` is that of the row that answers it."""
    yield context([wording("You asked: {question}", question=question)])
    if words.kind == "list":
        page = next(pages(words.entries, Layout.of(words.entries)))[:ROWS]
        yield rich(list(listed(words.headline, page)))
        left = len(words.entries) - len(page)
        if left > 0:
            yield context([wording("… and {count} more: ask with /raci to see all.", count=left)])
        return
    yield from shown(answer)
    if key:
        yield actions([button(OPEN_ROW, wording("Share …"), name(key))])
    elif words.entries:
        prompt = wording("Pick an activity")
        rows = [option(entry.activity, name(entry.row.key)) for entry in words.entries]
        yield actions([menu(OPEN_ROW, prompt, rows)])
