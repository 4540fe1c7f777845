"""Time of one `/raci` through the app, beside a bare Bolt app that only echoes."""

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from slack_bolt import Ack, App, BoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.answering.desk import Desk
from bot.answering.engine import Engine
from bot.journal.journal import Journal
from bot.slack.app import build
from bot.sources import folder
from tests.slack.standin import IDENTITY, StandIn

QUESTION = "who encrypts the disks?"
ROUNDS = 400
COMMAND = {
    "command": "/raci",
    "text": QUESTION,
    "team_id": "T1",
    "channel_id": "C1",
    "user_id": "U0ANA",
    "api_app_id": "A1",
    "trigger_id": "1.2.abc",
    "response_url": "http://127.0.0.1:9/",
}


def report() -> None:
    """Dispatch commands to both apps by turns; print medians and their ratio."""
    slack = StandIn().start()
    with tempfile.TemporaryDirectory() as home:
        journal = Journal.open(f"{home}/raci.sqlite", lambda: datetime.now(UTC))
        desk = Desk(Engine.of(folder.load(folder.shipped())))
        ours = build(desk, WebClient("xoxb-bench", base_url=slack.url), journal)
        took = _by_turns([_dispatching(ours), _dispatching(_echo())])
        journal.close()
    slack.close()
    (wall, cpu), (bare_wall, bare_cpu) = took
    print(f"One /raci through the app, beside a bare Bolt echo, mean of {ROUNDS} by turns:")
    print(f"  the bot     {wall:6.0f} µs until it is acknowledged, {cpu:6.0f} µs of CPU")
    print(f"  the echo    {bare_wall:6.0f} µs until it is acknowledged, {bare_cpu:6.0f} µs of CPU")
    print(f"  ratio       {wall / bare_wall:6.2f}, of CPU {cpu / bare_cpu:.2f}")


def _echo() -> App:
    itself = AuthorizeResult.from_auth_test_response(
        bot_token="xoxb-bench",
        auth_test_response=IDENTITY,
    )
    app = App(
        client=WebClient("xoxb-bench"),
        authorize=lambda **_: itself,
        request_verification_enabled=False,
    )

    @app.command("/raci")
    def echo(ack: Ack, command: dict[str, Any]) -> None:
        ack(str(command["text"]))

    return app


def _dispatching(app: App) -> Callable[[], object]:
    return lambda: app.dispatch(BoltRequest(mode="socket_mode", body=dict(COMMAND)))


def _by_turns(works: list[Callable[[], object]]) -> list[tuple[float, float]]:
    """What each takes, in µs: on the clock, and of CPU in all threads.

    Bolt looks every ten milliseconds whether a command was acknowledged, so that the clock
    alone would hide what is done in between.
    """
    took = [[0, 0] for _ in works]
    for _ in range(ROUNDS):
        for spent, work in zip(took, works, strict=True):
            begun, used = time.perf_counter_ns(), time.process_time_ns()
            work()
            spent[0] += time.perf_counter_ns() - begun
            spent[1] += time.process_time_ns() - used
    return [(wall / ROUNDS / 1000, cpu / ROUNDS / 1000) for wall, cpu in took]
