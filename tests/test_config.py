import os
from pathlib import Path

import pytest

from bot import config
from bot.config import Config
from bot.errors import ConfigError

BOT, APP = "xoxb-1-secret", "xapp-1-secret"
WHERE = "https://api.slack.com/apps → your app → "


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    outside = ("PORT", "LOG_LEVEL")
    for name in [
        name for name in os.environ if name.startswith(("SLACK_", "RACI_")) or name in outside
    ]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def configured(monkeypatch: pytest.MonkeyPatch, **settings: str) -> Config:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return config.read()


def test_without_any_setting_the_bot_chats_in_the_terminal_and_says_why() -> None:
    surface, why = config.read().surface()

    assert surface == "terminal"
    assert "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set" in why


def test_with_both_tokens_it_connects_to_slack_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = configured(monkeypatch, SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP)

    surface, why = found.surface()
    assert surface == "socket"
    assert "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are set" in why


def test_a_signing_secret_without_a_port_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = configured(monkeypatch, SLACK_BOT_TOKEN=BOT, SLACK_SIGNING_SECRET="s")

    with pytest.raises(ConfigError, match=r"PORT: it is missing beside SLACK_SIGNING_SECRET\."):
        found.surface()


def test_with_a_signing_secret_and_a_port_it_serves_http_and_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = configured(
        monkeypatch,
        SLACK_BOT_TOKEN=BOT,
        SLACK_SIGNING_SECRET="s",
        PORT="8080",
        RACI_HOST="10.0.0.1",
    )

    surface, why = found.surface()
    assert surface == "http"
    assert "10.0.0.1:8080" in why
    assert "SLACK_SIGNING_SECRET and PORT are set" in why


BOT_PLACE = f"It begins with xoxb- and is found at {WHERE}OAuth & Permissions"
APP_PLACE = f"It begins with xapp- and is made at {WHERE}Basic Information → App-Level Tokens"


@pytest.mark.parametrize(
    ("settings", "begin"),
    [
        ({"SLACK_BOT_TOKEN": BOT}, f"SLACK_APP_TOKEN: it is missing. {APP_PLACE}"),
        ({"SLACK_APP_TOKEN": APP}, f"SLACK_BOT_TOKEN: it is missing. {BOT_PLACE}"),
        (
            {"SLACK_APP_TOKEN": BOT, "SLACK_BOT_TOKEN": BOT},
            f"SLACK_APP_TOKEN: it is mistyped. {APP_PLACE}",
        ),
        (
            {"SLACK_APP_TOKEN": APP, "SLACK_BOT_TOKEN": "xoxp-1"},
            f"SLACK_BOT_TOKEN: it is mistyped. {BOT_PLACE}",
        ),
        (
            {"SLACK_APP_TOKEN": APP, "SLACK_BOT_TOKEN": "xoxb-1 2"},
            f"SLACK_BOT_TOKEN: it is mistyped. {BOT_PLACE}",
        ),
        (
            {"SLACK_APP_TOKEN": "xapp-", "SLACK_BOT_TOKEN": BOT},
            f"SLACK_APP_TOKEN: it is mistyped. {APP_PLACE}",
        ),
        (
            {"SLACK_SIGNING_SECRET": "s", "PORT": "80"},
            f"SLACK_BOT_TOKEN: it is missing. {BOT_PLACE}",
        ),
    ],
)
def test_a_missing_or_mistyped_token_is_one_line_with_its_name_its_beginning_and_its_place(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], begin: str
) -> None:
    found = configured(monkeypatch, **settings)

    with pytest.raises(ConfigError) as caught:
        found.surface()

    assert str(caught.value).startswith(begin)
    assert len(str(caught.value).splitlines()) == 1
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("PORT", "http", "PORT: 'http' cannot be used here. Give a number from 1 to 65535"),
        ("PORT", "0", "PORT: '0' cannot be used here. Give a number from 1 to 65535"),
        ("PORT", "65536", "PORT: '65536' cannot be used here. Give a number"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL: 'LOUD' cannot be used here. Use one of DEBUG, INFO"),
        ("SLACK_API_URL", "slack.com", "SLACK_API_URL: 'slack.com' cannot be used here. Begin it"),
    ],
)
def test_a_mistyped_setting_is_one_line_with_its_name_its_value_and_the_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(monkeypatch, **{name: value})

    assert str(caught.value).startswith(words)
    assert len(str(caught.value).splitlines()) == 1
    assert caught.value.variable == name


def test_secrets_are_masked_however_the_settings_are_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = configured(
        monkeypatch, SLACK_BOT_TOKEN=BOT, SLACK_APP_TOKEN=APP, SLACK_SIGNING_SECRET="f00-secret"
    )

    for shown in (repr(found), str(found), f"{found}", found.model_dump_json()):
        assert "secret" not in shown.replace("slack_signing_secret", "")
        assert "**********" in shown
    assert found.secrets() == (BOT, APP, "f00-secret")


def test_blanks_around_a_token_are_no_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = configured(monkeypatch, SLACK_BOT_TOKEN=f" {BOT}\n", SLACK_SIGNING_SECRET="s ")

    assert config.token(found, "SLACK_BOT_TOKEN") == BOT
    assert found.secrets() == (BOT, "s")


def test_an_empty_variable_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    found = configured(monkeypatch, SLACK_BOT_TOKEN="", PORT="", RACI_KNOWLEDGE="")

    assert (found.surface()[0], found.port, found.raci_knowledge) == ("terminal", None, None)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_settings_are_read_from_a_file_and_the_environment_goes_first(
    monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    """Editors on Windows put a byte order mark before the first variable."""
    Path(".env").write_text(f"{mark}PORT=1\nLOG_LEVEL=debug\nOTHER=x\n", encoding="utf-8")

    assert (config.read().port, config.read().log_level) == (1, "DEBUG")
    assert configured(monkeypatch, PORT="2").port == 2


def test_a_file_of_settings_that_is_not_utf8_is_one_clear_line() -> None:
    Path(".env").write_bytes("PORT=1\n".encode("utf-16"))

    with pytest.raises(ConfigError, match=r"^\.env: this file is not UTF-8\. Save it as UTF-8\.$"):
        config.read()


def test_slacks_address_ends_with_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    assert config.read().slack_api_url == "https://slack.com/api/"
    found = configured(monkeypatch, SLACK_API_URL="http://127.0.0.1:1/api")
    assert found.slack_api_url == "http://127.0.0.1:1/api/"


def test_the_knowledge_is_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    assert configured(monkeypatch, RACI_KNOWLEDGE="a/b").raci_knowledge == Path("a/b")


def test_a_file_of_settings_that_cannot_be_read_is_one_clear_line() -> None:
    with pytest.raises(ConfigError, match=r"this file cannot be read: File name too long\.$"):
        config.read(Path("x" * 5000))


def test_the_journal_is_a_file_in_the_working_folder_and_texts_are_kept_90_days() -> None:
    found = config.read()

    assert found.raci_journal.get_secret_value() == "raci.sqlite"
    assert found.raci_keep_days == 90


def test_the_password_of_the_journals_url_is_masked_and_counts_as_a_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = configured(monkeypatch, RACI_JOURNAL="postgresql://raci:hunt%20er2@host/journal")

    assert "er2" not in f"{found!r} {found} {found.model_dump_json()}"
    assert found.secrets() == ("hunt%20er2", "hunt er2")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        (
            "RACI_JOURNAL",
            "mysql://raci:hunter2@host/journal",
            "its value cannot be used here. Name",
        ),
        ("RACI_KEEP_DAYS", "-1", "'-1' cannot be used here. Give a number of days; 0 keeps no"),
        ("RACI_KEEP_DAYS", "forever", "'forever' cannot be used here. Give a number of days"),
    ],
)
def test_a_setting_of_the_journal_that_is_mistyped_is_one_line_without_its_secret(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        configured(monkeypatch, **{name: value})

    assert str(caught.value).startswith(f"{name}: {words}")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("value", ["U012AB, W34CD", "U012AB W34CD", "U012AB,W34CD,"])
def test_owners_are_user_ids_with_commas_between_them(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("RACI_OWNERS", value)

    assert config.read().raci_owners == ("U012AB", "W34CD")


def test_an_owner_by_name_is_refused_with_the_way_to_the_id(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RACI_OWNERS", "@ana")

    with pytest.raises(ConfigError, match=r"RACI_OWNERS: '@ana'.*Copy member ID"):
        config.read()
