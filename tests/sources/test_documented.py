"""`docs/matrix.md` tells all there is to a matrix file, and its example is one."""

import datetime
import re
from pathlib import Path

from pydantic import BaseModel

from bot.review.findings import findings
from bot.sources import matrices
from bot.sources.contacts import ContactFile
from bot.sources.schema import ActivityFile, MatrixFile, PartyFile, PhaseFile, SourceFile

DOCUMENT = (Path(__file__).parents[2] / "docs" / "matrix.md").read_text(encoding="utf-8")
EXAMPLE, CONTACTS = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
KEY = re.compile(r"\| `(?P<key>\w+)` \| (?P<places>.+?) \| (?P<needed>yes|) ?\| ")
MODELS: dict[str, type[BaseModel]] = {
    "the file": MatrixFile,
    "`source`": SourceFile,
    "a party": PartyFile,
    "a phase": PhaseFile,
    "an activity": ActivityFile,
}


def test_the_example_passes_every_check(tmp_path: Path) -> None:
    file = tmp_path / "payroll.yaml"
    file.write_text(EXAMPLE, encoding="utf-8")

    assert findings(file, datetime.date(2026, 1, 1)) == ()


def test_every_key_is_told_with_where_it_stands_and_whether_it_is_needed() -> None:
    told = {
        (place, found["key"], bool(found["needed"]))
        for found in KEY.finditer(DOCUMENT)
        for place in found["places"].split(", ")
    }

    assert told == {
        (place, key, field.is_required())
        for place, model in MODELS.items()
        for key, field in model.model_fields.items()
    }


def test_every_way_to_reach_a_party_is_shown(tmp_path: Path) -> None:
    """The block is read as the contacts of a party."""
    text = EXAMPLE.replace(
        "{name: Staff, aliases: [employees, team leads]}",
        "\n    name: Staff\n    " + CONTACTS.replace("\n", "\n    ").rstrip(),
    )
    matrix, problems = matrices.parse(tmp_path / "payroll.yaml", text)

    assert matrix
    assert problems == ()
    assert all(key in CONTACTS for key in ContactFile.model_fields)
