"""What a person may ask first, as buttons above an empty conversation."""

from collections.abc import Iterator
from itertools import islice
from typing import TypeAlias

from bot.answering.examples import examples
from bot.language.wording import Wording
from bot.matrix import Catalog
from bot.slack import limits
from bot.slack.views.blocks import cut

# A button's title, and the message that a click on it sends.
Prompt: TypeAlias = dict[str, str]


def prompts(catalog: Catalog, wording: Wording) -> list[Prompt]:
    """At most four prompts, each of which the matrix has an answer to."""
    return list(islice(_drawn(catalog, wording), limits.PROMPTS))


def _drawn(catalog: Catalog, wording: Wording) -> Iterator[Prompt]:
    rows = [r for r in examples(catalog, 9) if len(r.activity.text) <= limits.PROMPT_ACTIVITY]
    asked = [
        _prompt(
            cut(row.activity.text, limits.BUTTON_TEXT),
            wording("Who is responsible for “{activity}”?", activity=row.activity.text),
        )
        for row in rows
    ]
    yield from asked[:2]
    if any(matrix.we for matrix in catalog.matrices):
        question = wording("What are we accountable for?")
        yield _prompt(question, question)
    numbered = [p.number for matrix in catalog.matrices for p in matrix.phases if p.number]
    if numbered:
        show = wording("Show {phase}", phase=numbered[len(numbered) // 2])
        yield _prompt(show, show)
    yield from asked[2:]


def _prompt(title: str, message: str) -> Prompt:
    return {"title": title, "message": message}
