"""Merged cells of a sheet: one value that stands for all the cells it is spread over."""

import re
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string

MOST = 200_000  # rows that merged cells reach into, each counted for each

_RANGE = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\""
)


@dataclass(slots=True)
class Merged:
    """One range; rows count from 1, columns from 0, both ends included."""

    top: int
    bottom: int
    first: int
    last: int
    value: str = ""

    def fill(self, number: int, texts: list[str]) -> bool:
        """Spread the value over the texts of a row; True where that makes it the row's only one."""
        if number == self.top:
            self.value = texts[self.first] if self.first < len(texts) else ""
        end = min(self.last + 1, len(texts))
        texts[self.first : end] = [self.value] * max(0, end - self.first)
        alone = not any((*texts[: self.first], *texts[end:]))
        return alone and end > self.first + 1 and self.top == self.bottom


def merged(xml: bytes) -> dict[int, list[Merged]]:
    """The ranges of a sheet by the rows they reach into."""
    by_row: dict[int, list[Merged]] = {}
    reached = 0
    for first, top, last, bottom in _RANGE.findall(xml):
        left, right = (column_index_from_string(one.decode()) - 1 for one in (first, last))
        found = Merged(int(top), int(bottom), left, right)
        reached += max(0, found.bottom - found.top) + 1
        if reached > MOST:
            break
        for number in range(found.top, found.bottom + 1):
            by_row.setdefault(number, []).append(found)
    return by_row
