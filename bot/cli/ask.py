"""`raci ask`: one question, or a stream of them, answered."""

import json
import sys
from collections.abc import Iterable
from typing import Annotated, BinaryIO

import typer
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.answering.answer import Silent
from bot.answering.engine import Engine
from bot.answering.reply import reply, wording_for
from bot.answering.threads import Exchange
from bot.cli import terminal, why
from bot.cli.desk import engine
from bot.cli.record import record
from bot.errors import BotError


class Asked(BaseModel):
    """One line of `raci ask --jsonl`; lines with the same thread share context."""

    model_config = ConfigDict(extra="ignore", strict=True, hide_input_in_errors=True)

    question: str
    thread: str | None = None
    overheard: bool = False


def ask(
    question: Annotated[list[str] | None, typer.Argument(metavar="QUESTION", hidden=True)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Read one JSON object a line, and write one a line.")
    ] = False,
    because: Annotated[
        bool, typer.Option("--why", help="Show which words counted, and what came second.")
    ] = False,
) -> None:
    """Ask who is responsible for something, in your own words."""
    if jsonl and (question or as_json or because):
        raise BotError(
            "raci ask --jsonl takes its questions from the standard input, and nothing beside.",
            'Pipe objects such as {"question": "…"} into it, or leave --jsonl out.',
        )
    desk = engine()
    if jsonl:
        sys.exit(0 if stream(desk, sys.stdin.buffer, sys.stdout.buffer) else 1)
    text = " ".join(question or ()).encode(errors="replace").decode()
    exchange = desk.ask(text)
    catalog = desk.knowledge.catalog
    if as_json:
        evidence = why.as_json(*desk.why(text))
        _write(sys.stdout.buffer, {**record(text, exchange, catalog), "evidence": evidence})
        return
    console = terminal.console()
    words = reply(exchange.answer, catalog, wording_for(exchange.question))
    console.print(terminal.layout(words))
    if because:
        console.print(why.layout(*desk.why(text)))


def stream(desk: Engine, lines: Iterable[bytes], out: BinaryIO) -> bool:
    """Answer every line, in order; says whether all of them were well-formed.

    The lines are bytes, so that one that is not UTF-8 does not end the stream.
    """
    threads: dict[str, Exchange] = {}
    well_formed = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = _asked(number, line)
        except BotError as error:
            well_formed = False
            _write(out, {"error": str(error)})
            continue
        before = threads.get(asked.thread) if asked.thread is not None else None
        exchange = desk.ask(asked.question, before, overheard=asked.overheard)
        if asked.thread is not None and not isinstance(exchange.answer, Silent):
            threads[asked.thread] = exchange
        _write(out, record(asked.question, exchange, desk.knowledge.catalog))
    return well_formed


def _asked(number: int, line: bytes) -> Asked:
    try:
        return Asked.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = f" at {first['loc'][0]}" if first["loc"] else ""
        raise BotError(
            f"line {number}{where}: {first['msg']}",
            'Write objects such as {"question": "who does the backups?"}, one a line.',
        ) from error


def _write(out: BinaryIO, content: object) -> None:
    """JSON is UTF-8 whatever the terminal's encoding is (RFC 8259, section 8.1)."""
    out.write(json.dumps(content, ensure_ascii=False).encode() + b"\n")
    out.flush()
