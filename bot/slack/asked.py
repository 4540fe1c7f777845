"""What the journal keeps of a question: what was asked, never who asked it."""

from bot.answering.answer import Choices, Found, Listing, PerService, Silent, Unknown
from bot.answering.threads import Exchange
from bot.journal.entries import Asked, Outcome
from bot.journal.journal import Journal
from bot.matching.candidates import Candidate


def asked(journal: Journal, person: str, exchange: Exchange, surface: str) -> Asked:
    """The entry for a question that was answered on a surface: "direct", "channel", "command"."""
    question = exchange.question
    outcome, nearest = _outcome(exchange)
    return Asked(
        question=question.text,
        language=question.language,
        surface=surface,
        outcome=outcome,
        row=nearest.row.key if nearest else "",
        confidence=nearest.confidence if nearest else 0.0,
        by=journal.mark(person, question.text),
    )


def _outcome(exchange: Exchange) -> tuple[Outcome, Candidate | None]:
    match exchange.answer:
        case Found(best):
            return "answer", best
        case Choices(offered):
            return "choices", offered[0]
        case Listing():
            return "list", None
        case PerService(rows):
            return "list", rows[0]
        case Unknown(nearest):
            return "unknown", nearest[0] if nearest else None
        case Silent(nearest):
            return "silent", nearest[0] if nearest else None
