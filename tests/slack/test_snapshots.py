"""Each kind of message stays as it was designed; `python -m tests.slack.kinds` keeps a change."""

import pytest

from tests.slack.blocks import breaches
from tests.slack.kinds import SNAPSHOTS, snapshots, written

KINDS = snapshots()


def test_there_is_a_snapshot_of_each_kind_and_no_other() -> None:
    assert {file.stem for file in SNAPSHOTS.glob("*.json")} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_message_looks_as_it_was_designed(kind: str) -> None:
    kept = (SNAPSHOTS / f"{kind}.json").read_text(encoding="utf-8")

    assert written(KINDS[kind]) == kept
    assert breaches(KINDS[kind]) == []
