"""Activities to show what can be asked."""

from bot.matrix import Catalog, Phase, Row


def examples(catalog: Catalog, most: int) -> tuple[Row, ...]:
    """A few rows that read easily: the shortest activities of different outermost phases."""
    shortest: dict[tuple[str, Phase], Row] = {}
    for row in sorted(catalog.rows(), key=lambda row: len(row.activity.text)):
        shortest.setdefault((row.matrix.name, row.activity.phase.lineage[0]), row)
    return tuple(shortest.values())[:most]
