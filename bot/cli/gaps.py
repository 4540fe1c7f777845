"""`raci gaps`: what is asked and not answered, what is never asked, what is asked most."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot import config
from bot.cli import terminal
from bot.cli.desk import engine
from bot.matrix import Row
from bot.sources.cells import neutral

if TYPE_CHECKING:  # the journal's libraries take as long to load as `raci ask` takes to answer
    from bot.learning.gaps import Gap, Gaps

MOST = 20  # entries of each list that the terminal shows; the other formats give all


class Format(StrEnum):
    """How the report is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def gaps(
    form: Annotated[
        Format, typer.Option("--format", metavar="FORMAT", help="text, json or csv.")
    ] = Format.TEXT,
    since: Annotated[
        int, typer.Option("--since", metavar="DAYS", min=1, max=3650, help="How far to look back.")
    ] = 90,
) -> None:
    """Show what was asked in Slack in vain, and what nobody asks."""
    from bot.cli.journal import reading  # noqa: PLC0415
    from bot.learning.gaps import gaps as found  # noqa: PLC0415

    settings = config.read()
    desk = engine(settings)
    with reading(settings) as journal:
        report = found(journal, desk, datetime.now(UTC) - timedelta(days=since))
    rows = {row.key: row for row in desk.knowledge.catalog.rows()}
    match form:
        case Format.TEXT:
            _show(report, rows, since)
        case Format.JSON:
            typer.echo(json.dumps(_plain(report, rows), ensure_ascii=False))
        case Format.CSV:
            sys.stdout.write(_csv(report, rows))


def _plain(report: "Gaps", rows: dict[str, Row]) -> dict[str, object]:
    return {
        "since": report.since.isoformat(timespec="seconds"),
        "asked": report.asked,
        "unanswered": [_gap(gap) for gap in report.unanswered],
        "unanswered_without_text": report.textless,
        "never_asked": [
            {"row": row.key, "activity": row.activity.text, "phase": row.activity.phase.label}
            for row in report.never
        ],
        "most_asked": [
            {"activity": _activity(rows, use.row), **asdict(use)} for use in report.most
        ],
    }


def _gap(gap: "Gap") -> dict[str, object]:
    last = gap.last.isoformat(timespec="seconds")
    return {**asdict(gap), "times": gap.times, "last": last}


def _csv(report: "Gaps", rows: dict[str, Row]) -> str:
    text = io.StringIO()
    write = csv.writer(text).writerow
    write(["list", "text", "times", "people", "row", "last"])
    for gap in report.unanswered:
        last = gap.last.isoformat(timespec="seconds")
        cells = (gap.question, gap.times, gap.people, gap.nearest, last)
        write(["unanswered", *(neutral(str(cell)) for cell in cells)])
    for row in report.never:
        write(["never asked", neutral(row.activity.text), 0, 0, row.key, ""])
    for use in report.most:
        activity = neutral(_activity(rows, use.row))
        write(["most asked", activity, use.times, use.people, use.row, ""])
    return text.getvalue()


def _show(report: "Gaps", rows: dict[str, Row], days: int) -> None:
    console = terminal.console()
    without = sum(gap.times for gap in report.unanswered) + report.textless
    console.print(Text(f"In the last {days} days: {report.asked} asked, {without} in vain."))
    if report.unanswered:
        unanswered = _table("Not answered", "times", "people", "question", "nearest")
        for gap in report.unanswered[:MOST]:
            nearest = _activity(rows, gap.nearest)
            unanswered.add_row(str(gap.times), str(gap.people), Text(gap.question), Text(nearest))
        console.print("", unanswered, *_more(len(report.unanswered)))
    if report.textless:
        console.print(Text(f"{report.textless} more, whose text is not kept."))
    if report.most:
        most = _table("Most asked", "times", "people", "activity")
        for use in report.most[:MOST]:
            most.add_row(str(use.times), str(use.people), Text(_activity(rows, use.row)))
        console.print("", most, *_more(len(report.most)))
    if report.never:
        never = _table(f"Never asked: {len(report.never)} of {len(rows)}", "activity", "phase")
        for row in report.never[:MOST]:
            never.add_row(Text(row.activity.text), Text(row.activity.phase.label))
        console.print("", never, *_more(len(report.never)))


def _table(title: str, *columns: str) -> Table:
    table = Table(box=None, pad_edge=False, title=title, title_justify="left", title_style="bold")
    for column in columns:
        counted = column in ("times", "people")
        table.add_column(column, justify="right" if counted else "left", no_wrap=counted)
    return table


def _more(count: int) -> Iterator[Text]:
    if count > MOST:
        yield Text(f"… and {count - MOST} more; --format json gives them all.", style="dim")


def _activity(rows: dict[str, Row], key: str) -> str:
    """The activity of a row; its key where the matrix no longer has it."""
    return rows[key].activity.text if key in rows else key
