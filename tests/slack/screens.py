"""A modal and a Home tab of every kind, made from any catalog.

`python -m tests.slack.screens` writes the snapshots anew.
"""

import json
from collections.abc import Iterator
from typing import Any

from bot.answering.answer import Answer, Choices, Found, Listing, Unknown
from bot.answering.reply import reply
from bot.answering.threads import Exchange
from bot.asking.question import Filter, Question
from bot.knowledge import Phrasing
from bot.language.wording import ENGLISH, Wording
from bot.learning.suggestions import Suggestion
from bot.matching.candidates import Candidate
from bot.matrix import Catalog, Role
from bot.slack.carried import Carried
from bot.slack.narrowing import listing
from bot.slack.views.answered import answered
from bot.slack.views.blocks import Block
from bot.slack.views.browse import browsing
from bot.slack.views.chosen import Chosen
from bot.slack.views.frame import Frame
from bot.slack.views.home import home
from bot.slack.views.menus import name, phase_name
from bot.slack.views.opened import opened
from bot.slack.views.said import said
from bot.slack.views.suggested import suggested
from tests.slack.kinds import OFFERED, SNAPSHOTS, example

SCREENS = SNAPSHOTS / "screens"

Json = dict[str, Any]


def screens(catalog: Catalog, wording: Wording, question: str) -> Iterator[tuple[str, Json]]:
    """Every kind by its name; `question` is what people write."""
    rows = tuple(catalog.rows())
    matrix = catalog.matrices[0]
    candidates = tuple(Candidate(row, 1.0, 0.9) for row in rows[:OFFERED])
    phase, party = matrix.activities[0].phase, matrix.parties[0]
    narrow = Chosen(phase=phase_name(phase), party=name(party.key), role=Role.RESPONSIBLE)

    def modal(chosen: Chosen) -> Block:
        words = reply(listing(chosen, matrix), catalog, wording)
        return browsing(words, chosen, matrix, catalog, wording)

    def tab(answer: Answer, key: str = "") -> Block:
        words = reply(answer, catalog, wording)
        told = said(Exchange(Question(question), answer), catalog, Frame(wording, Carried("")))
        return home(catalog, wording, tuple(answered(words, told, question, key, wording)))

    found = Found(candidates[0], candidates[1:])
    frame = Frame(wording, Carried(question))
    drafts = [
        Suggestion("0" * 64, row, Phrasing("", "en", question or "?"), (question,), 3, 1, 2, ())
        for row in rows[:5]
    ]
    yield "modal", modal(Chosen())
    yield "modal-narrowed", modal(narrow)
    yield "modal-empty", modal(Chosen(role=Role.CONSULTED))
    shown = said(Exchange(Question(question), found), catalog, frame)
    yield "opened", opened(shown, name(rows[0].key), wording)
    yield "opened-above", opened(shown, name(rows[0].key), wording, above=True)
    yield "home", home(catalog, wording, recent=rows[:5])
    yield "home-answer", tab(found, rows[0].key)
    yield "home-choices", tab(Choices(candidates))
    yield "home-list", tab(Listing(rows, Filter()))
    yield "home-unknown", tab(Unknown(candidates[:3]))
    yield "home-owned", home(catalog, wording, owned=tuple(suggested(drafts, wording)))


def snapshots() -> dict[str, Json]:
    """Every kind over the garden."""
    return dict(screens(example(), ENGLISH, "who repairs the roof?"))


def written(view: Json) -> str:
    """A view as its snapshot holds it."""
    return json.dumps(view, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for kind, view in snapshots().items():
        (SCREENS / f"{kind}.json").write_text(written(view), encoding="utf-8")
