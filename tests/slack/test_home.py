"""The Home tab: ask there, see the matrices at a glance, and always as they are now."""

import logging
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.answering.engine import Engine
from bot.knowledge import Knowledge
from bot.matrix import Catalog
from tests.knowledge import knowledge, matrix
from tests.slack import payloads, views
from tests.slack.blocks import buttons, labels, lines, nodes, quoted, texts
from tests.slack.driven import Driven
from tests.slack.faults import Fault
from tests.slack.modal import brings_up, headline
from tests.slack.standin import Call
from tests.slack.vast import catalogs

Json = dict[str, Any]


def test_the_tab_shows_the_phases_with_their_counts_and_what_is_ours(bot: Driven) -> None:
    tab = opened(bot)

    assert labels(tab)[:7] == [
        "Browse: 49 activities",
        "1. Before subscription · 4",
        "2. Service availability · 6",
        "3. Service usage · 33",
        "4. Reverting · 4",
        "5. End of service · 2",
        "Show all",
    ]
    assert "Customer is accountable for 16 activities" in texts(tab)
    assert "… and 8 more" in texts(tab)
    assert "/raci phase 5.2 or /raci Customer accountable: a table." in texts(tab)
    assert "OVHcloud's responsibility model, 15 November 2022" in texts(tab)
    assert views.breaches(tab) == []


def test_a_button_of_the_tab_leads_to_what_it_names(bot: Driven) -> None:
    tab = opened(bot)

    assert headline(press(bot, tab, "3. Service usage · 33")) == "33 activities · 3. Service usage"
    assert headline(press(bot, tab, "Show all")) == "16 activities · Customer accountable"


def test_the_tab_is_published_with_the_mark_of_the_view_that_is_seen(bot: Driven) -> None:
    brings_up(bot, payloads.opened("home", view={"hash": "seen"}))
    brings_up(bot, payloads.opened("home"))

    first, second = (call.params for call in bot.slack.done.all(_published))
    assert (first["user_id"], first["hash"]) == (payloads.PERSON, "seen")
    assert "hash" not in second


@pytest.mark.parametrize("error", ["hash_conflict", "not_enabled"])
def test_a_tab_that_slack_does_not_publish_is_logged_and_no_trouble(
    bot: Driven, caplog: pytest.LogCaptureFixture, error: str
) -> None:
    bot.slack.faults.script("views.publish", Fault(error=error))

    with caplog.at_level(logging.INFO):
        bot.hears(payloads.opened("home"))
        bot.finish()

    assert error in caplog.text
    assert not [record for record in caplog.records if record.levelno > logging.INFO]


def test_a_question_is_answered_in_the_tab(bot: Driven) -> None:
    tab = ask(bot, opened(bot), "who encrypts the disks?")

    assert quoted(tab) == ["Encrypt data on storage media"]
    assert "You asked: who encrypts the disks?" in texts(tab)
    assert "OVHcloud is responsible and accountable." in lines(tab)
    assert "Browse: 49 activities" in labels(tab)
    assert bot.slack.done.all(_published)[-1].params["hash"] == "hash-1"


def test_an_answer_in_the_tab_can_be_shared(bot: Driven) -> None:
    tab = ask(bot, opened(bot), "who encrypts the disks?")

    modal = press(bot, tab, "Share …")
    bot.hears(payloads.submitted(modal, bot.slack.response_url()))

    assert modal["close"]["text"] == "Close"
    assert quoted(bot.slack.posts.wait()[0].params["blocks"]) == ["Encrypt data on storage media"]


def test_activities_that_may_be_meant_can_be_opened(bot: Driven) -> None:
    tab = ask(bot, opened(bot), "backups")

    (menu,) = [node for node in nodes(tab) if node.get("type") == "static_select"]
    assert "Which one do you mean?" in texts(tab)
    assert "initial_option" not in menu
    picked = {**menu, "selected_option": menu["options"][0]}
    modal = brings_up(bot, payloads.in_view(tab, picked))
    assert quoted(modal["blocks"]) == [menu["options"][0]["text"]["text"]]


def test_an_activity_that_is_gone_is_told_calmly(bot: Driven) -> None:
    tab = ask(bot, opened(bot), "who encrypts the disks?")
    (share,) = [one for one in buttons(tab) if one["text"]["text"] == "Share …"]
    bot.desk.put(Engine.of(knowledge(matrix({"fence": "Paint the fence"}))))

    bot.hears(payloads.in_view(tab, share))

    assert "no longer in the matrix" in bot.replies(1)[0].params["text"]


def test_a_list_in_the_tab_is_told_as_text_and_how_to_see_all(bot: Driven) -> None:
    tab = ask(bot, opened(bot), "list everything")

    assert "49 activities" in texts(tab)
    assert "… and 19 more: ask with /raci to see all." in texts(tab)
    assert views.breaches(tab) == []


def test_of_a_list_of_long_activities_as_many_are_told_as_a_view_holds(bot: Driven) -> None:
    long = {f"fence-{number}": f"Paint fence {number} " + "ä" * 1900 for number in range(29)}
    bot.desk.put(Engine.of(Knowledge(Catalog((matrix(long),)))))

    tab = ask(bot, opened(bot), "list everything")

    assert "… and 25 more: ask with /raci to see all." in texts(tab)
    assert views.breaches(tab) == []


def test_what_the_matrix_does_not_cover_is_said_in_the_tab(bot: Driven) -> None:
    assert "The Hosted Exchange matrix does not cover that." in lines(
        ask(bot, opened(bot), "who mows the lawn?")
    )


@pytest.mark.parametrize("text", ["", "   ", None])
def test_nothing_asked_clears_the_answer(bot: Driven, text: str | None) -> None:
    tab = ask(bot, opened(bot), "who encrypts the disks?")

    assert quoted(ask(bot, tab, text)) == []


def test_what_was_asked_recently_is_told_by_its_activity_and_names_nobody(bot: Driven) -> None:
    assert "Recently asked about" not in texts(opened(bot))
    for question in ("who encrypts the disks?", "who mows the lawn?", "who manages backups?"):
        bot.clock.now += 1
        bot.answers(question)
    assert bot.journal.flush(5)

    shown = texts(opened(bot))

    at = shown.index("Recently asked about")
    assert shown[at + 1 : at + 3] == [
        "Manage backups on the service",
        "Encrypt data on storage media",
    ]
    assert "who encrypts" not in " ".join(shown)
    assert payloads.PERSON not in str(shown)


def test_new_knowledge_shows_in_the_tabs_that_may_be_looked_at(bot: Driven) -> None:
    opened(bot)

    bot.desk.put(Engine.of(knowledge(matrix({"fence": "Paint the fence"}))))

    renewed = bot.slack.done.wait(_published, 2)[1].params
    assert "Browse: 1 activity" in labels(renewed["view"])
    assert renewed["user_id"] == payloads.PERSON


def test_a_tab_that_was_opened_long_ago_is_left_until_it_is_opened_again(bot: Driven) -> None:
    opened(bot)
    bot.clock.now += 3601

    bot.desk.put(Engine.of(knowledge(matrix({"fence": "Paint the fence"}))))
    bot.finish()

    assert len(bot.slack.done.all(_published)) == 1


def test_of_changes_that_come_while_tabs_are_published_only_the_last_is_shown(bot: Driven) -> None:
    opened(bot)
    first, *others = (
        Engine.of(knowledge(matrix({f"row-{n}": f"Paint fence {n}" for n in range(count)})))
        for count in range(1, 5)
    )

    with bot.slack.held("views.publish"):
        bot.desk.put(first)
        bot.slack.arrived.wait(_published, 2)
        for engine in others:
            bot.desk.put(engine)
    bot.finish()

    # A change whose turn comes once all is published shows the last state once more.
    told = dict.fromkeys(labels(call.params["view"])[0] for call in bot.slack.done.all(_published))
    assert list(told) == ["Browse: 49 activities", "Browse: 1 activity", "Browse: 4 activities"]


def test_a_matrix_without_a_side_of_ours_shows_none(bot: Driven) -> None:
    bot.desk.put(Engine.of(knowledge(replace(matrix({"fence": "Paint the fence"}), we=None))))

    assert labels(opened(bot)) == ["Browse: 1 activity", "1. Running · 1"]


def test_many_services_are_shown_as_far_as_they_have_room(bot: Driven) -> None:
    many = tuple(matrix({"fence": "Paint the fence"}, name=f"m{number}") for number in range(40))
    bot.desk.put(Engine.of(Knowledge(Catalog(many))))

    tab = opened(bot)

    assert labels(tab)[-1] == "… 25 more services"
    assert views.breaches(tab) == []


@given(catalog=catalogs())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_the_matrix_slack_takes_the_tab(bot: Driven, catalog: Catalog) -> None:
    bot.desk.put(Engine.of(Knowledge(catalog)))

    assert views.breaches(opened(bot)) == []
    for question in ("list everything", "wash the windows", "xyzzy"):
        assert views.breaches(ask(bot, opened(bot), question)) == []


def opened(bot: Driven) -> Json:
    """The tab as it is published for somebody who opens it."""
    return brings_up(bot, payloads.opened("home"))


def ask(bot: Driven, tab: Json, text: str | None) -> Json:
    """The tab after somebody has typed into its ask box."""
    action = {"type": "plain_text_input", "action_id": "home:ask", "value": text}
    return brings_up(bot, payloads.in_view(tab, action))


def press(bot: Driven, tab: Json, label: str) -> Json:
    (button,) = [one for one in buttons(tab) if one["text"]["text"] == label]
    return brings_up(bot, payloads.in_view(tab, button))


def _published(call: Call) -> bool:
    return call.method == "views.publish"
