"""Which language the bot's own words are in, where the question does not tell."""

import logging

import pytest
from slack_sdk import WebClient

from bot.slack.locale import REMEMBERED_FOR, Locales
from bot.slack.transport import client
from tests.slack import payloads
from tests.slack.driven import TOKEN, Clock, Driven
from tests.slack.faults import BROKEN, RESET, Fault
from tests.slack.standin import StandIn

ANA = payloads.PERSON


@pytest.fixture
def api(slack: StandIn) -> WebClient:
    return client(TOKEN, slack.url)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("fr-FR", "fr"), ("pt-BR", "pt"), ("de", "de"), ("ja-JP", "ja"), ("", "en")],
)
def test_a_person_reads_the_language_of_their_slack(
    slack: StandIn, api: WebClient, locale: str, language: str
) -> None:
    slack.locale = locale

    assert Locales(api, Clock()).language(ANA) == language


def test_slack_is_asked_once_an_hour(slack: StandIn, api: WebClient) -> None:
    clock = Clock()
    locales = Locales(api, clock)
    assert locales.language(ANA) == locales.language(ANA) == "en"
    assert len(slack.arrived.all()) == 1
    assert slack.arrived.all()[0].params["include_locale"] in (True, "1", "true")

    slack.locale = "it-IT"
    clock.now += REMEMBERED_FOR + 1

    assert locales.language(ANA) == "it"


@pytest.mark.parametrize(
    "fault",
    [Fault(error="missing_scope"), Fault(error="user_not_found"), BROKEN, RESET],
    ids=lambda fault: fault.error or "reset",
)
def test_where_slack_does_not_tell_it_is_english_and_one_line_is_logged(
    slack: StandIn, api: WebClient, caplog: pytest.LogCaptureFixture, fault: Fault
) -> None:
    slack.locale = "it-IT"
    slack.faults.script("users.info", fault)

    with caplog.at_level(logging.INFO, "bot"):
        assert Locales(api, Clock()).language(ANA) == "en"

    assert len([record for record in caplog.records if record.name.startswith("bot.")]) == 1


def test_an_answer_does_not_wait_for_a_language_that_is_slow_to_come(
    slack: StandIn, api: WebClient
) -> None:
    slack.locale = "it-IT"
    locales = Locales(api, Clock())

    with slack.held("users.info"):
        assert locales.language(ANA) == "en"
    slack.done.wait(lambda call: call.method == "users.info")


def test_nobody_reads_english() -> None:
    assert Locales(WebClient(TOKEN), Clock()).language("") == "en"


def test_a_question_that_tells_its_language_is_answered_in_it_without_asking_slack(
    bot: Driven,
) -> None:
    bot.acknowledges(payloads.command("who encrypts the disks?"))

    assert "users.info" not in {call.method for call in bot.slack.arrived.all()}


def test_a_question_that_does_not_is_answered_in_the_persons_language(bot: Driven) -> None:
    bot.acknowledges(payloads.command("backups"))

    (asked,) = bot.called("users.info")
    assert asked["user"] == ANA
