"""What a question says of its topic, cut out of it as it was written."""

import pytest

from bot.answering.engine import Engine
from bot.learning.groups import Topics
from bot.learning.suggestions import phrase
from bot.sources import folder


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.of(folder.load(folder.shipped()))


@pytest.mark.parametrize(
    ("asked", "cut"),
    [
        ("who is responsible for encrypting the disks?", "encrypting the disks"),
        ("Who takes care of TLS 1.3 & certificates?", "TLS 1.3 & certificates"),
        ("qui est responsable de la rétention des boîtes ?", "rétention des boîtes"),
        ("backups", "backups"),
        ("the backups: who does them?", "backups"),
        ("who keeps · the disks", "keeps the disks"),
        ("qui chiffre les boi\u0302tes ?", "chiffre les boîtes"),
    ],
)
def test_the_frame_and_what_stands_around_are_left_out(
    engine: Engine, asked: str, cut: str
) -> None:
    said = phrase(engine.rank(asked).question)

    assert cut in said
    assert not said.lower().startswith(("who is", "who takes care", "qui est"))
    assert said == said.strip(" ?:·")


def test_questions_in_other_words_and_order_have_one_topic(engine: Engine) -> None:
    topics = Topics(engine)

    assert topics.of("who pays the invoice?") == topics.of("the invoice: who pays?")
    assert topics.of("who pays the invoice?") != topics.of("who sends the invoice?")
    assert topics.of("?!") == "?!"
