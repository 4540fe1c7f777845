"""The formats that a matrix can be written in."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from bot.matrix import Matrix
from bot.sources.exporting.markdown import as_markdown
from bot.sources.exporting.records import as_json
from bot.sources.exporting.tabular import as_csv
from bot.sources.exporting.workbook import as_xlsx


class Format(StrEnum):
    """A format by the name that people give it."""

    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return ".md" if self is Format.MARKDOWN else f".{self}"

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return self is not Format.XLSX


Writer: TypeAlias = Callable[[Matrix], bytes]

WRITERS: Mapping[Format, Writer] = MappingProxyType(
    {
        Format.JSON: as_json,
        Format.MARKDOWN: as_markdown,
        Format.CSV: as_csv,
        Format.XLSX: as_xlsx,
    }
)


def exported(matrix: Matrix, form: Format) -> tuple[bytes, ...]:
    """A matrix as the content of a file, or of several where it does not fit one image."""
    return (WRITERS[form](matrix),)
