"""What people and matrices write is shown as it was written: it tells, links and breaks nothing."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.wording import ENGLISH
from bot.matrix import Activity, Catalog, Contact, Matrix, Party, Phase, Role, Source
from bot.slack.views.blocks import Message, text
from tests.slack import payloads
from tests.slack.blocks import breaches, buttons, labels, nodes, notifying, quoted, texts
from tests.slack.driven import Driven
from tests.slack.kinds import kinds

CORPUS = (
    "<!channel>",
    "<!here|here>",
    "<!everyone>",
    "<@U0123ABCDEF>",
    "<@U0123ABCDEF|ana>",
    "<!subteam^S0123ABCDEF|@team>",
    "<#C0123ABCDEF|general>",
    "<https://evil.example|click me>",
    "https://evil.example/?a=1&b=2",
    "mailto:evil@example.com",
    "<javascript:alert(1)|x>",
    "<!date^1392734382^{date}|soon>",
    "@channel @here @everyone",
    "&lt;!channel&gt;",
    "&amp;lt;!channel&amp;gt;",
    "feed cats & dogs",
    "*bold* _slanted_ ~gone~",
    "`code` ```block``` > quoted",
    "## heading\n- item\n| a | b |",
    "line\nbreak\r\nand\ttab",
    ":smile: :no_such_emoji:",
    "\u202eright to left\u202c",
    "\u2066isolated\u2069 \u200fmark",
    "zero\u200bwidth\u200d\ufeff",
    "\u200b",
    "\u202e",
    "{party} {0} %s {{}}",
    '"quotes" \\ back\\slash',
    "0x00 \x07 bell",
    "👩‍👩‍👧‍👦 emoji",
    "Ǻ" * 150,
)
CALLED = [
    {"type": "usergroup", "usergroup_id": "S0OWNERS1"},
    {"type": "user", "user_id": payloads.PERSON},
]
LINKS = {"mailto:mail@example.com", "https://example.com/"}
GARDEN = {"mailto:owner@example.com", "https://example.com/lease", "C0OWNERS1", "C0BACKUP1"}


def hostile(words: str) -> Catalog:
    """A catalog whose every text is one payload, with a number where texts have to differ."""
    contacts = (
        Contact("channel", words, words),
        Contact("group", words, words),
        Contact("email", "mail@example.com", words),
        Contact("link", "https://example.com/", words),
        Contact("channel", "C0123ABCDEF", words, backup=True),
    )
    parties = tuple(Party(key, f"{words}{key}", (words,), contacts) for key in ("", "2"))
    outer = Phase(words, words)
    inner = Phase(words, words, outer)
    held = tuple((party, frozenset((role, Role.INFORMED))) for party, role in _roles(parties))
    rows = tuple(Activity(f"row-{n}", f"{words}{n or ''}", inner, held) for n in range(5))
    matrix = Matrix(
        "hostile", words, (words,), Source(words), (), parties, parties[0], (outer, inner), rows
    )
    return Catalog((matrix,))


def _roles(parties: Sequence[Party]) -> Iterator[tuple[Party, Role]]:
    return zip(parties, (Role.RESPONSIBLE, Role.ACCOUNTABLE), strict=True)


def messages(words: str) -> Iterator[tuple[str, Message]]:
    return kinds(hostile(words), ENGLISH, words, words)


def harmless(kind: str, message: Message) -> None:
    """Nothing that Slack would refuse, nobody who is told of it, and no link but the contacts'."""
    assert breaches(message) == [], kind
    called = notifying(message)
    assert called == (CALLED if kind == "call" else []), kind
    links = {node["url"] for node in nodes(message) if node.get("type") == "link"}
    asked = {"https://team.slack.com/archives/C1/p1700000000000100"} if kind == "call" else set()
    channels = {node["channel_id"] for node in nodes(message) if node.get("type") == "channel"}
    assert links | channels <= LINKS | asked | GARDEN | {"C0123ABCDEF"}, kind


@pytest.mark.parametrize("words", CORPUS, ids=ascii)
def test_no_payload_notifies_links_or_breaks_a_message_of_any_kind(words: str) -> None:
    for kind, message in messages(words):
        harmless(kind, message)


@given(words=st.text(min_size=1, max_size=200).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_neither_does_any_other_text(words: str) -> None:
    for kind, message in messages(words):
        harmless(kind, message)


@pytest.mark.parametrize("words", CORPUS, ids=ascii)
def test_a_payload_in_a_question_stays_what_it_is_through_every_click(
    gardener: Driven, words: str
) -> None:
    """The stand-in refuses what would not be harmless, and the test fails then."""
    gardener.hears(payloads.mention(f"who repairs the roof of the shed? {words}"))
    (reply,) = gardener.replies(1)
    private = gardener.answers(f"who repairs the roof of the shed? {words}")
    for message in (reply.params, private):
        harmless("answer", _message(message))
        for one in buttons(message["blocks"]):
            gardener.clicks(message, one["action_id"])

    gardener.finish()

    for post in gardener.slack.posts.all():
        if "blocks" in post.params:
            assert notifying(post.params) == []
    for call in gardener.slack.done.all(lambda call: call.method == "chat.postMessage")[1:]:
        assert notifying(call.params) == CALLED


@pytest.mark.parametrize("value", CORPUS, ids=ascii)
def test_a_payload_in_a_buttons_value_is_met_calmly(bot: Driven, value: str) -> None:
    for action in ("share", "choice-1", "none-of-these", "not-this", "thumbs", "notify"):
        assert bot.hears(payloads.click(action, value, bot.slack.response_url())).status == 200
    bot.finish()

    told = [post.params["text"] for post in bot.slack.posts.all()]
    assert set(told) == {"This button is from an earlier version. Ask again with /raci."}


def test_what_turns_the_direction_of_a_line_is_left_out() -> None:
    assert text("\u202eab\u202c\u2066c")["text"] == "abc"
    assert text("\u202e")["text"] == "–"


def test_a_table_and_buttons_show_payloads_as_they_were_written() -> None:
    shown = dict(messages("<!channel> & *b*"))

    assert quoted(shown["answer"]["blocks"]) == ["<!channel> & *b*"]
    assert labels(shown["choices"]["blocks"])[0] == "<!channel> & *b*"
    assert "<!channel> & *b*" in texts(shown["list"]["blocks"])


def _message(params: dict[str, Any]) -> Message:
    return Message(text=params["text"], blocks=params["blocks"])
