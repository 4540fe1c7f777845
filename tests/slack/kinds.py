"""A message of every kind that the bot shows, made from any catalog.

`python -m tests.slack.kinds` writes the snapshots anew.
"""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Unknown, Verdict
from bot.answering.reply import reply
from bot.answering.threads import Exchange
from bot.asking.question import Filter, Question
from bot.language.wording import ENGLISH, Wording
from bot.matching.candidates import Candidate
from bot.matrix import Catalog, Role
from bot.slack.carried import Carried
from bot.slack.views import notices
from bot.slack.views.blocks import Message
from bot.slack.views.call import Caller, call
from bot.slack.views.choices import instead, refused
from bot.slack.views.frame import Frame
from bot.slack.views.message import asked_by, failure
from bot.slack.views.plain import plainly
from bot.slack.views.said import said
from tests.slack.garden import garden
from tests.slack.payloads import PERSON

SNAPSHOTS = Path(__file__).parent / "snapshots"
OFFERED = 4


def kinds(
    catalog: Catalog, wording: Wording, question: str, name: str
) -> Iterator[tuple[str, Message]]:
    """Every kind by its name; `question` and `name` are what people write and are called."""
    rows = tuple(catalog.rows())
    candidates = tuple(Candidate(row, 1.0, 0.9) for row in rows[:OFFERED])
    best, party = candidates[0], rows[0].matrix.parties[0]
    found = Found(best, candidates[1:])
    verdict = Verdict(Role.INFORMED in rows[0].activity.roles(party), party, (Role.INFORMED,))
    seen = Frame(wording, Carried(question, asker=PERSON, at="1700000000.000100"))
    private = replace(seen, private=True)
    shared = replace(seen, asked=asked_by(name, question, wording))

    def shown(answer: Answer, frame: Frame) -> Message:
        return said(Exchange(Question(question), answer), catalog, frame)

    yield "answer", shown(found, seen)
    yield "answer-private", shown(found, private)
    yield "answer-shared", shown(found, shared)
    yield "answer-with-letters", shown(replace(found, letters=tuple(Role)), seen)
    yield "answer-yes-or-no", shown(replace(found, verdict=verdict), seen)
    yield "choices", shown(Choices(candidates), private)
    yield "choices-shared", shown(Choices(candidates), shared)
    yield "unknown", shown(Unknown(candidates[:3]), private)
    yield "help", shown(Unknown(asked=False), private)
    yield "list", shown(Listing(rows, Filter()), private)
    services = PerService(candidates[:2], found, same=True)
    yield "services-agree", shown(services, private)
    yield "services-differ", shown(replace(services, same=False), private)
    yield "list-empty", shown(Listing((), Filter()), private)
    yield "instead", instead(rows[1:OFFERED], _carried(seen, rows[0].key), wording)
    yield "instead-nothing", instead((), seen.carried, wording)
    yield "refused", refused(rows[:OFFERED], wording)
    words = reply(found, catalog, wording)
    address = "https://team.slack.com/archives/C1/p1700000000000100"
    yield "call", call(words, Caller(PERSON, question, address), ("S0OWNERS1",), wording)
    yield "plain", plainly(shown(found, private))
    yield "plain-list", plainly(shown(Listing(rows, Filter()), private))
    yield from _told(wording)


def _told(wording: Wording) -> Iterator[tuple[str, Message]]:
    """What is said about something else than a matrix."""
    yield "old-button", notices.old_button(wording)
    yield "gone", notices.gone(wording)
    yield "chosen", notices.chosen(wording)
    yield "thanks", notices.thanks(wording)
    yield "not-posted", notices.not_posted("not_in_channel", wording)
    yield "not-answered", notices.not_answered("restricted_action", wording)
    yield "called", notices.called(wording)
    yield "called-before", notices.called_before(wording)
    yield "not-called", notices.not_called("channel_not_found", wording)
    yield "nowhere-to-call", notices.nowhere_to_call(wording)
    yield "failure", failure("ab12cd34", wording)


def _carried(frame: Frame, key: str) -> Carried:
    return replace(frame.carried, rows=(key,))


def example() -> Catalog:
    """The garden; its first row has contacts."""
    with tempfile.TemporaryDirectory() as home:
        catalog = garden(Path(home)).knowledge.catalog
    (matrix,) = catalog.matrices
    lawn, *others = matrix.activities
    return Catalog((replace(matrix, activities=(*others, lawn)),))


def snapshots() -> dict[str, Message]:
    """Every kind over the garden."""
    return dict(kinds(example(), ENGLISH, "who repairs the roof?", "ana"))


def written(message: Message) -> str:
    """A message as its snapshot holds it."""
    return json.dumps(message, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name, message in snapshots().items():
        (SNAPSHOTS / f"{name}.json").write_text(written(message), encoding="utf-8")
