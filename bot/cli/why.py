"""`raci ask --why`: which words, repairs and synonyms led to an answer, and what came second."""

from typing import TypedDict

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.matching.candidates import Candidates, Evidence
from bot.matching.vocabulary import How, Reading

MOST_TERMS = 8  # shown for each row
LEGEND = (
    "Before a row, how sure it is that it is meant, from 0 to 1; below it, what each word or "
    "pair adds to its score. “=” marks a meaning of the glossary, whatever word was used for it."
)
HOW = {
    How.KNOWN: "known",
    How.INFLECTED: "another form of a known word",
    How.REPAIRED: "taken for a misspelt",
    How.PARTED: "taken for two words",
    How.UNKNOWN: "unknown",
}


class Word(TypedDict):
    """A word of the question, and what it was taken for."""

    word: str
    how: str
    taken_for: list[str]


class Told(TypedDict):
    """A row, and what each term added to its score."""

    id: str
    confidence: float
    terms: list[tuple[str, float]]


class Why(TypedDict):
    """The evidence of an answer, as it stands in the JSON."""

    words: list[Word]
    rows: list[Told]


def as_json(candidates: Candidates, evidence: tuple[Evidence, ...]) -> Why:
    """The evidence as plain values."""
    return Why(
        words=[
            Word(word=r.word, how=r.how.name.lower(), taken_for=list(r.taken_for))
            for r in candidates.readings
        ],
        rows=[
            Told(
                id=one.candidate.row.activity.id,
                confidence=one.candidate.confidence,
                terms=list(one.terms),
            )
            for one in evidence
        ],
    )


def layout(candidates: Candidates, evidence: tuple[Evidence, ...]) -> Group:
    """The evidence for people: the words, then the rows with their strongest terms."""
    parts: list[Text | Padding | Table] = [Text("\nWhy:", style="bold")]
    repaired = [r for r in candidates.readings if r.how is not How.KNOWN]
    parts += [Text(f"  {_said(reading)}") for reading in repaired]
    grid = Table.grid(padding=(0, 2))
    for one in evidence:
        terms = ", ".join(f"{term} {value:+.1f}" for term, value in one.terms[:MOST_TERMS])
        grid.add_row(Text(f"{one.candidate.confidence:.2f}"), Text(one.candidate.row.activity.text))
        grid.add_row(Text(""), Text(terms or "nothing", style="dim"))
    legend = [Padding(Text(LEGEND, style="dim"), (0, 0, 0, 2))] if evidence else []
    return Group(*parts, Padding(grid, (0, 0, 0, 2)), *legend)


def _said(reading: Reading) -> str:
    itself = reading.taken_for in ((), (reading.word,))
    taken = "" if itself else f" “{' '.join(reading.taken_for)}”"
    return f"“{reading.word}”: {HOW[reading.how]}{taken}"
