"""The shape of an app manifest, with Slack's limits: what is not in it, Slack refuses.

Source: https://docs.slack.dev/reference/app-manifest and slackapi/manifest-schema.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class DisplayInformation(_Part):
    name: Annotated[str, Field(min_length=1, max_length=35)]
    description: Annotated[str, Field(min_length=1, max_length=140)]
    long_description: Annotated[str, Field(min_length=175, max_length=4000)]
    background_color: Annotated[str, Field(pattern="^#([0-9a-f]{3}|[0-9a-f]{6})$")]


class AppHome(_Part):
    home_tab_enabled: bool
    messages_tab_enabled: bool
    messages_tab_read_only_enabled: bool


class BotUser(_Part):
    display_name: Annotated[str, Field(pattern="^[a-z0-9._-]{1,80}$")]
    always_online: bool


Address = Annotated[str, Field(pattern="^https://", max_length=3000)]


class SlashCommand(_Part):
    url: Address | None = None
    command: Annotated[str, Field(pattern="^/[a-z0-9_-]{1,31}$")]
    description: Annotated[str, Field(min_length=1, max_length=2000)]
    usage_hint: Annotated[str, Field(max_length=1000)]
    should_escape: bool


class Prompt(_Part):
    title: Annotated[str, Field(min_length=1)]
    message: Annotated[str, Field(min_length=1)]


class AgentView(_Part):
    agent_description: Annotated[str, Field(min_length=1, max_length=300)]
    suggested_prompts: Annotated[list[Prompt], Field(min_length=1, max_length=4)]


class Shortcut(_Part):
    name: Annotated[str, Field(min_length=1, max_length=24)]
    type: Literal["message", "global"]
    callback_id: Annotated[str, Field(min_length=1, max_length=255)]
    description: Annotated[str, Field(min_length=1, max_length=150)]


class Features(_Part):
    app_home: AppHome
    agent_view: AgentView
    bot_user: BotUser
    shortcuts: Annotated[list[Shortcut], Field(min_length=1, max_length=10)]
    slash_commands: Annotated[list[SlashCommand], Field(min_length=1, max_length=50)]


class Scopes(_Part):
    bot: list[str]


class OauthConfig(_Part):
    scopes: Scopes


class EventSubscriptions(_Part):
    request_url: Address | None = None
    bot_events: Annotated[list[Annotated[str, Field(max_length=50)]], Field(max_length=100)]


class Interactivity(_Part):
    is_enabled: bool
    request_url: Address | None = None
    message_menu_options_url: Address | None = None


class Settings(_Part):
    event_subscriptions: EventSubscriptions
    interactivity: Interactivity
    org_deploy_enabled: bool
    socket_mode_enabled: bool
    token_rotation_enabled: Literal[False]


class Manifest(_Part):
    display_information: DisplayInformation
    features: Features
    oauth_config: OauthConfig
    settings: Settings
