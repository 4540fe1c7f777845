"""The Home tab: ask, see the matrices at a glance, and what else the bot can do."""

from collections.abc import Iterator, Sequence

from bot.answering.examples import examples
from bot.language.wording import Wording
from bot.matrix import Catalog, Matrix, Phase, Role, Row
from bot.slack import limits
from bot.slack.views.abilities import abilities
from bot.slack.views.blocks import (
    Block,
    actions,
    bullets,
    context,
    cut,
    plain,
    rich,
    section,
    text,
)
from bot.slack.views.browse import opener
from bot.slack.views.chosen import Chosen
from bot.slack.views.menus import name, phase_name

ASK = "home:ask"

MATRICES = 15  # that are shown at a glance, of more
PHASES = 23  # buttons of a matrix, beside one for all of it
ACTIVITIES = 8  # that are named, of those that we are accountable for


def home(
    catalog: Catalog,
    wording: Wording,
    answered: Sequence[Block] = (),
    recent: Sequence[Row] = (),
    owned: Sequence[Block] = (),
) -> Block:
    """The tab for a person: below the ask box the answer, where there is one.

    `owned` is what stands there for the owners of the knowledge alone, three blocks a
    matter, of which as many are shown as there is room for.
    """
    blocks = [_header(wording("Who is responsible?")), _ask(catalog, wording), *answered]
    for matrix in catalog.matrices[:MATRICES]:
        blocks += [{"type": "divider"}, *_glance(matrix, len(catalog.matrices) == 1, wording)]
    left = len(catalog.matrices) - MATRICES
    if left > 0:
        more = wording.plural("{count} more service", "{count} more services", left)
        blocks.append(actions([opener(f"… {more}", Chosen())]))
    if recent:
        told = bullets([row.activity.text for row in recent])
        blocks += [{"type": "divider"}, rich([_bold(wording("Recently asked about")), told])]
    room = limits.VIEW_BLOCKS - len(blocks) - 2
    blocks += [*owned[: room - room % 3], {"type": "divider"}, abilities(catalog, wording)]
    return {"type": "home", "blocks": blocks}


def _ask(catalog: Catalog, wording: Wording) -> Block:
    shown = [row.activity.text for row in examples(catalog, 2)]
    example = wording("For example: {activity}", activity=shown[-1]) if shown else ""
    return {
        "type": "input",
        "block_id": "ask",
        "dispatch_action": True,
        "label": plain(wording("Ask in your own words, then press Enter"), limits.LABEL),
        "element": {
            "type": "plain_text_input",
            "action_id": ASK,
            **({"placeholder": plain(example, limits.PLACEHOLDER)} if example else {}),
            "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
        },
    }


def _glance(matrix: Matrix, alone: bool, wording: Wording) -> Iterator[Block]:
    """A matrix: its phases with their counts, and what we are accountable for."""
    yield _header(matrix.service)
    outermost = dict.fromkeys(activity.phase.lineage[0] for activity in matrix.activities)
    buttons = [
        opener(f"{phase.label} · {_count(matrix, phase)}", _at(matrix, phase), number)
        for number, phase in enumerate(list(outermost)[:PHASES], start=1)
    ]
    whole = wording.plural("{count} activity", "{count} activities", len(matrix.activities))
    yield actions([opener(wording("Browse: {count}", count=whole), _at(matrix)), *buttons])
    yield from _ours(matrix, alone, wording)
    day = wording.day(matrix.source.date) if matrix.source.date else ""
    yield context([", ".join(part for part in (matrix.source.title, day) if part)])


def _ours(matrix: Matrix, alone: bool, wording: Wording) -> Iterator[Block]:
    """What we are accountable for; some of it by name where there is one matrix."""
    we = matrix.we
    ours = [a.text for a in matrix.activities if we and Role.ACCOUNTABLE in a.roles(we)]
    if we is None or not ours:
        return
    said = wording.plural(
        "{party} is accountable for {count} activity",
        "{party} is accountable for {count} activities",
        len(ours),
        party=we.name,
    )
    shown = Chosen(service=name(matrix.name), party=name(we.key), role=Role.ACCOUNTABLE)
    yield {
        "type": "section",
        "text": plain(said, limits.SECTION_TEXT),
        "accessory": opener(wording("Show all"), shown),
    }
    if alone:
        left = len(ours) - ACTIVITIES
        more = [wording("… and {count} more", count=left)] if left > 0 else []
        named = [cut(activity, limits.PLAIN_TEXT) for activity in ours[:ACTIVITIES]]
        yield rich([bullets([*named, *more])])


def _count(matrix: Matrix, phase: Phase) -> int:
    return sum(activity.phase.lineage[0] == phase for activity in matrix.activities)


def _at(matrix: Matrix, phase: Phase | None = None) -> Chosen:
    return Chosen(service=name(matrix.name), phase=phase_name(phase) if phase else "")


def _header(words: str) -> Block:
    return {"type": "header", "text": plain(words, limits.HEADER)}


def _bold(words: str) -> Block:
    return section([text(words, bold=True)])
