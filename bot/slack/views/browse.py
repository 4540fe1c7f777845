"""The modal to go through a matrix: a finder, filters, and what passes them.

Slack has no tables in modals, so the list is told as text.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.answering.entries import Entry
from bot.answering.reply import Reply
from bot.answering.sentences import role_word
from bot.language.wording import Wording
from bot.matrix import Catalog, Matrix, Role, Row
from bot.slack import limits
from bot.slack.views.blocks import (
    Block,
    actions,
    button,
    context,
    cut,
    plain,
    rich,
    section,
    text,
)
from bot.slack.views.chosen import Chosen
from bot.slack.views.menus import ALL, finder, menu, name, option, phase_name
from bot.slack.views.table import Layout, legend, pages, placed

# Action ids: of the button that opens the modal, and of what stands in it.
OPEN = "browse:open"
FIND = "browse:find"
SERVICE = "browse:service"
PHASE = "browse:phase"
PARTY = "browse:party"
ROLE = "browse:role"
PREVIOUS = "browse:previous"
NEXT = "browse:next"


def browsing(
    words: Reply, chosen: Chosen, matrix: Matrix, catalog: Catalog, wording: Wording
) -> Block:
    """The modal with what passes the filters, a page at a time."""
    layout = Layout.of(words.entries)
    book = tuple(pages(words.entries, layout))
    number = max(1, min(chosen.page, len(book)))
    blocks = [*_finding(matrix, wording), *_filters(chosen, matrix, catalog, wording)]
    blocks.append(rich(list(listed(words.headline, book[number - 1]))))
    blocks += _turning(number, book, wording)
    blocks += [context([part]) for part in (legend(wording), words.source) if part]
    return {
        "type": "modal",
        "title": plain(wording("Browse the matrix"), limits.VIEW_TITLE),
        "close": plain(wording("Close"), limits.VIEW_TITLE),
        "private_metadata": chosen.value(),
        "blocks": blocks,
    }


def options(rows: Iterable[Row]) -> list[Block]:
    """Activities as the finder offers them, with their phases below."""
    return [
        option(row.activity.text, name(row.key), row.activity.phase.label)
        for row, _ in zip(rows, range(limits.OPTIONS), strict=False)
    ]


def opener(label: str, chosen: Chosen, number: int = 0) -> Block:
    """A button that opens the modal; those that stand side by side are numbered."""
    return button(f"{OPEN}-{number}", label, chosen.value())


def _finding(matrix: Matrix, wording: Wording) -> list[Block]:
    find = finder(FIND, wording("Find an activity"))
    return [actions([find], f"find:{name(matrix.name)}")]


def _filters(chosen: Chosen, matrix: Matrix, catalog: Catalog, wording: Wording) -> list[Block]:
    """The menus; their block is another for another matrix, so that Slack forgets its choices."""
    everyone, any_role = wording("All parties"), wording("Any role")
    phases = [option(wording("All phases"), ALL)]
    phases += [option(phase.label, phase_name(phase)) for phase in matrix.phases]
    parties = [option(everyone, ALL)]
    parties += [option(party.name, name(party.key)) for party in matrix.parties]
    roles = [option(any_role, ALL)]
    roles += [option(role_word(role, wording).capitalize(), role) for role in Role]
    menus = [
        menu(PHASE, wording("Phase"), phases, chosen.phase or ALL),
        menu(PARTY, wording("Party"), parties, chosen.party or ALL),
        menu(ROLE, wording("Role"), roles, chosen.role or ALL),
    ]
    blocks = [actions(menus, f"filters:{name(matrix.name)}")]
    if len(catalog.matrices) > 1:
        services = [option(one.service, name(one.name)) for one in catalog.matrices]
        service = menu(SERVICE, wording("Service"), services, name(matrix.name))
        blocks.insert(0, actions([service], "service"))
    return blocks


def listed(headline: str, page: Sequence[Entry]) -> Iterable[Block]:
    """A list as rich text: the headline, and below it the activities of each phase."""
    yield section([text(cut(headline, limits.PLAIN_TEXT), bold=True)])
    for phase, entries in groupby(page, lambda entry: entry.row.activity.phase):
        yield section([text(phase.label, bold=True)])
        items = [section(_row(entry)) for entry in entries]
        yield {"type": "rich_text_list", "style": "bullet", "elements": items}


def _row(entry: Entry) -> list[Block]:
    """An activity, and in bold type who holds what."""
    if not entry.holders:
        return [text(entry.activity)]
    return [text(f"{entry.activity} – "), text(entry.holders, bold=True)]


def _turning(number: int, book: Sequence[Sequence[Entry]], wording: Wording) -> list[Block]:
    """Where in a long list this page stands, and the buttons to the pages beside it."""
    if len(book) < 2:
        return []
    beside = {PREVIOUS: (number - 1, wording("Previous")), NEXT: (number + 1, wording("Next"))}
    turns = [
        button(action, label, str(page))
        for action, (page, label) in beside.items()
        if 1 <= page <= len(book)
    ]
    return [context([placed(book, number, wording)]), actions(turns)]
