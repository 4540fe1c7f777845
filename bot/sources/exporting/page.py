"""A matrix as one web page that needs nothing else: to search, filter, read aloud and print.

Every text of the matrix is escaped where it stands in the page, and the script shows texts only
as texts. Beside that, the page's own policy lets no script but this one run and nothing load.
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby
from string import Template

from bot.language.wording import ENGLISH
from bot.matrix import Activity, Matrix, Phase, Role
from bot.sources import interchange
from bot.sources.exporting.records import exported
from bot.sources.exporting.table import letters

FEW_PARTIES = 6  # with more columns than these the table scrolls in a frame of its own
SEPARATOR = " › "


def as_html(matrix: Matrix) -> bytes:
    """A matrix as the UTF-8 text of a page."""
    style, script = _asset("page.css"), _asset("page.js")
    wide = len(matrix.parties) > FEW_PARTIES
    frame = ' class="scroll" role="region" aria-label="The matrix" tabindex="0"' if wide else ""
    count = len(matrix.activities)
    page = Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        style=style,
        script=script,
        service=escape(matrix.service),
        source=_source(matrix),
        legend=_legend(matrix),
        party_options=_party_options(matrix),
        role_boxes=_role_boxes(),
        phase_options=_phase_options(matrix),
        count=f"{count} {'activity' if count == 1 else 'activities'}",
        frame=frame,
        columns="".join(
            f'<th scope="col" dir="auto">{escape(p.name)}</th>' for p in matrix.parties
        ),
        groups="\n".join(_groups(matrix)),
        matrix=_data(json.dumps(exported(matrix), ensure_ascii=False)),
        head=_data(interchange.head(matrix)),
    )
    return page.encode()


@cache
def _asset(name: str) -> str:
    return files("bot.sources.exporting").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """A content security policy that allows this style and this script, and nothing else."""
    allowed = {
        name: f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for name, text in (("style-src", style), ("script-src", script))
    }
    rules = {"default-src": "'none'", **allowed, "img-src": "data:"}
    rules |= {"base-uri": "'none'", "form-action": "'none'"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _data(content: str) -> str:
    """JSON that cannot end the element it stands in."""
    return content.replace("<", r"\u003c")


def _source(matrix: Matrix) -> str:
    source = matrix.source
    title = escape(source.title)
    if source.address:
        title = f'<a href="{escape(source.address)}" rel="noreferrer">{title}</a>'
    parts = [title, *([ENGLISH.day(source.date)] if source.date else [])]
    parts += [f"reviewed {ENGLISH.day(matrix.reviewed)}"] if matrix.reviewed else []
    return " · ".join(parts)


def _legend(matrix: Matrix) -> str:
    told = {role: f'<dd dir="auto">{escape(said)}</dd>' for role, said in matrix.definitions}
    return "\n".join(
        f'<div><dt><span class="letter {role}">{role}</span>{role.word.capitalize()}</dt>'
        f"{told.get(role, '')}</div>"
        for role in Role
    )


def _party_options(matrix: Matrix) -> str:
    names = (escape(party.name) for party in matrix.parties)
    return "\n".join(f'<option value="{name}">{name}</option>' for name in names)


def _role_boxes() -> str:
    return "\n".join(
        f'<label title="{role.word.capitalize()}"><input type="checkbox" value="{role}" '
        f'aria-label="{role.word.capitalize()}">'
        f'<span class="letter {role}" aria-hidden="true">{role}</span></label>'
        for role in Role
    )


def _phase_options(matrix: Matrix) -> str:
    """The phases as they nest: each indented below the one it stands in."""
    return "\n".join(
        f'<option value="{number}">{"&emsp;" * (len(phase.lineage) - 1)}{escape(phase.label)}'
        "</option>"
        for number, phase in enumerate(matrix.phases)
    )


def _groups(matrix: Matrix) -> Iterator[str]:
    """The rows of each phase below its name."""
    numbers = {phase: number for number, phase in enumerate(matrix.phases)}
    for phase, activities in groupby(matrix.activities, key=lambda one: one.phase):
        inside = " ".join(str(numbers[step]) for step in phase.lineage)
        rows = "\n".join(_row(matrix, activity) for activity in activities)
        yield (
            f'<tbody data-phases="{inside}">\n<tr class="phase">'
            f'<th scope="rowgroup" colspan="{len(matrix.parties) + 1}" dir="auto">'
            f"{_phase(phase)}</th></tr>\n{rows}\n</tbody>"
        )


def _phase(phase: Phase) -> str:
    *above, _ = phase.lineage
    trail = SEPARATOR.join(escape(step.label) for step in above)
    before = f'<span class="trail">{trail}</span>' if trail else ""
    return f"{before}{escape(phase.label)}"


def _row(matrix: Matrix, activity: Activity) -> str:
    cells = "".join(
        f'<td data-party="{escape(party.name)}">{_letters(letters(activity, party))}</td>'
        for party in matrix.parties
    )
    return (
        f'<tr class="row" id="activity-{activity.id}">'
        f'<th scope="row" dir="auto">{escape(activity.text)}</th>{cells}</tr>'
    )


def _letters(held: str) -> str:
    """Letters with their words: seen as letters, heard as words."""
    words = ", ".join(Role(letter).word for letter in held)
    seen = "".join(
        f'<span class="letter {letter}" aria-hidden="true" '
        f'title="{Role(letter).word.capitalize()}">{letter}</span>'
        for letter in held
    )
    return f'{seen}<span class="said">{words}</span>' if held else ""
