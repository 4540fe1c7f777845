"""Every message is answered, and never with an error."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answer import Choices, Found, Listing, Silent, Unknown
from bot.answering.engine import Engine
from bot.answering.policy import MOST_OFFERED
from bot.answering.reply import reply, text
from bot.answering.threads import Exchange
from bot.language.wording import ENGLISH
from tests.knowledge import shipped, shipped_matrix

WORDS = sorted({word for a in shipped_matrix().activities for word in a.text.split()})
FRAMES = ["who is responsible for", "are we", "and", "only", "list everything", "3.1.2", "phase 9"]
FRAMES += ["but not", "accountable", "it", "<@U1>", "```", "> ", "wer ist", "OVH", "\n", "R and A"]
PIECED = st.lists(st.sampled_from(FRAMES + WORDS), max_size=15).map(" ".join)
MESSAGES = st.text(max_size=200) | PIECED
KINDS = (Found, Choices, Listing, Unknown, Silent)


def sound(exchange: Exchange, *, overheard: bool) -> None:
    """What holds for every answer."""
    catalog = shipped().knowledge.catalog
    shown = text(reply(exchange.answer, catalog, ENGLISH))
    match exchange.answer:
        case Silent():
            assert overheard
            assert shown == ""
        case Choices(offered):
            assert 2 <= len(offered) <= MOST_OFFERED
            assert len({one.row.key for one in offered}) == len(offered)
            assert all(one.row.activity.text in shown for one in offered)
        case Found(best, runners):
            assert best.row.activity.text in shown
            assert best.row not in [runner.row for runner in runners]
        case Listing(rows):
            assert [row for row in catalog.rows() if row in rows] == list(rows)
        case Unknown():
            assert not overheard
            assert shown


@settings(deadline=None)
@given(MESSAGES, st.booleans())
def test_any_message_is_answered(message: str, overheard: bool) -> None:
    exchange = shipped().ask(message, overheard=overheard)

    assert isinstance(exchange.answer, KINDS)
    sound(exchange, overheard=overheard)


@settings(deadline=None)
@given(st.lists(MESSAGES, min_size=2, max_size=4), st.booleans())
def test_any_thread_is_answered(messages: list[str], overheard: bool) -> None:
    before: Exchange | None = None
    for message in messages:
        before = shipped().ask(message, before, overheard=overheard)
        assert isinstance(before.answer, KINDS)


@settings(deadline=None)
@given(MESSAGES)
def test_the_same_message_gets_the_same_answer(message: str) -> None:
    assert shipped().ask(message) == shipped().ask(message)


def test_many_threads_are_answered_at_once_as_one_by_one(desk: Engine) -> None:
    asked = [f"who is responsible for {one.text}?" for one in shipped_matrix().activities] * 4
    alone = [desk.ask(question).answer for question in asked]

    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(lambda question: desk.ask(question).answer, asked))

    assert together == alone


def test_the_answer_does_not_hang_on_the_seed_of_hashes() -> None:
    asks = (
        "from tests.knowledge import shipped; from bot.answering.reply import reply, text;"
        "from bot.language.wording import ENGLISH;"
        "d = shipped(); questions = ['security', 'who patches the servers', 'qui sauvegarde ?'];"
        "print([text(reply(d.ask(q).answer, d.knowledge.catalog, ENGLISH)) for q in questions])"
    )

    said = {
        subprocess.run(
            [sys.executable, "-c", asks],
            check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip

    assert len(said) == 1
