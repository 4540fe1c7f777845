"""The shipped matrix against the tables it was taken from, read without its loader."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.matrix import Activity, Role
from bot.sources import folder

TABLES = Path(__file__).parent / "fixtures" / "hosted-exchange.txt"
HEADING = re.compile(r"(?P<number>\d+(\.\d+)*)\. (?P<title>.+)")
HEADER = re.compile(r"\| Activity \| Customer \| OVHcloud \|")
ROW = re.compile(r"\| (?P<activity>.+?) \| (?P<customer>[RACI]*) ?\| (?P<ovhcloud>[RACI]*) ?\|")

# The tables print two under 2.2; the second is headed like this on the page itself.
UNHEADED = ("2.3", "Customer Information System setup")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the tables, and the headings it stands under, outermost first."""

    activity: str
    phase: tuple[str, ...]
    customer: str
    ovhcloud: str

    def holders(self, letter: str) -> list[str]:
        columns = {"Customer": self.customer, "OVHcloud": self.ovhcloud}
        return [party for party, letters in columns.items() if letter in letters]


def lines() -> list[Line]:
    titles: dict[str, str] = {}
    number, tables, found = "", 0, list[Line]()
    for line in TABLES.read_text(encoding="utf-8").splitlines():
        if heading := HEADING.fullmatch(line):
            number, tables = heading["number"], 0
            titles[number] = heading["title"]
        elif HEADER.fullmatch(line):
            tables += 1
            if tables == 2:
                number = UNHEADED[0]
                titles[number] = UNHEADED[1]
        elif row := ROW.fullmatch(line):
            parts = number.split(".")
            above = [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
            phase = tuple(f"{step}. {titles[step]}" for step in above)
            found.append(Line(row["activity"], phase, row["customer"], row["ovhcloud"]))
    return found


LINES = lines()
MATRIX = folder.load(folder.shipped() / "raci.yaml").catalog.matrices[0]


def test_the_tables_hold_49_activities_in_17_phases() -> None:
    assert len(LINES) == 49
    assert len({line.phase for line in LINES}) == 17
    assert LINES[9].phase[-1] == "2.3. Customer Information System setup"


def test_the_matrix_has_the_activities_of_the_tables_in_their_order() -> None:
    assert [activity.text for activity in MATRIX.activities] == [line.activity for line in LINES]


@pytest.mark.parametrize(
    ("line", "activity"),
    [
        pytest.param(line, activity, id=activity.id)
        for line, activity in zip(LINES, MATRIX.activities, strict=True)
    ],
)
def test_an_activity_has_the_words_the_letters_and_the_phase_of_its_row(
    line: Line, activity: Activity
) -> None:
    assert activity.text.split() == line.activity.split()
    assert tuple(phase.label for phase in activity.phase.lineage) == line.phase
    for role in Role:
        assert [party.name for party in activity.holders(role)] == line.holders(role.value)


def test_the_matrix_has_the_headings_of_the_tables_and_no_other() -> None:
    headed = {step for line in LINES for step in line.phase}

    assert {phase.label for phase in MATRIX.phases} == headed


def test_the_source_is_named_with_its_address_and_date() -> None:
    assert MATRIX.service == "Hosted Exchange"
    assert MATRIX.source.address.startswith("https://docs.ovh.com/")
    assert str(MATRIX.source.date) == "2022-11-15"
    assert [role.value for role, _ in MATRIX.definitions] == ["R", "A", "C", "I"]
    assert MATRIX.we is not None
    assert MATRIX.we.name == "Customer"
