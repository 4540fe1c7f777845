"""The app, built as the bot builds it and driven by payloads, without a process or a socket."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from tempfile import TemporaryDirectory
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.journal.journal import Journal
from bot.slack.app import build
from bot.slack.setup import PLAIN, Setup
from bot.slack.transport import client
from tests.slack import payloads
from tests.slack.blocks import breaches
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
        self, desk: Engine, slack: StandIn, journal: str = "", setup: Setup = PLAIN
    ) -> None:
        self.slack = slack
        self.clock = Clock()
        self.desk = Desk(desk)
        self._folder = TemporaryDirectory()
        self.place = journal or f"{self._folder.name}/raci.sqlite"
        self.journal = Journal.open(self.place, self.clock.date)
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

    def finish(self) -> None:
        self.app.listener_runner.listener_executor.shutdown(wait=True)

    def close(self) -> None:
        """Finish, and leave nothing behind."""
        self.finish()
        self.journal.close()
        self._folder.cleanup()


def _posted(call: Call) -> bool:
    return call.method == "chat.postMessage"
