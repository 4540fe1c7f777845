"""The manifest asks Slack for what the code uses: no more, and no less."""

import json
from pathlib import Path

import pytest

import bot
from bot.answering.answer import Listing
from bot.answering.engine import Engine
from bot.slack.manifest import over_http
from tests.slack import payloads
from tests.slack.driven import Driven
from tests.slack.listening import listeners, methods
from tests.slack.manifest import Manifest

FILE = Path(bot.__file__).parent.parent / "manifest.json"

# Which scopes a method needs: https://docs.slack.dev/reference/methods
SCOPES_OF_METHODS = {
    "assistant_threads_setSuggestedPrompts": {"assistant:write"},
    "auth_test": set[str](),
    "chat_getPermalink": set[str](),
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "users_info": {"users:read"},
    "views_open": set[str](),
    "views_publish": set[str](),
    "views_push": set[str](),
    "views_update": set[str](),
    "conversations_info": {"channels:read", "groups:read", "mpim:read"},
}
# Which scope an event needs, if any: https://docs.slack.dev/reference/events
SCOPE_OF_EVENTS = {
    "app_context_changed": "",
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.mpim": "mpim:history",
}
CONVERSATIONS = {"im": "im", "channels": "channel", "groups": "group", "mpim": "mpim"}
INTERACTIVE = {"action", "shortcut", "view", "options"}


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    """The manifest as it ships; reading it holds it to Slack's shape and limits."""
    return Manifest.model_validate_json(FILE.read_text(encoding="utf-8"))


def test_slack_takes_the_manifest_for_http_too(manifest: Manifest) -> None:
    shipped = json.loads(FILE.read_text(encoding="utf-8"))

    over = Manifest.model_validate(over_http(shipped, "https://raci.example.com"))

    assert manifest.settings.socket_mode_enabled
    assert not over.settings.socket_mode_enabled
    assert over.oauth_config == manifest.oauth_config


def test_the_bot_can_be_written_to_directly(manifest: Manifest) -> None:
    home = manifest.features.app_home

    assert home.messages_tab_enabled
    assert not home.messages_tab_read_only_enabled


def test_a_home_tab_is_shown_only_where_the_code_fills_it(manifest: Manifest) -> None:
    assert manifest.features.app_home.home_tab_enabled == ("views_publish" in methods())


def test_the_commands_are_those_that_the_code_answers(manifest: Manifest) -> None:
    answered = {name for kind, name in listeners() if kind == "command"}

    assert {command.command for command in manifest.features.slash_commands} == answered


def test_the_shortcuts_are_those_that_the_code_answers(manifest: Manifest) -> None:
    answered = {name for kind, name in listeners() if kind == "shortcut"}

    assert {shortcut.callback_id for shortcut in manifest.features.shortcuts} == answered


def test_what_an_agent_is_told_to_suggest_has_an_answer(manifest: Manifest, desk: Engine) -> None:
    for prompt in manifest.features.agent_view.suggested_prompts:
        exchange = desk.ask(prompt.message)
        assert isinstance(exchange.answer, Listing) or exchange.question.nothing


def test_no_event_is_delivered_again_for_want_of_a_listener(
    manifest: Manifest, bot: Driven
) -> None:
    for name in manifest.settings.event_subscriptions.bot_events:
        content = {"type": name.partition(".")[0], "channel": "D1", "user": payloads.PERSON}
        assert bot.hears(payloads.event(content | {"ts": "1.1", "tab": "about"})).status == 200


def test_what_is_typed_after_a_command_arrives_escaped(manifest: Manifest) -> None:
    assert all(command.should_escape for command in manifest.features.slash_commands)


def test_the_events_are_those_that_the_code_listens_for(manifest: Manifest) -> None:
    subscribed = set(manifest.settings.event_subscriptions.bot_events)
    heard = {name for kind, name in listeners() if kind == "event"}

    assert {name.partition(".")[0] for name in subscribed} == heard


@pytest.mark.parametrize("kind", CONVERSATIONS)
def test_messages_are_subscribed_to_where_the_code_answers_them(
    manifest: Manifest, bot: Driven, kind: str
) -> None:
    bot.hears(
        payloads.direct(
            "who is responsible for encrypting the disks?", channel_type=CONVERSATIONS[kind]
        )
    )

    answered = bool(bot.all_replies())
    assert answered == (f"message.{kind}" in manifest.settings.event_subscriptions.bot_events)


def test_the_scopes_are_those_that_the_code_needs(manifest: Manifest) -> None:
    events = manifest.settings.event_subscriptions.bot_events
    needed = {SCOPE_OF_EVENTS[name] for name in events} - {""}
    needed |= {scope for method in methods() for scope in SCOPES_OF_METHODS[method]}
    needed |= {"commands" for kind, _ in listeners() if kind in ("command", "shortcut")}

    assert manifest.oauth_config.scopes.bot == sorted(needed)


def test_clicks_are_sent_where_the_code_has_buttons(manifest: Manifest) -> None:
    clicked = any(kind in INTERACTIVE for kind, _ in listeners())

    assert manifest.settings.interactivity.is_enabled == clicked


def test_the_scan_finds_what_is_there() -> None:
    assert {("event", "app_mention"), ("command", "/raci"), ("action", "share")} <= listeners()
    assert {"chat_postMessage", "auth_test"} <= methods()
