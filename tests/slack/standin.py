"""A stand-in for Slack on loopback: Web API, Socket Mode and response URLs."""

import asyncio
import json
import socket
import struct
import time
from collections.abc import Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any, TypeVar

from aiohttp import WSMsgType, web

from tests.slack import views
from tests.slack.blocks import breaches
from tests.slack.faults import Fault, Faults
from tests.slack.record import Record

Result = TypeVar("Result")
Json = dict[str, Any]

BOT_USER = "U0BOT"
TICKET = "ticket-as-good-as-a-token"
IDENTITY: Json = {
    "url": "https://team.slack.com/",
    "team": "Team",
    "team_id": "T1",
    "user": "raci",
    "user_id": BOT_USER,
    "bot_id": "B0BOT",
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a Web API method, or one post to a response URL."""

    method: str
    params: Json
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ack:
    """The bot's acknowledgement of an envelope; `at` is on the monotonic clock."""

    envelope: str
    payload: Json
    at: float


class StandIn:
    """Slack, as far as a bot can tell.

    Attributes:
        arrived: every call that came in, also those that met a fault.
        done: the calls that were answered with success.
        posts: what was posted to response URLs.
        acks: acknowledgements that came over the socket.
        sockets: every socket that was opened.
        breaches: what was wrong with messages that were refused for their blocks.
        faults: what the next calls meet.
        members: how many people a channel has, by its id; others have ten.
        locale: that of everybody.
    """

    def __init__(self) -> None:
        self.arrived = Record[Call]()
        self.done = Record[Call]()
        self.posts = Record[Call]()
        self.acks = Record[Ack]()
        self.sockets = Record[web.WebSocketResponse]()
        self.breaches = Record[str]()
        self.faults = Faults()
        self.members: dict[str, int] = {}
        self.locale = "en-US"
        self._requests: dict[web.WebSocketResponse, web.Request] = {}
        self._tickets: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="stand-in")
        self._runner: web.AppRunner | None = None
        self._origin = ""

    def start(self) -> "StandIn":
        self._thread.start()
        self._do(self._listen())
        return self

    def close(self) -> None:
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        """What to set SLACK_API_URL to."""
        return f"http://{self._origin}/api/"

    def response_url(self, name: str = "1") -> str:
        return f"http://{self._origin}/response/{name}"

    def deliver(self, envelope: Json) -> float:
        """Send an envelope over the newest socket that is open; tells when."""
        text = json.dumps(envelope)
        self._do(self._newest().send_str(text))
        return time.monotonic()

    def acknowledged(self, envelope: Json) -> Ack:
        """The acknowledgement of an envelope, as soon as it has come."""
        return self.acks.wait(lambda ack: ack.envelope == envelope["envelope_id"])[0]

    def refresh(self) -> None:
        """Announce that the socket is about to close, as Slack does every few hours."""
        notice = {"type": "disconnect", "reason": "refresh_requested", "debug_info": {}}
        self._do(self._newest().send_str(json.dumps(notice)))

    def abort(self) -> None:
        """Tear every socket down without a word."""

        async def tear() -> None:
            for request in self._requests.values():
                _reset(request)

        self._do(tear())

    @contextmanager
    def held(self, method: str, times: int = 1) -> Iterator[None]:
        """The next calls of a method get no answer before the block ends.

        The method "link" is a socket: it says hello, and nothing more.
        """
        gate = asyncio.Event()
        self.faults.script(method, Fault(gate=gate), times)
        try:
            yield
        finally:
            self._loop.call_soon_threadsafe(gate.set)

    def open_sockets(self) -> list[web.WebSocketResponse]:
        return self.sockets.all(lambda opened: not opened.closed)

    def _newest(self) -> web.WebSocketResponse:
        opened = self.open_sockets()
        assert opened, "the bot is not connected"
        return opened[-1]

    def _do(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _listen(self) -> None:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/api/{method}", self._called)
        app.router.add_post("/response/{name}", self._posted)
        app.router.add_get("/link", self._linked)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._origin = "{}:{}".format(*self._runner.addresses[0][:2])

    async def _stop(self) -> None:
        for opened in self.open_sockets():
            await opened.close()
        if self._runner:
            await self._runner.cleanup()

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        call = Call(method, await _params(request), request.headers)
        self.arrived.add(call)
        return await self._answer(request, call, self.done)

    async def _posted(self, request: web.Request) -> web.StreamResponse:
        call = Call("response_url", await request.json(), request.headers)
        return await self._answer(request, call, self.posts)

    async def _answer(
        self, request: web.Request, call: Call, done: Record[Call]
    ) -> web.StreamResponse:
        fault = await self._trouble(call.method)
        if fault.reset:
            _reset(request)
        if fault.text:
            return web.Response(text=fault.text, status=fault.status)
        if fault.fails:
            body = {"ok": False, "error": fault.error}
            return web.json_response(body, status=fault.status, headers=fault.headers)
        wrong = breaches(call.params) if call.params.get("blocks") else []
        wrong += views.breaches(call.params["view"]) if "view" in call.params else []
        if wrong:
            for breach in wrong:
                self.breaches.add(f"{call.method}: {breach}")
            status = 400 if call.method == "response_url" else 200
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=status)
        done.add(call)
        return web.json_response({"ok": True, **self._content(call)})

    async def _trouble(self, method: str) -> Fault:
        """The fault that is scripted for now; its delay is over."""
        fault = self.faults.take(method)
        await asyncio.sleep(fault.seconds)
        if fault.gate:
            await fault.gate.wait()
        return fault

    def _content(self, call: Call) -> Json:
        match call.method:
            case "auth.test":
                return IDENTITY
            case "apps.connections.open":
                ticket = f"{TICKET}-{len(self._tickets)}"
                self._tickets.add(ticket)
                return {"url": f"ws://{self._origin}/link?ticket={ticket}&app_id=A1"}
            case "chat.postMessage":
                return {"channel": call.params.get("channel"), "ts": f"{time.time():.6f}"}
        return self._looked_up(call.method, call.params)

    def _looked_up(self, method: str, params: Json) -> Json:
        match method:
            case "views.open" | "views.push" | "views.update" | "views.publish":
                view_id, mark = params.get("view_id", "V1"), f"hash-{len(self.done.all())}"
                return {"view": params["view"] | {"id": view_id, "hash": mark}}
            case "conversations.info":
                count = self.members.get(str(params.get("channel")), 10)
                return {"channel": {"id": params.get("channel"), "num_members": count}}
            case "users.info":
                return {"user": {"id": params["user"], "locale": self.locale}}
            case "chat.getPermalink":
                where = f"{params['channel']}/p{params['message_ts'].replace('.', '')}"
                return {"permalink": f"https://team.slack.com/archives/{where}"}
        return {}

    async def _linked(self, request: web.Request) -> web.StreamResponse:
        """One Socket Mode connection, for as long as it lives."""
        if request.query.get("ticket") not in self._tickets:
            return web.Response(status=408)
        opened = web.WebSocketResponse()
        await opened.prepare(request)
        hello = {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}}
        await opened.send_str(json.dumps(hello))
        self._requests[opened] = request
        self.sockets.add(opened)
        try:
            await self._trouble("link")  # unread frames are unanswered pings
            async for frame in opened:
                if frame.type is WSMsgType.TEXT:
                    said = json.loads(frame.data)
                    payload = said.get("payload") or {}
                    self.acks.add(Ack(said["envelope_id"], payload, time.monotonic()))
        finally:
            del self._requests[opened]
        return opened


async def _params(request: web.Request) -> Json:
    if request.content_type == "application/json":
        text = await request.text()
        return dict(json.loads(text)) if text else {}
    return dict(await request.post()) | dict(request.query)


def _reset(request: web.Request) -> None:
    """Close a connection as a crash would: with a reset, and nothing sent."""
    if request.transport is None:
        return
    wire = request.transport.get_extra_info("socket")
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.transport.abort()
