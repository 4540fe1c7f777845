"""The health report: whether the bot is connected, and which knowledge answers."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from threading import Thread
from typing import Any, TypeAlias

from bot.answering.desk import Desk
from bot.config import Config
from bot.journal.journal import Journal
from bot.slack.port import bound

PATH = "/healthz"

Start: TypeAlias = Callable[..., Any]
Served: TypeAlias = Callable[[dict[str, Any], Start], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Health:
    """What can be told of the bot without telling anything of what people ask."""

    desk: Desk
    journal: Journal
    connected: Callable[[], bool]

    def report(self) -> dict[str, object]:
        """The report: "ok", "degraded" where a part is out of order, "away" without Slack."""
        catalog = self.desk.engine.knowledge.catalog
        trouble = self.desk.trouble
        connected, written = self.connected(), not self.journal.trouble
        whole = trouble is None and written
        return {
            "status": "away" if not connected else "ok" if whole else "degraded",
            "slack": "connected" if connected else "not connected",
            "journal": "written" if written else "cannot be written",
            "matrices": [matrix.name for matrix in catalog.matrices],
            "activities": sum(len(matrix.activities) for matrix in catalog.matrices),
            "trouble": str(trouble) if trouble else None,
        }

    def beside(self, others: Served) -> Served:
        """The status alone at its path, as strangers may read it, and all else elsewhere."""

        def serve_one(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
            if environ.get("PATH_INFO") != PATH:
                return others(environ, start)
            return _answer({"status": self.report()["status"]}, start)

        return serve_one

    def served(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """The whole report, on a port that is the bot's own."""
        if environ.get("PATH_INFO") == PATH:
            return _answer(self.report(), start)
        start("404 Not Found", [("Content-Type", "text/plain")])
        return [b"nothing here"]


def _answer(report: Mapping[str, object], start: Start) -> Iterable[bytes]:
    """A report over HTTP; 503 only where the bot cannot answer, as probes restart it then."""
    status = "503 Service Unavailable" if report["status"] == "away" else "200 OK"
    start(status, [("Content-Type", "application/json"), ("Cache-Control", "no-store")])
    return [json.dumps(report, ensure_ascii=False).encode()]


def serve(health: Health, settings: Config) -> None:
    """Serve the report alone, on the port of the settings, as long as the process lives.

    Raises:
        ConfigError: the port cannot be had.
    """
    server = bound(health.served, settings, threads=1)
    Thread(target=server.run, name="health", daemon=True).start()
