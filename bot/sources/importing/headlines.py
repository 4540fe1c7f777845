"""Titles of a page: which heading is the page's own, and which lines of text are headings."""

from collections.abc import Sequence

from bot.sources.importing.grid import IN_TEXT, Heading, Item, Prose, Table
from bot.sources.importing.phases import numbered


def titled(title: str, items: Sequence[Item]) -> tuple[str, tuple[Item, ...]]:
    """The page's title, and its items without it.

    A heading of the first level that stands over all others is a title, and no phase; so is
    one without others, unless the page has another title, or a number says that it is a phase.
    """
    settled = _settled(items)
    headings = [item for item in settled if isinstance(item, Heading)]
    top = [heading for heading in headings if heading.level == 1]
    if len(top) != 1 or headings[0] is not top[0]:
        return title, tuple(settled)
    lone = len(headings) == 1
    if lone and (title not in ("", top[0].text) or numbered(top[0].text)[0]):
        return title, tuple(settled)
    return title or top[0].text, tuple(item for item in settled if item is not top[0])


def _settled(items: Sequence[Item]) -> list[Item]:
    """Lines of text are headings only right above a table, or a heading of that kind."""
    settled: list[Item] = []
    for item in reversed(items):
        below = settled[-1] if settled else None
        heads = isinstance(below, Table) or (isinstance(below, Heading) and below.level == IN_TEXT)
        if isinstance(item, Heading) and item.level == IN_TEXT and not heads:
            settled.append(Prose(item.text, item.line))
        else:
            settled.append(item)
    return settled[::-1]
