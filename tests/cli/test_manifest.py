"""`raci manifest`: the manifest that ships, and the same for an app that Slack calls over HTTP."""

import json
from pathlib import Path

import pytest

import bot
from bot.errors import BotError
from tests.cli.conftest import Here, Raci

SHIPPED = json.loads((Path(bot.__file__).parent.parent / "manifest.json").read_text("utf-8"))
URL = "https://raci.example.com/slack/events"


def test_the_manifest_that_ships_is_printed_and_nothing_else(raci: Raci) -> None:
    done = raci("manifest")

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == SHIPPED


@pytest.mark.parametrize("url", ["https://raci.example.com", "https://raci.example.com/", URL])
def test_over_http_every_request_goes_to_the_bots_address(here: Here, url: str) -> None:
    manifest = json.loads(here("manifest", "--url", url).stdout)

    settings = manifest["settings"]
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"]["request_url"] == URL
    assert settings["interactivity"]["request_url"] == URL
    assert settings["interactivity"]["message_menu_options_url"] == URL
    assert [command["url"] for command in manifest["features"]["slash_commands"]] == [URL]


def test_over_http_all_else_stays_as_it_is(here: Here) -> None:
    manifest = json.loads(here("manifest", "--url", URL).stdout)

    del manifest["settings"]["event_subscriptions"]["request_url"]
    del manifest["settings"]["interactivity"]["request_url"]
    del manifest["settings"]["interactivity"]["message_menu_options_url"]
    del manifest["features"]["slash_commands"][0]["url"]
    manifest["settings"]["socket_mode_enabled"] = True
    assert manifest == SHIPPED


@pytest.mark.parametrize(
    "url",
    [
        "raci.example.com",
        "http://raci.example.com",
        "https://",
        "https://a b",
        "https://raci.example.com?x=1",
        "https://raci.example.com/#top",
        "https://[::1",
        "https://raci.example.com/" + "a" * 3000,
    ],
)
def test_an_address_that_slack_cannot_call_is_named_with_the_remedy(here: Here, url: str) -> None:
    error = here("manifest", "--url", url).exception

    assert isinstance(error, BotError)
    assert repr(url) in str(error)
    assert "https://raci.example.com" in error.remedy
