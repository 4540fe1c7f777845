"""Lists are tables, exact and complete, in as many pages as Slack's limits make of them."""

import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.answering.engine import Engine
from bot.asking.question import Clause, Filter, Mention, Question, Stretch
from bot.knowledge import Knowledge
from bot.matrix import Catalog, Role
from bot.slack.views.leaf import Leaf
from tests.knowledge import knowledge, matrix
from tests.slack import payloads
from tests.slack.blocks import breaches, buttons, nodes, rows, texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault
from tests.slack.standin import Call
from tests.slack.vast import catalogs

Json = dict[str, Any]
MANY = {f"row-{number}": f"Wash window {number}" for number in range(250)}


@pytest.fixture
def many(bot: Driven) -> Driven:
    """The app over a matrix of 250 activities."""
    bot.desk.put(Engine.of(knowledge(matrix(MANY))))
    return bot


def test_a_list_is_a_table_of_activities_by_phase_with_the_letters_of_each_party(
    bot: Driven,
) -> None:
    answer = bot.answers("phase 3.1")

    (table,) = [node for node in nodes(answer["blocks"]) if node.get("type") == "table"]
    heading, phase, first, *_ = (texts(row) for row in table["rows"])
    assert heading == ["Activity", "Customer", "OVHcloud"]
    assert phase == ["3.1.1. Daily operations", " ", " "]
    assert first == [
        "Manage confidentiality, integrity of data hosted on the service",
        "RA",
        "–",
    ]
    assert "R responsible · A accountable · C consulted · I informed" in texts(answer["blocks"])


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("list", "49 activities"),
        ("phase 3.1.2", "5 activities · 3.1.2. Access management"),
        ("customer accountable", "16 activities · Customer accountable"),
        ("what are we only informed about?", "14 activities · Customer only informed"),
    ],
)
def test_a_list_says_what_it_lists(bot: Driven, text: str, headline: str) -> None:
    said = bot.answers(text)["text"].splitlines()

    assert said[0] == headline
    assert any(line.startswith("- ") for line in said[1:])  # for who hears it read


def test_a_list_is_told_plainly_where_slack_knows_no_tables(bot: Driven) -> None:
    table = rows(bot.answers("customer accountable"))
    bot.slack.faults.script("response_url", Fault(400, text="invalid_blocks"))

    answer = bot.answers("customer accountable")

    assert "table" not in {block["type"] for block in answer["blocks"]}
    told = "\n".join(texts(answer["blocks"])).splitlines()
    items = [line.removeprefix("- ") for line in told if line.startswith("- ")]
    assert [line.rpartition(" – ")[0] for line in items] == [activity for activity, *_ in table]
    assert items[1].endswith("– Customer RA, OVHcloud I")
    assert breaches(answer) == []


def test_a_list_of_several_services_names_them_with_each_phase(bot: Driven) -> None:
    mail, garden = matrix({"disks": "Encrypt the disks"}), matrix({"fence": "Paint it"}, "garden")
    bot.desk.put(Engine.of(knowledge(mail, garden)))

    answer = bot.answers("list everything")

    shown = texts(answer["blocks"])
    assert {"Mail · 1. Running", "Garden · 1. Running", "Mail and Garden"} <= set(shown)


def test_an_empty_list_is_no_table(bot: Driven) -> None:
    answer = bot.answers("what is in phase 9?")

    assert answer["text"].startswith("There is no phase 9.")
    assert [node for node in nodes(answer["blocks"]) if node.get("type") == "table"] == []


def test_the_pages_of_a_list_are_turned_in_their_place(many: Driven) -> None:
    first = many.answers("list everything")
    second = turn(many, first, "list:next")
    back = turn(many, second, "list:previous")

    assert [button["text"]["text"] for button in buttons(first)] == ["Next", "Share in channel"]
    assert "1 to 98 of 250" in texts(first["blocks"])
    assert "99 to 196 of 250" in texts(second["blocks"])
    assert second["replace_original"] is True
    assert rows(back) == rows(first)
    assert [b["text"]["text"] for b in buttons(second)] == ["Previous", "Next", "Share in channel"]


def test_a_turned_page_can_be_shared_and_is_turned_on_where_it_was_shared(many: Driven) -> None:
    second = turn(many, many.answers("list everything"), "list:next")

    shared = click(many, buttons(second)[-1])
    on = turn(many, shared, "list:next")

    assert shared["response_type"] == on["response_type"] == "in_channel"
    assert second["response_type"] == "ephemeral"
    assert [texts(message["blocks"])[0] for message in (shared, on)] == [
        "ana asked: list everything"
    ] * 2
    assert [button["action_id"] for button in buttons(on)] == ["list:previous", "list:next"]


def test_a_list_that_leans_on_another_keeps_what_it_was_narrowed_to(many: Driven) -> None:
    asked = payloads.direct("list everything")
    many.hears(asked)
    many.replies(1)
    many.hears(payloads.direct("and which of these are they responsible for?"))
    listed = many.replies(2)[1].params

    on = turn(many, listed, "list:next")

    headlines = [message["text"].splitlines()[0] for message in (listed, on)]
    assert "responsible" in headlines[0]
    assert headlines[0] == headlines[1]


def test_a_page_that_is_gone_shows_the_last_one(many: Driven) -> None:
    first = many.answers("list everything")
    many.desk.put(Engine.of(knowledge(matrix(dict(list(MANY.items())[:3])))))

    assert rows(turn(many, first, "list:next")) == [
        [f"Wash window {n}", "A", "R"] for n in range(3)
    ]


@pytest.mark.parametrize("value", ["", "{}", "3", '{"page": 1}', '{"page": 2, "list": {}}'])
def test_a_turn_of_an_unknown_form_is_met_with_a_calm_private_word(
    bot: Driven, caplog: pytest.LogCaptureFixture, value: str
) -> None:
    with caplog.at_level(logging.WARNING):
        bot.hears(payloads.click("list:next", value, bot.slack.response_url()))
        (post,) = bot.slack.posts.wait()

    assert "/raci" in post.params["text"]
    assert post.params["replace_original"] is False
    assert caplog.records == []


def test_a_list_that_cannot_be_made_any_more_is_met_with_the_same_word(bot: Driven) -> None:
    gone = Leaf(Question(text="", stretches=(Stretch(("orchid",)),), wanted=Filter()))

    bot.hears(payloads.click("list:next", gone.value(), bot.slack.response_url()))

    assert "/raci" in bot.slack.posts.wait()[0].params["text"]


def test_a_page_that_cannot_be_shown_is_logged(
    bot: Driven, caplog: pytest.LogCaptureFixture
) -> None:
    bot.slack.faults.script("response_url", Fault(404, text="expired_url"))
    value = Leaf(Question(text="", wanted=Filter())).value()

    bot.hears(payloads.click("list:next", value, bot.slack.response_url()))
    bot.finish()

    assert "expired_url" in caplog.text


def test_a_button_brings_a_list_back_as_it_was_asked_for() -> None:
    clauses = (Clause(Mention.WE, (Role.ACCOUNTABLE,)), Clause("ovh", (), (Role.INFORMED,)))
    wanted = Filter(
        (Role.RESPONSIBLE,),
        (Role.INFORMED,),
        only=True,
        both=True,
        any=True,
        either=True,
        some=True,
        alone=True,
        clauses=clauses,
    )
    question = Question(
        text="",
        language="fr",
        told=True,
        stretches=(Stretch(("acces",)), Stretch(("surveillance",), out=True)),
        parties=(Mention.WE, "we", "ovh cloud"),
        phases=("3.1",),
        outside=("3.1.2",),
        services=("raci",),
        wanted=wanted,
    )

    assert Leaf.of(Leaf(question, 3, "quoi ?").value()) == Leaf(question, 3, "quoi ?")


def test_a_question_that_is_too_long_for_a_button_is_cut_and_the_list_kept() -> None:
    question = Question(text="", wanted=Filter())

    leaf = Leaf.of(Leaf(question, 2, "list everything " * 400, private=True).value())

    assert leaf is not None
    assert (leaf.question, leaf.page) == (question, 2)
    assert leaf.text.startswith("list everything list everything")


def test_a_list_that_no_button_can_hold_says_how_to_see_the_rest(many: Driven) -> None:
    named = " ".join(f"3.{first}.{second}" for first in range(99) for second in range(5))

    answer = many.answers(f"list everything in phase 1 {named}")

    assert rows(answer)
    assert "Name a phase, a party or a role to see the rest." in texts(answer["blocks"])
    assert [button["action_id"] for button in buttons(answer)] == ["share"]


@given(catalog=catalogs())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_activity_stands_on_exactly_one_page_in_its_order(
    bot: Driven, catalog: Catalog
) -> None:
    bot.desk.put(Engine.of(Knowledge(catalog)))

    book = [bot.answers("list everything")]
    while any(button["action_id"] == "list:next" for button in buttons(book[-1])):
        book.append(turn(bot, book[-1], "list:next"))

    assert [breaches(page) for page in book] == [[]] * len(book)
    told = [activity for page in book for activity, *_ in rows(page)]
    assert told == [row.activity.text for row in catalog.rows()]


def turn(bot: Driven, message: Json, action_id: str) -> Json:
    """The page that a click on a button of a list shows."""
    (button,) = [one for one in buttons(message) if one["action_id"] == action_id]
    return click(bot, button, private=message.get("response_type") == "ephemeral")


def click(bot: Driven, button: Json, private: bool = True) -> Json:
    """The message that a click leads to; what takes one away is none."""
    posted = len(bot.slack.posts.all(_said))
    url = bot.slack.response_url()
    bot.hears(payloads.click(button["action_id"], button["value"], url, private=private))
    return bot.slack.posts.wait(_said, count=posted + 1)[posted].params


def _said(call: Call) -> bool:
    return "blocks" in call.params
