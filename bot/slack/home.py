"""The Home tab of a person: published as it is opened, asked in, or outdated by new knowledge."""

import logging
from collections.abc import Callable, Iterator, Sequence
from http.client import HTTPException
from threading import Lock
from typing import Any

from cachetools import LRUCache, TTLCache
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering.answer import Found
from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.answering.reply import reply
from bot.answering.threads import Exchange
from bot.journal import reading
from bot.journal.journal import Journal
from bot.language.wording import Wording
from bot.matrix import Row
from bot.slack.asked import asked
from bot.slack.carried import Carried
from bot.slack.locale import Locales
from bot.slack.suggesting import Suggesting
from bot.slack.views.answered import answered
from bot.slack.views.blocks import Block
from bot.slack.views.frame import Frame
from bot.slack.views.home import ASK, home
from bot.slack.views.said import said
from bot.slack.views.suggested import suggested

log = logging.getLogger(__name__)

Body = dict[str, Any]

RECENT = 5  # activities that were asked about
# Whose tab is published anew as the knowledge changes: 100 calls a minute are always
# allowed (https://docs.slack.dev/apis/web-api/rate-limits); the others' when they open it.
WATCHED = 60  # people
WATCHED_FOR = 3600  # seconds since they opened it


class Homes:
    """Publishes Home tabs, and knows which of them may be looked at now."""

    def __init__(
        self,
        desk: Desk,
        journal: Journal,
        locales: Locales,
        suggesting: Suggesting,
        clock: Callable[[], float],
    ) -> None:
        self._desk = desk
        self._suggesting = suggesting
        self._journal = journal
        self._locales = locales
        self._watched: TTLCache[str, bool] = TTLCache(WATCHED, WATCHED_FOR, clock)
        # Slack refuses a view that would replace one that is newer than this mark.
        self._marks: LRUCache[str, str] = LRUCache(WATCHED)
        self._stale = self._refreshing = False
        self._lock = Lock()

    def show(self, person: str, client: WebClient, mark: str = "") -> None:
        """Publish the tab for a person who looks at it."""
        with self._lock:
            self._watched[person] = True
        self._show(person, client, mark)

    def ask(self, person: str, question: str, client: WebClient, mark: str) -> None:
        """Answer a question in the tab."""
        engine = self._desk.engine
        exchange = engine.ask(question)
        wording = self._locales.wording(person, exchange.question)
        if not exchange.question.nothing:
            self._journal.record(asked(self._journal, person, exchange, "home"))
        told = tuple(_answered(exchange, question, engine, wording))
        self._publish(person, self._view(person, engine, told), client, mark)

    def refresh(self, client: WebClient) -> None:
        """Publish anew what people may be looking at, one after the other.

        However many changes come meanwhile, one more round shows them all.
        """
        with self._lock:
            self._stale, already = True, self._refreshing
            self._refreshing = True
        while not already and (watched := self._outdated()) is not None:
            for person, mark in watched.items():
                self._show(person, client, mark)

    def _show(self, person: str, client: WebClient, mark: str) -> None:
        self._publish(person, self._view(person, self._desk.engine), client, mark)

    def _view(self, person: str, engine: Engine, told: Sequence[Block] = ()) -> Block:
        wording = self._locales.wording(person)
        below = tuple(suggested(self._suggesting.to(person), wording))
        return home(engine.knowledge.catalog, wording, told, self._recent(engine), below)

    def _outdated(self) -> dict[str, str] | None:
        """Whose tabs are to be published anew; None where no change has come since."""
        with self._lock:
            self._refreshing = stale = self._stale
            self._stale = False
            if not stale:
                return None
            return {person: self._marks.get(person, "") for person in self._watched}

    def _recent(self, engine: Engine) -> tuple[Row, ...]:
        keys = self._journal.ask(lambda connection: reading.recent(connection, RECENT)) or ()
        catalog = engine.knowledge.catalog
        return tuple(row for key in keys if (row := catalog.row(key)))

    def _publish(self, person: str, view: Block, client: WebClient, mark: str) -> None:
        try:
            published = client.views_publish(user_id=person, view=view, hash=mark or None)
        except (SlackApiError, OSError, HTTPException) as error:
            log.info("a Home tab was not published: %s", error)
            return
        with self._lock:
            self._marks[person] = str((published.get("view") or {}).get("hash") or "")


def register(app: App, desk: Desk, homes: Homes) -> None:
    """Listen for people at their Home tab, and for new knowledge."""

    @app.event("app_home_opened", matchers=[lambda event: event.get("tab") == "home"])
    def opened(event: Body, client: WebClient) -> None:
        homes.show(str(event["user"]), client, _mark(event))

    @app.action(ASK)
    def typed(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        """What is typed into the ask box, once Enter is pressed; nothing clears the answer."""
        ack()
        person, question = str(body["user"]["id"]), str(action.get("value") or "").strip()
        if question:
            homes.ask(person, question, client, _mark(body))
        else:
            homes.show(person, client, _mark(body))

    def changed(_: Engine) -> None:
        app.listener_runner.listener_executor.submit(homes.refresh, app.client)

    desk.on_change(changed)


def _mark(told: Body) -> str:
    """Slack's mark of the view that a person sees."""
    return str((told.get("view") or {}).get("hash") or "")


def _answered(
    exchange: Exchange, question: str, engine: Engine, wording: Wording
) -> Iterator[Block]:
    catalog = engine.knowledge.catalog
    words = reply(exchange.answer, catalog, wording)
    message = said(exchange, catalog, Frame(wording, Carried(question)))
    key = exchange.answer.best.row.key if isinstance(exchange.answer, Found) else ""
    return answered(words, message, question, key, wording)
