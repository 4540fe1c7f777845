"""Frames that name a party hold for every party of the matrices that are loaded."""

import pytest

from bot.answering.answer import Found, Listing
from bot.answering.engine import Engine
from bot.asking.phrasebook import Phrasebook
from bot.asking.standing import spans
from bot.language.words import words
from bot.matrix import Activity, Matrix, Party, Phase, Role, Source
from tests.knowledge import knowledge

SECURITY = Party("security", "Security team", ("infosec",))
FINANCE = Party("finance", "Finance", ("la compta",))
RUNNING = Phase("1", "Running")


def activity(id_: str, text: str, responsible: Party, accountable: Party) -> Activity:
    r, a = frozenset({Role.RESPONSIBLE}), frozenset({Role.ACCOUNTABLE})
    return Activity(id_, text, RUNNING, ((responsible, r), (accountable, a)))


MATRIX = Matrix(
    name="office",
    service="Office",
    aliases=(),
    source=Source("Our agreement"),
    definitions=(),
    parties=(SECURITY, FINANCE),
    we=None,
    phases=(RUNNING,),
    activities=(
        activity("keys", "Hand out the keys", SECURITY, FINANCE),
        activity("bills", "Settle the bills", FINANCE, SECURITY),
    ),
)


@pytest.fixture(scope="module")
def office() -> Engine:
    return Engine.of(knowledge(MATRIX))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("what is the Security team responsible for?", ["keys"]),
        ("what is infosec accountable for?", ["bills"]),
        ("what does Finance do?", ["bills"]),
        ("where is Finance accountable?", ["keys"]),
        ("list everything the security team is responsible for", ["keys"]),
        ("que fait la compta ?", ["bills"]),
        ("was macht Finance?", ["bills"]),
    ],
)
def test_any_party_can_be_asked_about(office: Engine, text: str, rows: list[str]) -> None:
    answer = office.ask(text).answer

    assert isinstance(answer, Listing), answer
    assert [row.activity.id for row in answer.rows] == rows


def test_any_party_can_be_asked_for_a_verdict(office: Engine) -> None:
    answer = office.ask("does the security team hand out the keys?").answer

    assert isinstance(answer, Found)
    assert answer.verdict is not None
    assert (answer.verdict.yes, answer.verdict.party) == (True, SECURITY)


def test_a_frame_is_found_where_it_stands_in_the_text_as_it_was_said() -> None:
    said = words("so what is the security team responsible for now")
    parties = tuple(Phrasebook([(("security", "team"), "security team")]).spans(said))

    found = spans(said, parties, "en")

    assert [" ".join(said[span.start : span.stop]) for span in found] == [
        "so",
        "what is the security team",
        "responsible for",
    ]
