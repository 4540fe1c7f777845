"""Documents as people keep them, with the quirks of real ones, and what they have to read as."""

from pathlib import Path

from bot.matrix import Matrix, Role
from bot.sources.importing import importer
from bot.sources.importing.columns import Wishes
from bot.sources.importing.letters import Letters
from bot.sources.importing.notes import Kind
from bot.sources.importing.reading import Imported

ROWS = tuple[tuple[str, str, dict[str, str]], ...]

QUIRKS = """\
---
title: Bike rental - Responsibility model
updated: 2024-6-5
---

**Last updated 5th June 2024**

## Objective

What follows is who does what.

| Roles |
| --- |
|R : Does the **w**ork|
| A: Answers for it |
|C : Is asked before|
| I: Is told after |

### 1. Before renting

#### 1.1. Choose a bike

| **Activity** | **Customer** | **Shop** |
| --- | --- | --- |
| Choose the size (S, M, etc.)  | RA |  |\x20
| Read the [manual](https://example.com/a_b){.external} | R/A | I |\t
|Inflate the tyres| |RA|
| Grease &amp; oil the chain|  RA | C, I
\x20\x20\x20\x20
### 1.2. Pay

| **Activity** | **Customer** | **Shop** |
| --- | --- | --- |
| Keep the receipt | RA |
| Issue the receipt | i | ra |

| Refund the deposit | A | IR |
| Share the loss | RA | RA |

### 2. Riding

#### **2.1. On the road**

| **Activity** | **Customer** | **Shop** |
| --- | --- | --- |
| Choose a lane: left \\| right |  | |
| Keep the receipt | I | R\u0410 |

### 3. Nothing here

## Go further
"""

QUIRKY: ROWS = (
    ("Choose the size (S, M, etc.)", "1.1", {"customer": "RA"}),
    ("Read the manual", "1.1", {"customer": "RA", "shop": "I"}),
    ("Inflate the tyres", "1.1", {"shop": "RA"}),
    ("Grease & oil the chain", "1.1", {"customer": "RA", "shop": "CI"}),
    ("Keep the receipt", "1.2", {"customer": "RA"}),
    ("Issue the receipt", "1.2", {"customer": "I", "shop": "RA"}),
    ("Refund the deposit", "1.2", {"customer": "A", "shop": "RI"}),
    ("Share the loss", "1.2", {"customer": "RA", "shop": "RA"}),
    ("Choose a lane: left | right", "2.1", {}),
    ("Keep the receipt", "2.1", {"customer": "I", "shop": "RA"}),
)


def imported(
    file: Path, content: str | bytes, wishes: Wishes | None = None, letters: str = ""
) -> Imported:
    """What a document with this content reads as."""
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return importer.read(file, Letters.of(letters), wishes or Wishes())


def rows(matrix: Matrix) -> ROWS:
    """A matrix's rows: the activity, its phase's number or title, and the letters in order."""
    return tuple(
        (
            activity.text,
            activity.phase.number or activity.phase.title,
            {
                party.key: "".join(role for role in Role if role in roles)
                for party, roles in activity.letters
            },
        )
        for activity in matrix.activities
    )


def told(found: Imported, kind: Kind) -> list[tuple[str, str]]:
    """The notes of a kind: where, and what."""
    return [(note.where, note.message) for note in found.notes if note.kind is kind]
