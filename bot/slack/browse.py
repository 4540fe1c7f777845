"""Going through a matrix in a modal: filters narrow a list, a finder opens an activity."""

import re
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.journal.journal import Journal
from bot.language.wording import Wording
from bot.slack.locale import Locales
from bot.slack.narrowing import chosen_in, found, listing, matrix_of
from bot.slack.typed import Typed
from bot.slack.views.blocks import Block
from bot.slack.views.browse import (
    FIND,
    NEXT,
    OPEN,
    PARTY,
    PHASE,
    PREVIOUS,
    ROLE,
    SERVICE,
    browsing,
    options,
)
from bot.slack.views.chosen import Chosen
from bot.slack.views.menus import name

Body = dict[str, Any]

SHORTCUT = "browse"
OPENERS = re.compile(f"{OPEN}-[0-9]+")


def browse(typed: Typed, desk: Desk, journal: Journal, locales: Locales) -> bool:
    """`/raci browse`: the modal, at the service of the channel; False where more was typed."""
    if typed.rest:
        return False
    typed.ack()
    service = journal.channel(str(typed.command["channel_id"])).service or ""
    wording = locales.wording(str(typed.command.get("user_id") or ""))
    shown = modal(desk.engine, Chosen(service=name(service)), wording)
    typed.client.views_open(trigger_id=str(typed.command["trigger_id"]), view=shown)
    return True


def modal(engine: Engine, chosen: Chosen, wording: Wording) -> Block:
    """The modal with what is chosen."""
    catalog = engine.knowledge.catalog
    matrix = matrix_of(chosen, catalog)
    chosen = replace(chosen, service=name(matrix.name))
    words = reply(listing(chosen, matrix), catalog, wording)
    return browsing(words, chosen, matrix, catalog, wording)


def register(app: App, desk: Desk, locales: Locales) -> None:
    """Listen for what opens the modal, and for what people choose in it."""

    def shown(body: Body, chosen: Chosen) -> Block:
        return modal(desk.engine, chosen, locales.wording(str(body["user"]["id"])))

    @app.shortcut(SHORTCUT)
    def started(ack: Ack, body: Body, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=shown(body, Chosen()))

    @app.action(OPENERS)
    def clicked(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        chosen = Chosen.of(str(action.get("value") or ""))
        client.views_open(trigger_id=body["trigger_id"], view=shown(body, chosen))

    def narrowed(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Show what passes the filters now; another service has other phases and parties."""
        ack()
        chosen = replace(chosen_in(body["view"]), page=1)
        if action["action_id"] == SERVICE:
            chosen = Chosen(service=chosen.service)
        client.views_update(view_id=body["view"]["id"], view=shown(body, chosen))

    def turned(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """Show another page of what passes them."""
        ack()
        chosen = replace(chosen_in(body["view"]), page=int(action["value"]))
        client.views_update(view_id=body["view"]["id"], view=shown(body, chosen))

    app.action(SERVICE)(narrowed)
    app.action(PHASE)(narrowed)
    app.action(PARTY)(narrowed)
    app.action(ROLE)(narrowed)
    app.action(PREVIOUS)(turned)
    app.action(NEXT)(turned)

    @app.options(FIND)
    def typed(ack: Ack, body: Body) -> None:
        """Offer activities for what was typed so far, within the filters."""
        rows = found(str(body.get("value") or ""), chosen_in(body["view"]), desk.engine)
        ack(options=options(rows))
