"""The formats that a matrix can be written in."""

from enum import StrEnum

from bot.matrix import Matrix
from bot.sources.exporting.markdown import as_markdown
from bot.sources.exporting.page import as_html
from bot.sources.exporting.records import as_json
from bot.sources.exporting.tabular import as_csv


class Format(StrEnum):
    """A format by the name that people give it."""

    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
    PNG = "png"

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return ".md" if self is Format.MARKDOWN else f".{self}"

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return self not in {Format.XLSX, Format.PNG}


def exported(matrix: Matrix, form: Format) -> tuple[bytes, ...]:
    """A matrix as the content of a file, or of several where it does not fit one image."""
    match form:
        case Format.JSON:
            return (as_json(matrix),)
        case Format.MARKDOWN:
            return (as_markdown(matrix),)
        case Format.CSV:
            return (as_csv(matrix),)
        case Format.HTML:
            return (as_html(matrix),)
        case Format.XLSX:
            from bot.sources.exporting.workbook import as_xlsx  # noqa: PLC0415 - slow to load

            return (as_xlsx(matrix),)
        case Format.PNG:
            from bot.sources.exporting.slides import as_png  # noqa: PLC0415

            return as_png(matrix)
