"""The request for a list in a message that says more: "Kick-off on Monday. What are our tasks?"."""

from bot.answering.listings import Lister, terse
from bot.asking.pieces import pieces
from bot.asking.question import Question
from bot.asking.reading import Reader

SHORT = 2  # words that are rather the name of something than said about it


def within(question: Question, reader: Reader, lister: Lister) -> Question | None:
    """The question less the pieces of its message that have a topic, and no part in its list.

    None where one of these may ask for something, or where what they leave is too little to
    be sure of a list: it speaks of rows as such, or says what to do with those of a phase.
    """
    asked = question.wanted is not None or (
        question.what and question.parties and (question.letters or question.rows)
    )
    if not asked or question.who or (question.verdict and not question.what):
        return None
    said = pieces(question.text)
    read = [reader.read(piece, piece=True) for piece in said] if len(said) > 1 else []
    left = [one for one in read if not lister.holds(one)]
    kept = [one for one in read if lister.holds(one)]
    if not (left and kept) or any(map(_asks, left)) or any(map(_asks_who, kept)):
        return None
    core = terse(reader.read(", ".join(one.text for one in kept)))
    listing, placed = lister.listing(core), lister.plain(core)
    told = core.wanted and (not core.what or core.rows or core.parties or core.phased)
    return core if listing and (core.rows or (placed and told)) else None


def _asks(piece: Question) -> bool:
    """Whether a piece asks for something by itself."""
    named = piece.phased or len(piece.plain) <= SHORT  # "pre-sales stage", "door access"
    asks = piece.letters or piece.rows or piece.asked or piece.text.endswith("?")
    return bool(asks or named or piece.phases)


def _asks_who(piece: Question) -> bool:
    """Whether a piece asks who, and not for a list."""
    return piece.asked and not (piece.letters or piece.rows or piece.wanted)
