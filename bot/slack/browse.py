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


class Browsing:
    """Opens the modal and keeps it at what a person chooses."""

    def __init__(self, desk: Desk, locales: Locales) -> None:
        self._desk = desk
        self._locales = locales

    def open(self, body: Body, chosen: Chosen, client: WebClient) -> None:
        """Open the modal for who clicked."""
        client.views_open(trigger_id=body["trigger_id"], view=self._modal(body, chosen))

    def narrow(self, body: Body, action: Body, client: WebClient) -> None:
        """Show what passes the filters now; another service has other phases and parties."""
        chosen = replace(chosen_in(body["view"]), page=1)
        if action["action_id"] == SERVICE:
            chosen = Chosen(service=chosen.service)
        client.views_update(view_id=body["view"]["id"], view=self._modal(body, chosen))

    def turn(self, body: Body, page: int, client: WebClient) -> None:
        """Show another page of what passes the filters."""
        chosen = replace(chosen_in(body["view"]), page=page)
        client.views_update(view_id=body["view"]["id"], view=self._modal(body, chosen))

    def find(self, body: Body) -> list[Block]:
        """The activities to offer for what was typed so far, within the filters."""
        return options(
            found(str(body.get("value") or ""), chosen_in(body["view"]), self._desk.engine)
        )

    def _modal(self, body: Body, chosen: Chosen) -> Block:
        wording = self._locales.wording(str(body["user"]["id"]))
        return modal(self._desk.engine, chosen, wording)


def register(app: App, desk: Desk, locales: Locales) -> None:
    """Listen for what opens the modal, and for what people choose in it."""
    steps = Browsing(desk, locales)

    @app.shortcut(SHORTCUT)
    def started(ack: Ack, body: Body, client: WebClient) -> None:
        ack()
        steps.open(body, Chosen(), client)

    @app.action(OPENERS)
    def clicked(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        steps.open(body, Chosen.of(str(action.get("value") or "")), client)

    @app.options(FIND)
    def typed(ack: Ack, body: Body) -> None:
        ack(options=steps.find(body))

    def narrowed(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        steps.narrow(body, action, client)

    def turned(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        ack()
        steps.turn(body, int(action["value"]), client)

    app.action(SERVICE)(narrowed)
    app.action(PHASE)(narrowed)
    app.action(PARTY)(narrowed)
    app.action(ROLE)(narrowed)
    app.action(PREVIOUS)(turned)
    app.action(NEXT)(turned)
