"""A matrix as JSON: the service, its parties, and every activity in document order."""

import json
from typing import TypedDict

from bot.matrix import Matrix, Row
from bot.sources.exporting.facts import Facts, facts


class Exported(TypedDict):
    """A whole matrix as plain values; outside tools rely on these names."""

    service: str
    parties: list[str]
    activities: list[Facts]


def exported(matrix: Matrix) -> Exported:
    """A matrix as plain values."""
    return Exported(
        service=matrix.service,
        parties=[party.name for party in matrix.parties],
        activities=[facts(Row(matrix, activity)) for activity in matrix.activities],
    )


def as_json(matrix: Matrix) -> bytes:
    """A matrix as JSON text in UTF-8, indented for people and for line-by-line comparison."""
    return json.dumps(exported(matrix), ensure_ascii=False, indent=2).encode() + b"\n"
