"""What the code of bot/slack listens for and calls, read from its syntax trees."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from slack_sdk import WebClient

import bot.slack

ROOM = Path(bot.slack.__file__).parent
SOURCES = sorted(ROOM.rglob("*.py"))
KINDS = frozenset({"event", "command", "action", "shortcut", "view", "options", "function"})
# What Bolt hands to listeners that ask for it, and the method that each of them calls.
GIVEN = {"say": "chat_postMessage", "set_status": "assistant_threads_setStatus"}


def listeners() -> set[tuple[str, str]]:
    """Every kind and name that is registered, such as ("event", "app_mention")."""
    return {
        (call.func.attr, _constant(call.args[0], module))
        for module, node in _nodes()
        for call in [node]
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "app"
        and call.func.attr in KINDS
    }


def methods() -> set[str]:
    """Every method of the Web API that is called, as the SDK spells it: chat_postMessage."""
    called = {
        node.func.attr
        for _, node in _nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    given = {
        GIVEN[node.arg] for _, node in _nodes() if isinstance(node, ast.arg) and node.arg in GIVEN
    }
    return {name for name in called if _of_the_web_api(name)} | given


def _of_the_web_api(name: str) -> bool:
    is_public = not name.startswith("_") and callable(getattr(WebClient, name, None))
    return is_public and ("_" in name)


def _constant(node: ast.expr, module: ModuleType) -> str:
    """A name as it is written at the listener, or as the module's constant has it."""
    match node:
        case ast.Constant(str(name)):
            return name
        case ast.Name(id=name):
            return str(getattr(module, name))
    raise AssertionError(f"{module.__name__}, line {node.lineno}: write a text or a constant")


def _nodes() -> Iterator[tuple[ModuleType, ast.AST]]:
    for source in SOURCES:
        steps = source.relative_to(ROOM).with_suffix("").parts
        module = importlib.import_module(".".join(("bot.slack", *steps)))
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            yield module, node
