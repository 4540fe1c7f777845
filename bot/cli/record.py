"""An answer as the JSON object that outside tools read; its shape is a contract."""

from collections.abc import Iterable
from typing import TypedDict

from bot.answering.answer import Answer, Choices, Found, Listing, PerService, Silent, Unknown
from bot.answering.reply import reply, text, wording_for
from bot.answering.threads import Exchange
from bot.matching.candidates import Candidate
from bot.matrix import Catalog, Row
from bot.sources.exporting.facts import Facts, facts


class Match(Facts):
    """A row of a matrix that may answer; `confidence` is from 0 to 1."""

    confidence: float


class Record(TypedDict):
    """A question and its answer."""

    question: str
    outcome: str
    language: str
    matches: list[Match]
    reply: str


def record(asked: str, exchange: Exchange, catalog: Catalog) -> Record:
    """The JSON object for one exchange; `asked` is the question as it came in."""
    outcome, matches = _matches(exchange.answer)
    return Record(
        question=asked,
        outcome=outcome,
        language=exchange.question.language,
        matches=list(matches),
        reply=text(reply(exchange.answer, catalog, wording_for(exchange.question))),
    )


def _matches(answer: Answer) -> tuple[str, Iterable[Match]]:
    match answer:
        case Found(best, runners):
            return "answer", map(_candidate, (best, *runners))
        case Choices(offered):
            return "choices", map(_candidate, offered)
        case Listing(rows):
            return "list", (_match(row, 1.0) for row in rows)
        case PerService(candidates):
            return "list", map(_candidate, candidates)
        case Unknown(nearest):
            return "unknown", map(_candidate, nearest)
        case Silent(nearest):
            return "silent", map(_candidate, nearest)


def _candidate(candidate: Candidate) -> Match:
    return _match(candidate.row, candidate.confidence)


def _match(row: Row, confidence: float) -> Match:
    return Match(**facts(row), confidence=confidence)
