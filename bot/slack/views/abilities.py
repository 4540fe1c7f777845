"""What the bot can do, for the Home tab and for `/raci help`."""

from bot.language.wording import Wording
from bot.matrix import Catalog
from bot.slack import limits
from bot.slack.views.blocks import Block, Message, actions, bullets, cut, rich, section, text
from bot.slack.views.browse import opener
from bot.slack.views.chosen import Chosen


def abilities(catalog: Catalog, wording: Wording) -> Block:
    """What the bot can do, with names that stand in the first matrix."""
    matrix = catalog.matrices[0]
    phase = next((phase.number for phase in reversed(matrix.phases) if phase.number), "3")
    party = cut(matrix.parties[0].name, limits.OPTION_TEXT)
    told = [
        wording("Mention me in a channel or write to me, in your own language."),
        wording("/raci and a question: only you see the answer, until you share it."),
        wording(
            "/raci phase {phase} or /raci {party} accountable: a table.", phase=phase, party=party
        ),
        wording("“Who is responsible?” among the actions of a message: I answer about it."),
        wording("/raci here: what I answer in a channel, and how that is changed."),
    ]
    return rich([section([text(wording("What I can do"), bold=True)]), bullets(told)])


def helping(how: Message, catalog: Catalog, wording: Wording) -> Message:
    """How to ask, and below it what else there is."""
    browse = actions([opener(wording("Browse the matrix"), Chosen())])
    return Message(text=how["text"], blocks=[*how["blocks"], abilities(catalog, wording), browse])
