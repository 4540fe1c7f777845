"""The app, built as the bot builds it and driven by payloads, without a process or a socket."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from sqlalchemy import create_engine, select

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.journal.entries import Entry
from bot.journal.journal import Journal
from bot.journal.tables import OF
from bot.learning.learning import Learning
from bot.slack.app import build
from bot.slack.setup import PLAIN, Setup
from bot.slack.transport import client
from tests.slack import payloads
from tests.slack.blocks import Json, breaches, carried
from tests.slack.record import PATIENCE
from tests.slack.standin import Call, StandIn

TOKEN = "xoxb-test"


class Clock:
    """Tells the time that a test sets, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def date(self) -> datetime:
        """The same as the journal wants it."""
        return datetime.fromtimestamp(self.now, UTC)


class Driven:
    """An app over the stand-in; `replies` are the messages that it has posted."""

    def __init__(
        self,
        desk: Engine,
        slack: StandIn,
        journal: str = "",
        setup: Setup = PLAIN,
        knowledge: Path | None = None,
    ) -> None:
        self.slack = slack
        self.clock = Clock()
        self.desk = Desk(desk)
        self._folder = TemporaryDirectory()
        self.place = journal or f"{self._folder.name}/raci.sqlite"
        self.journal = Journal.open(self.place, self.clock.date, patience=PATIENCE)
        if knowledge:
            learning = Learning(self.journal, self.desk, knowledge, self.clock.date)
            setup = replace(setup, learning=learning)
        self.app: App = build(self.desk, client(TOKEN, slack.url), self.journal, setup, self.clock)

    def hears(self, body: dict[str, Any], retry: int = 0) -> BoltResponse:
        """Hand a payload over, as the socket does; returns the acknowledgement."""
        headers: dict[str, str | Sequence[str]] = {}
        if retry:
            headers = {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "timeout"}
        return self.app.dispatch(BoltRequest(mode="socket_mode", body=body, headers=headers))

    def acknowledges(self, body: dict[str, Any]) -> dict[str, Any]:
        """Hand a command over; returns the answer that its acknowledgement carries."""
        response = self.hears(body)
        assert response.status == 200
        answer = dict(json.loads(response.body))
        assert breaches(answer) == []
        return answer

    def answers(self, text: str) -> dict[str, Any]:
        """What `/raci` and the text are answered with, at once or at the response URL."""
        posted = len(self.slack.posts.all())
        response = self.hears(payloads.command(text, self.slack.response_url()))
        assert response.status == 200
        if response.body:
            answer = dict(json.loads(response.body))
            assert breaches(answer) == []
            return answer
        return self.slack.posts.wait(count=posted + 1)[posted].params

    def replies(self, count: int) -> list[Call]:
        """The first so many messages, as soon as they are posted."""
        return self.slack.done.wait(_posted, count)

    def all_replies(self) -> list[Call]:
        """Every message, once nothing is being answered any more; the app takes no more."""
        self.finish()
        return self.slack.done.all(_posted)

    def clicks(
        self,
        shown: Mapping[str, Any],
        action_id: str,
        *,
        person: str = payloads.PERSON,
        good: bool = True,
        **where: Any,
    ) -> None:
        """Somebody clicks a button of a message; below an ephemeral one if nothing else is said."""
        value = carried(shown, action_id, good=good)
        url = self.slack.response_url()
        body = payloads.click(action_id, value, url, person=person, **where)
        assert self.hears(body).status == 200

    def told(self, count: int = 1) -> list[Json]:
        """The first so many messages at response URLs, as soon as they are posted."""
        return [post.params for post in self.slack.posts.wait(count=count)]

    def called(self, method: str, count: int = 1) -> list[Json]:
        """The parameters of the first so many calls of a method that succeeded."""
        wanted = self.slack.done.wait(lambda call: call.method == method, count)
        return [call.params for call in wanted]

    def written(self, kind: type[Entry]) -> list[Entry]:
        """The entries of a kind in the journal, once nothing is being answered any more."""
        self.finish()
        assert self.journal.flush(10)
        engine = create_engine(f"sqlite:///{self.place}")
        names = [field.name for field in fields(kind)]
        columns = [OF[kind].c[name] for name in names]
        with engine.connect() as connection:
            rows = connection.execute(select(*columns).order_by(OF[kind].c.at)).all()
        engine.dispose()
        return [kind(**dict(zip(names, map(_frozen, row), strict=True))) for row in rows]

    def finish(self) -> None:
        self.app.listener_runner.listener_executor.shutdown(wait=True)

    def close(self) -> None:
        """Finish, and leave nothing behind."""
        self.finish()
        self.journal.close()
        self._folder.cleanup()


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _posted(call: Call) -> bool:
    return call.method == "chat.postMessage"
